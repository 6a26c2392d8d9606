package org.concordat.kernel.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.kernel.kpi.Verdict.Status;

class JudgementPropertiesTest {

    private static final LocalDate DAY = LocalDate.of(2017, 6, 30);

    @Provide
    Arbitrary<BigDecimal> numbers() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-1000"), new BigDecimal("1000"))
                .ofScale(1);
    }

    @Provide
    Arbitrary<BigDecimal> sizes() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.TEN)
                .ofScale(1);
    }

    private static Status status(Polarity polarity, Optional<Distance> tolerance, BigDecimal value, BigDecimal target) {
        return new Judgement(KpiUnit.SCORE, polarity, tolerance)
                .of(
                        Optional.of(new Result.Value(value)),
                        Optional.of(new Target.Constant(target)),
                        DAY,
                        Map.of(),
                        Optional.empty())
                .status();
    }

    @Property
    void lower_is_higher_in_a_mirror(
            @ForAll("numbers") BigDecimal value,
            @ForAll("numbers") BigDecimal target,
            @ForAll("sizes") BigDecimal size) {
        Optional<Distance> tolerance = Optional.of(new Distance.Points(size));
        assertThat(status(Polarity.LOWER, tolerance, value, target))
                .isEqualTo(status(Polarity.HIGHER, tolerance, value.negate(), target.negate()));
    }

    @Property
    void a_better_result_is_never_judged_worse(
            @ForAll("numbers") BigDecimal value,
            @ForAll("sizes") BigDecimal better,
            @ForAll("numbers") BigDecimal target,
            @ForAll("sizes") BigDecimal size) {
        Optional<Distance> tolerance = Optional.of(new Distance.Points(size));
        List<Status> fromGood = List.of(Status.MET, Status.NEAR, Status.MISSED);
        assertThat(fromGood.indexOf(status(Polarity.HIGHER, tolerance, value.add(better), target)))
                .isLessThanOrEqualTo(fromGood.indexOf(status(Polarity.HIGHER, tolerance, value, target)));
    }

    @Property
    void without_tolerance_nothing_is_near(@ForAll("numbers") BigDecimal value, @ForAll("numbers") BigDecimal target) {
        assertThat(status(Polarity.HIGHER, Optional.empty(), value, target)).isNotEqualTo(Status.NEAR);
    }

    @Property
    void places_are_from_first_to_last_and_quartiles_follow_them(
            @ForAll("numbers") BigDecimal value,
            @ForAll List<@net.jqwik.api.constraints.IntRange(min = -50, max = 50) Integer> others) {
        Standing.of(
                        Polarity.LOWER,
                        value,
                        others.stream().map(BigDecimal::valueOf).toList())
                .ifPresent(standing -> {
                    assertThat(standing.rank()).isBetween(1, standing.of());
                    assertThat(standing.quartile()).isBetween(1, 4);
                    assertThat(standing.rank() == 1)
                            .isEqualTo(others.stream()
                                    .noneMatch(
                                            other -> BigDecimal.valueOf(other).compareTo(value) < 0));
                });
    }
}
