package org.concordat.budgets.virements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.concordat.budgets.intake.ChartMapping;
import org.concordat.kernel.Chart;
import org.concordat.kernel.Finding;
import org.concordat.kernel.Fund;
import org.concordat.kernel.LineType;
import org.concordat.kernel.Period;
import org.concordat.kernel.ServiceLine;
import org.concordat.kernel.money.Money;
import org.junit.jupiter.api.Test;

class VirementTest {

    private static final Chart LINES = new Chart(List.of(
            new ServiceLine("3", "Children", Optional.empty(), true),
            new ServiceLine("3.1", "Residential", Optional.of("3"), false),
            new ServiceLine("3.2", "Fostering", Optional.of("3"), false)));

    private static final List<ChartMapping> CHART = List.of(
            new ChartMapping("RE", "Residential", "3.1", LocalDate.MIN, Optional.empty()),
            new ChartMapping("FS", "Fostering", "3.2", LocalDate.MIN, Optional.empty()),
            new ChartMapping("TWO", "Both", "3.1", LocalDate.MIN, Optional.empty()),
            new ChartMapping("TWO", "Both", "3.2", LocalDate.MIN, Optional.empty()),
            new ChartMapping("OLD", "Ended", "3.2", LocalDate.MIN, Optional.of(LocalDate.parse("2016-06-29"))));

    private static Virement.Leg leg(String costCentre, String line, Fund fund, LineType type, String amount) {
        return new Virement.Leg(
                Optional.of(costCentre).filter(code -> !code.isEmpty()),
                Optional.of(line).filter(code -> !code.isEmpty()),
                fund,
                type,
                Money.of(amount));
    }

    private static Virement.Leg leg(String costCentre, String line, String amount) {
        return leg(costCentre, line, Fund.GENERAL_FUND, LineType.EXPENDITURE, amount);
    }

    private static List<String> found(Virement.Leg... legs) {
        return new Virement(Period.parse("2016-17-P03"), VirementKind.TEMPORARY, "a reason", List.of(legs))
                .placed(CHART).check(LINES, CHART).stream().map(Finding::code).toList();
    }

    @Test
    void budget_moves_between_two_lines() {
        assertThat(found(leg("RE", "", "10"), leg("", "3.2", "-10"))).isEmpty();
    }

    @Test
    void refuses_a_virement_that_does_not_add_up_to_nothing() {
        assertThat(found(leg("RE", "", "10"), leg("FS", "", "-9.99"))).containsExactly("VIREMENT_NOT_BALANCED");
    }

    @Test
    void more_income_may_meet_more_expenditure() {
        assertThat(found(leg("RE", "", "10"), leg("RE", "", Fund.GENERAL_FUND, LineType.INCOME, "10")))
                .isEmpty();
    }

    @Test
    void one_leg_moves_nothing() {
        assertThat(found(leg("RE", "", "10"))).contains("VIREMENT_LEGS");
        assertThat(found(leg("RE", "", "0"), leg("FS", "", "0"))).contains("VIREMENT_AMOUNT");
    }

    @Test
    void never_across_the_ring_fence_or_between_revenue_and_capital_or_funds() {
        assertThat(found(leg("RE", "", "10"), leg("FS", "", Fund.DSG, LineType.EXPENDITURE, "-10")))
                .containsExactly("VIREMENT_CROSSES_RING_FENCE");
        assertThat(found(leg("RE", "", "10"), leg("FS", "", Fund.CAPITAL, LineType.EXPENDITURE, "-10")))
                .containsExactly("VIREMENT_CROSSES_CAPITAL");
        assertThat(found(leg("RE", "", "10"), leg("FS", "", Fund.PUBLIC_HEALTH, LineType.EXPENDITURE, "-10")))
                .containsExactly("VIREMENT_CROSSES_FUNDS");
    }

    @Test
    void every_leg_names_a_line_that_there_is() {
        assertThat(found(leg("XX", "", "10"), leg("OLD", "", "-10")))
                .containsExactly("COST_CENTRE_UNKNOWN", "COST_CENTRE_UNKNOWN");
        assertThat(found(leg("", "9", "10"), leg("", "3", "-10")))
                .containsExactly("SERVICE_LINE_UNKNOWN", "SERVICE_LINE_IS_TOTAL");
        assertThat(found(leg("RE", "3.2", "10"), leg("FS", "", "-10"))).containsExactly("CHART_DISAGREES");
        assertThat(found(leg("TWO", "", "10"), leg("FS", "", "-10"))).containsExactly("COST_CENTRE_AMBIGUOUS");
        assertThat(found(leg("TWO", "3.1", "10"), leg("FS", "", "-10"))).isEmpty();
        assertThat(found(leg("", "", "10"), leg("FS", "", "-10"))).containsExactly("LINE_UNPLACED");
        assertThat(found(leg("RE", "", "5"), leg("RE", "3.1", "5"), leg("FS", "", "-10")))
                .containsExactly("VIREMENT_LEG_TWICE");
    }

    @Property(tries = 100)
    void whatever_moves_out_must_arrive_to_the_penny(
            @ForAll @Size(min = 1, max = 8) List<@LongRange(min = 1, max = 1_000_000) Long> pence,
            @ForAll @LongRange(min = -1, max = 1) long lost) {
        List<Virement.Leg> legs = new ArrayList<>();
        Money moved = Money.ZERO;
        for (long part : pence) {
            Money amount = Money.ofPence(part);
            moved = moved.plus(amount);
            legs.add(leg("", "3.1", amount.toString()));
        }
        legs.add(leg("FS", "", moved.negate().plus(Money.ofPence(lost)).toString()));
        assertThat(found(legs.toArray(Virement.Leg[]::new)).contains("VIREMENT_NOT_BALANCED"))
                .isEqualTo(lost != 0);
    }
}
