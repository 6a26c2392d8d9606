package org.concordat.kernel.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Finding;
import org.concordat.kernel.kpi.Distance;
import org.concordat.kernel.kpi.KpiTarget;
import org.concordat.kernel.kpi.KpiUnit;
import org.concordat.kernel.kpi.Polarity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatedTargetsTest {

    private static final LocalDate APRIL = LocalDate.of(2016, 4, 1);
    private static final LocalDate MARCH = LocalDate.of(2017, 3, 31);

    @Test
    void a_target_holds_from_its_first_day_to_its_last() {
        DatedTargets targets = percent(dated("70", APRIL, MARCH), dated("75", MARCH.plusDays(1), null));
        assertThat(targets.wrong()).isEmpty();
        assertThat(targets.on(APRIL.minusDays(1))).isEmpty();
        assertThat(targets.on(APRIL)).contains(targets.targets().get(0));
        assertThat(targets.on(MARCH)).contains(targets.targets().get(0));
        assertThat(targets.on(MARCH.plusDays(1))).contains(targets.targets().get(1));
        assertThat(targets.on(MARCH.plusYears(9))).contains(targets.targets().get(1));
    }

    @Test
    void two_targets_are_never_in_force_on_one_day() {
        assertThat(codes(percent(dated("70", APRIL, MARCH), dated("75", MARCH, null))
                        .wrong()))
                .containsExactly("TWO_TARGETS_IN_FORCE");
        assertThat(codes(percent(dated("70", APRIL, null), dated("75", MARCH, null))
                        .wrong()))
                .containsExactly("TWO_TARGETS_IN_FORCE");
        assertThat(codes(percent(dated("75", MARCH, null), dated("70", APRIL, APRIL))
                        .wrong()))
                .containsExactly("TARGETS_OUT_OF_ORDER");
        assertThat(codes(percent(dated("70", MARCH, APRIL)).wrong())).containsExactly("UNTIL_BEFORE_FROM");
    }

    @Test
    void a_target_has_moved_when_it_is_not_there_as_it_was() {
        DatedTargets former = percent(dated("85", APRIL, MARCH));
        assertThat(percent(dated("85.0", APRIL, MARCH), dated("90", MARCH.plusDays(1), null))
                        .keeps(former))
                .isTrue();
        assertThat(percent(dated("70", APRIL, MARCH)).keeps(former)).isFalse();
        assertThat(percent(dated("85", APRIL, null)).keeps(former)).isFalse();
    }

    /** Hammersmith and Fulham's young people not in education: 6.2 % in 2011, and 6.5 % to be reached, where less is better. */
    @ParameterizedTest
    @CsvSource({
        "6.2, 6.5, LOWER, TARGET_WORSE_THAN_BASELINE",
        "6.2, 6.2, LOWER, ''",
        "6.2, 6.1, LOWER, ''",
        "85, 84.9, HIGHER, TARGET_WORSE_THAN_BASELINE",
        "85, 85, HIGHER, ''",
        "85, 70, NEAR_TARGET, ''",
        "85, 70, NONE, TARGET_WITHOUT_SIDE"
    })
    void a_target_worse_than_the_baseline_is_said(String from, String to, Polarity polarity, String code) {
        DatedTargets targets = with(
                new Baseline(new BigDecimal(from), KpiUnit.PERCENT, Optional.empty(), Optional.empty()),
                dated(to, APRIL, null));
        assertThat(codes(targets.beside(KpiUnit.PERCENT, polarity)))
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    /** Westminster's tenth: from 53 to 832 statements, where the 53 are a share. */
    @Test
    void a_baseline_in_another_unit_is_said_and_never_compared() {
        DatedTargets targets = new DatedTargets(
                KpiUnit.COUNT,
                List.of(dated("832", APRIL, null)),
                Optional.of(new Baseline(new BigDecimal("953"), KpiUnit.PERCENT, Optional.empty(), Optional.of("953"))),
                Optional.empty(),
                Optional.empty());
        assertThat(codes(targets.beside(KpiUnit.COUNT, Polarity.HIGHER))).containsExactly("UNITS_DIFFER");
        assertThat(codes(targets.beside(KpiUnit.MONEY, Polarity.HIGHER)))
                .containsExactly("TARGET_IN_ANOTHER_UNIT", "UNITS_DIFFER");
    }

    /** A target of 210 after 150, printed as up 20 %. */
    @ParameterizedTest
    @CsvSource({
        "150, COUNT, 210 (up 20%), STATED_CHANGE_DIFFERS",
        "150, COUNT, 210 (up 40%), ''",
        "150, COUNT, 40 % increase, ''",
        "150, COUNT, 210, ''",
        "0, COUNT, up 20 %, ''",
        "150, PERCENT, up 20 %, UNITS_DIFFER"
    })
    void a_change_that_is_printed_is_what_baseline_and_target_give(
            String from, KpiUnit unit, String printed, String code) {
        DatedTargets targets = new DatedTargets(
                KpiUnit.COUNT,
                List.of(new DatedTarget(
                        APRIL,
                        Optional.empty(),
                        TargetTerms.constant(new BigDecimal("210")),
                        Optional.empty(),
                        Optional.of(printed))),
                Optional.of(new Baseline(new BigDecimal(from), unit, Optional.empty(), Optional.empty())),
                Optional.empty(),
                Optional.empty());
        List<Finding> findings = targets.beside(KpiUnit.COUNT, Polarity.HIGHER);
        assertThat(codes(findings)).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
        if (code.startsWith("STATED")) {
            assertThat(findings.getFirst().at()).isEqualTo("/targets/0/printed");
            assertThat(findings.getFirst().message())
                    .isEqualTo("The target is printed as '210 (up 20%)'; 210 after the baseline of 150 is up 40 %");
        }
    }

    @ParameterizedTest
    @CsvSource({"0, ''", "100, ''", "100.1, TARGET_IMPOSSIBLE", "-0.1, TARGET_IMPOSSIBLE"})
    void a_share_lies_between_nothing_and_the_whole(String value, String code) {
        assertThat(codes(percent(dated(value, APRIL, null)).beside(KpiUnit.PERCENT, Polarity.HIGHER)))
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void a_distribution_has_no_target() {
        assertThat(codes(percent().beside(KpiUnit.DISTRIBUTION, Polarity.NONE))).contains("TARGET_OF_SEVERAL");
    }

    @Test
    void what_belongs_to_another_kind_of_target_is_refused() {
        TargetTerms both = new TargetTerms(
                TargetTerms.Kind.RANGE,
                Optional.of(BigDecimal.ONE),
                Optional.of(BigDecimal.ONE),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(both.wrong("/t")).extracting(Finding::code).containsExactly("FIELD_OF_ANOTHER_KIND", "MISSING");
        assertThat(both.wrong("/t")).extracting(Finding::at).containsExactly("/t/value", "/t/most");
    }

    @Test
    void a_range_ends_where_it_begins_or_above() {
        assertThat(range("1", "1").wrong("")).isEmpty();
        assertThat(codes(range("1.1", "1").wrong(""))).containsExactly("RANGE_UPSIDE_DOWN");
        assertThat(range("1", "2").target()).isEqualTo(new KpiTarget.Range(BigDecimal.ONE, new BigDecimal("2")));
    }

    @Test
    void a_trajectory_has_twelve_months_and_milestones_an_order() {
        assertThat(trajectory(12).wrong("")).isEmpty();
        assertThat(codes(trajectory(11).wrong(""))).containsExactly("NOT_TWELVE_MONTHS");
        assertThat(milestones(APRIL, MARCH).wrong("")).isEmpty();
        assertThat(codes(milestones(APRIL, APRIL).wrong(""))).containsExactly("MILESTONES_OUT_OF_ORDER");
        assertThat(codes(milestones().wrong(""))).containsExactly("MILESTONES_OUT_OF_BOUNDS");
    }

    @Test
    void a_distance_is_in_points_or_in_per_cent() {
        assertThat(size("5", null).wrong("")).isEmpty();
        assertThat(size("5", null).distance()).isEqualTo(new Distance.Points(new BigDecimal("5")));
        assertThat(size(null, "5").distance()).isEqualTo(new Distance.PerCent(new BigDecimal("5")));
        assertThat(codes(size("5", "5").wrong(""))).containsExactly("POINTS_OR_PER_CENT");
        assertThat(codes(size(null, null).wrong(""))).containsExactly("POINTS_OR_PER_CENT");
        assertThat(codes(size("-0.1", null).wrong(""))).containsExactly("DISTANCE_BELOW_ZERO");
        assertThat(size("0", null).wrong("")).isEmpty();
    }

    @Test
    void better_than_others_is_by_a_distance_or_at_all() {
        TargetTerms below = new TargetTerms(
                TargetTerms.Kind.BELOW_COMPARATOR,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("STATISTICAL_NEIGHBOURS"),
                Optional.of(size(null, "2.50")));
        assertThat(below.wrong("")).isEmpty();
        assertThat(below.target())
                .isEqualTo(new KpiTarget.AgainstComparator(
                        KpiTarget.Side.BELOW,
                        "STATISTICAL_NEIGHBOURS",
                        Optional.of(new Distance.PerCent(new BigDecimal("2.5")))));
    }

    private static TargetTerms range(String least, String most) {
        return new TargetTerms(
                TargetTerms.Kind.RANGE,
                Optional.empty(),
                Optional.of(new BigDecimal(least)),
                Optional.of(new BigDecimal(most)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static TargetTerms trajectory(int months) {
        return new TargetTerms(
                TargetTerms.Kind.MONTHLY_TRAJECTORY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Collections.nCopies(months, BigDecimal.TEN)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static TargetTerms milestones(LocalDate... due) {
        return new TargetTerms(
                TargetTerms.Kind.MILESTONES,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(KpiTarget.Milestones.Shape.STEP),
                Optional.of(Arrays.stream(due)
                        .map(day -> new TargetTerms.Point(day, BigDecimal.ONE))
                        .toList()),
                Optional.empty(),
                Optional.empty());
    }

    private static TargetTerms.Size size(@Nullable String points, @Nullable String perCent) {
        return new TargetTerms.Size(
                Optional.ofNullable(points).map(BigDecimal::new),
                Optional.ofNullable(perCent).map(BigDecimal::new));
    }

    private static DatedTarget dated(String value, LocalDate from, @Nullable LocalDate until) {
        return new DatedTarget(
                from,
                Optional.ofNullable(until),
                TargetTerms.constant(new BigDecimal(value)),
                Optional.empty(),
                Optional.empty());
    }

    private static DatedTargets percent(DatedTarget... targets) {
        return new DatedTargets(
                KpiUnit.PERCENT, List.of(targets), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static DatedTargets with(Baseline baseline, DatedTarget target) {
        return new DatedTargets(
                KpiUnit.PERCENT, List.of(target), Optional.of(baseline), Optional.empty(), Optional.empty());
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }
}
