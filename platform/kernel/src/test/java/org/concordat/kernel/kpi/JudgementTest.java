package org.concordat.kernel.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.concordat.kernel.kpi.Target.Side;
import org.concordat.kernel.kpi.Verdict.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTest {

    private static final LocalDate YEAR_END = LocalDate.parse("2018-03-31");

    @ParameterizedTest
    @CsvSource({
        "HIGHER, 75, 75, MET",
        "HIGHER, 75.1, 75, MET",
        "HIGHER, 74.9, 75, NEAR",
        "HIGHER, 70, 75, NEAR",
        "HIGHER, 69.9, 75, MISSED",
        "LOWER, 75, 75, MET",
        "LOWER, 10, 75, MET",
        "LOWER, 80, 75, NEAR",
        "LOWER, 80.1, 75, MISSED",
        "NEAR_TARGET, 75, 75, MET",
        "NEAR_TARGET, 70, 75, NEAR",
        "NEAR_TARGET, 80, 75, NEAR",
        "NEAR_TARGET, 80.1, 75, MISSED",
        "NONE, 80, 75, NOT_COMPARABLE"
    })
    void amber_lies_on_the_bad_side_only(Polarity polarity, String result, String target, Status status) {
        Judgement within5 = new Judgement(KpiUnit.PERCENT, polarity, points("5"));
        assertThat(judge(within5, result, constant(target)).status()).isEqualTo(status);
    }

    @Test
    void per_cent_and_points_are_told_apart() {
        Judgement points = new Judgement(KpiUnit.PERCENT, Polarity.HIGHER, points("5"));
        Judgement perCent =
                new Judgement(KpiUnit.PERCENT, Polarity.HIGHER, Optional.of(new Distance.PerCent(new BigDecimal("5"))));
        assertThat(judge(points, "36", constant("40")).status()).isEqualTo(Status.NEAR);
        assertThat(judge(perCent, "36", constant("40")).status()).isEqualTo(Status.MISSED);
        assertThat(judge(perCent, "38", constant("40")).status()).isEqualTo(Status.NEAR);
        assertThat(judge(perCent, "38", constant("40")).arithmetic()).contains("within the tolerance of 5 per cent");
        assertThat(judge(points, "36", constant("40")).arithmetic()).contains("within the tolerance of 5 points");
    }

    @Test
    void says_its_arithmetic() {
        Judgement none = new Judgement(KpiUnit.PERCENT, Polarity.HIGHER, Optional.empty());
        Verdict missed = judge(none, "35", constant("75"));
        assertThat(missed.arithmetic()).isEqualTo("35 % against at least 75 %: 40 points off, and no tolerance.");
        assertThat(missed.expected()).contains(new BigDecimal("75"));
        assertThat(missed.difference()).contains(new BigDecimal("-40"));
        Judgement money = new Judgement(KpiUnit.MONEY, Polarity.HIGHER, Optional.empty());
        assertThat(judge(money, "558974", constant("676674")).arithmetic())
                .isEqualTo("£558,974 against at least £676,674: £117,700 off, and no tolerance.");
    }

    @ParameterizedTest
    @CsvSource({"10, MET", "20, MET", "9, NEAR", "8.9, MISSED", "21, NEAR", "21.1, MISSED"})
    void a_range_is_met_within_it_and_near_it_on_both_sides(String result, Status status) {
        Judgement within1 = new Judgement(KpiUnit.SCORE, Polarity.HIGHER, points("1"));
        Target range = new Target.Range(new BigDecimal("10"), new BigDecimal("20"));
        assertThat(judge(within1, result, range).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "STEP, 2017-06-30, ''",
        "STEP, 2017-09-29, ''",
        "STEP, 2017-09-30, 100",
        "STEP, 2017-12-31, 100",
        "STEP, 2018-03-31, 160",
        "STEP, 2018-04-30, 160",
        "LINE, 2017-06-30, ''",
        "LINE, 2017-09-30, 100",
        "LINE, 2017-10-31, 110",
        "LINE, 2017-12-31, 130",
        "LINE, 2018-03-31, 160"
    })
    void milestones_are_a_step_or_a_line(Target.Milestones.Shape shape, LocalDate day, String expected) {
        Target milestones = new Target.Milestones(
                shape,
                List.of(
                        new Target.Milestones.Point(LocalDate.parse("2017-09-30"), new BigDecimal("100")),
                        new Target.Milestones.Point(LocalDate.parse("2018-03-31"), new BigDecimal("160"))));
        Verdict verdict = new Judgement(KpiUnit.COUNT, Polarity.HIGHER, Optional.empty())
                .of(value("50"), Optional.of(milestones), day, Map.of(), Optional.empty());
        if (expected.isEmpty()) {
            assertThat(verdict.status()).isEqualTo(Status.NO_TARGET);
            assertThat(verdict.arithmetic()).contains("2017-09-30");
        } else {
            assertThat(verdict.expected().orElseThrow()).isEqualByComparingTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"2017-04-30, 1", "2017-12-31, 9", "2018-01-31, 10", "2018-03-31, 12"})
    void a_trajectory_has_a_value_for_each_month_from_april(LocalDate day, String expected) {
        Target trajectory = new Target.MonthlyTrajectory(
                IntStream.rangeClosed(1, 12).mapToObj(BigDecimal::valueOf).toList());
        Verdict verdict = new Judgement(KpiUnit.COUNT, Polarity.HIGHER, Optional.empty())
                .of(value("50"), Optional.of(trajectory), day, Map.of(), Optional.empty());
        assertThat(verdict.expected().orElseThrow()).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "BELOW, 529.1, 596.5, '', MET",
        "BELOW, 596.5, 596.5, '', MISSED",
        "BELOW, 586.5, 596.5, 10, MET",
        "BELOW, 586.6, 596.5, 10, MISSED",
        "ABOVE, 40, 39.9, '', MET",
        "ABOVE, 40, 40, '', MISSED"
    })
    void a_comparator_has_to_be_bettered(Side side, String result, String comparator, String by, Status status) {
        Target target = new Target.AgainstComparator(
                side, "STATISTICAL_NEIGHBOURS", by.isEmpty() ? Optional.empty() : points(by));
        Judgement judgement = new Judgement(KpiUnit.RATE_PER_10000, Polarity.NONE, Optional.empty());
        assertThat(judgement
                        .of(
                                value(result),
                                Optional.of(target),
                                YEAR_END,
                                Map.of("STATISTICAL_NEIGHBOURS", new BigDecimal(comparator)),
                                Optional.empty())
                        .status())
                .isEqualTo(status);
    }

    @Test
    void without_a_comparators_value_nobody_is_green() {
        Target target = new Target.AgainstComparator(Side.BELOW, "STATISTICAL_NEIGHBOURS", Optional.empty());
        Verdict verdict = judge(new Judgement(KpiUnit.RATE_PER_10000, Polarity.LOWER, points("1000")), "1", target);
        assertThat(verdict.status()).isEqualTo(Status.NOT_COMPARABLE);
        assertThat(verdict.arithmetic()).contains("STATISTICAL_NEIGHBOURS");
    }

    @Test
    void the_last_result_has_to_be_there_and_is_then_bettered() {
        Target target = new Target.AgainstLastResult(Side.ABOVE, Optional.of(new Distance.PerCent(BigDecimal.TEN)));
        Judgement judgement = new Judgement(KpiUnit.COUNT, Polarity.HIGHER, Optional.empty());
        assertThat(judge(judgement, "100", target).status()).isEqualTo(Status.NOT_COMPARABLE);
        assertThat(judgement
                        .of(value("110"), Optional.of(target), YEAR_END, Map.of(), Optional.of(new BigDecimal("100")))
                        .status())
                .isEqualTo(Status.MET);
        assertThat(judgement
                        .of(value("109"), Optional.of(target), YEAR_END, Map.of(), Optional.of(new BigDecimal("100")))
                        .status())
                .isEqualTo(Status.MISSED);
    }

    @Test
    void what_is_not_there_is_said_and_never_judged() {
        Judgement judgement = new Judgement(KpiUnit.COUNT, Polarity.HIGHER, Optional.empty());
        assertThat(judgement
                        .of(value("1"), Optional.empty(), YEAR_END, Map.of(), Optional.empty())
                        .status())
                .isEqualTo(Status.NO_TARGET);
        assertThat(judge(judgement, "1", new Target.ToBeConfirmed()).status()).isEqualTo(Status.NO_TARGET);
        assertThat(judgement
                        .of(Optional.empty(), Optional.of(constant("1")), YEAR_END, Map.of(), Optional.empty())
                        .status())
                .isEqualTo(Status.NO_RESULT);
        Verdict awaited = judgement.of(
                Optional.of(new Result.NoNumber(Qualifier.UPDATE_AWAITED)),
                Optional.of(constant("15")),
                YEAR_END,
                Map.of(),
                Optional.empty());
        assertThat(awaited.status()).isEqualTo(Status.NO_RESULT);
        assertThat(awaited.arithmetic()).contains("update awaited");
    }

    private static Verdict judge(Judgement judgement, String result, Target target) {
        return judgement.of(value(result), Optional.of(target), YEAR_END, Map.of(), Optional.empty());
    }

    private static Optional<Result> value(String value) {
        return Optional.of(new Result.Value(new BigDecimal(value)));
    }

    private static Target constant(String value) {
        return new Target.Constant(new BigDecimal(value));
    }

    private static Optional<Distance> points(String size) {
        return Optional.of(new Distance.Points(new BigDecimal(size)));
    }
}
