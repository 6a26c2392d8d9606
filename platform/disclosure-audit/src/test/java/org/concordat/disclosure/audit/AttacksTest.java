package org.concordat.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.disclosure.audit.Exposure.Outcome;
import org.junit.jupiter.api.Test;

/** Ways in which figures that were shown one by one, each of them harmless, give a hidden one away together. */
class AttacksTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Map<String, Long> ALL = Map.of("H", 1L, "K", 1L, "W", 1L);

    private final Auditor auditor = new Auditor(AuditLimits.STANDARD);

    private final List<AuditCell> cells = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Attacker> attackers = new ArrayList<>(List.of(Attacker.outsider()));

    @Test
    void all_three_in_one_release_and_two_of_three_in_another_are_the_third() {
        threeBoroughs();
        assertThat(afterShowing(Statement.exact("tri-borough, release 4", ALL, 48)))
                .isEqualTo(Outcome.SAFE);

        assertThat(afterShowing(Statement.exact("bi-borough, release 9", Map.of("K", 1L, "W", 1L), 26)))
                .isEqualTo(Outcome.LEAK);
    }

    @Test
    void two_releases_that_are_safe_one_by_one_are_unsafe_together() {
        threeBoroughs();
        Statement one = Statement.exact("release 1", Map.of("H", 1L, "K", 1L), 31);
        Statement other = Statement.exact("release 2", Map.of("H", 1L, "K", -1L), 13);
        statements.add(one);
        assertThat(outcome()).isEqualTo(Outcome.SAFE);
        statements.clear();
        statements.add(other);
        assertThat(outcome()).isEqualTo(Outcome.SAFE);

        assertThat(afterShowing(one)).isEqualTo(Outcome.LEAK);
    }

    @Test
    void a_total_is_safe_from_a_partner_and_not_from_two() {
        threeBoroughs();
        attackers.add(new Attacker("K", Set.of("K")));
        statements.add(Statement.exact("tri-borough", ALL, 48));
        assertThat(outcome()).isEqualTo(Outcome.SAFE);

        attackers.add(new Attacker("K and W", Set.of("K", "W")));

        assertThat(outcome()).isEqualTo(Outcome.LEAK);
        assertThat(looked().failing()).extracting(Exposure::attacker).containsExactly("K and W");
    }

    @Test
    void a_month_is_its_quarter_less_the_two_others() {
        cells.add(AuditCell.count("P7", 4).asProtected());
        cells.add(AuditCell.count("P8", 7));
        cells.add(AuditCell.count("P9", 6));
        cells.add(AuditCell.count("Q3", 17));
        statements.add(Statement.total("how time adds up", "Q3", List.of("P7", "P8", "P9")));
        statements.add(Statement.shown("release of P8", "P8", 7));
        assertThat(afterShowing(Statement.shown("release of Q3", "Q3", 17))).isEqualTo(Outcome.SAFE);

        assertThat(afterShowing(Statement.shown("release of P9", "P9", 6))).isEqualTo(Outcome.LEAK);
    }

    @Test
    void a_year_to_date_before_and_after_is_the_month_between() {
        cells.add(AuditCell.count("P7", 4).asProtected());
        cells.add(AuditCell.count("Q2 to date", 40));
        cells.add(AuditCell.count("P7 to date", 44));
        statements.add(Statement.total("how time adds up", "P7 to date", List.of("Q2 to date", "P7")));
        assertThat(afterShowing(Statement.shown("release of P7", "P7 to date", 44)))
                .isEqualTo(Outcome.SAFE);

        assertThat(afterShowing(Statement.rounded("leaflet", Map.of("Q2 to date", 1L), 40, 2)))
                .isEqualTo(Outcome.LEAK);
    }

    @Test
    void a_restatement_by_somebody_who_is_named_is_the_change() {
        cells.add(AuditCell.count("H before", 21).asProtected());
        cells.add(AuditCell.count("H after", 25).asProtected());
        cells.add(AuditCell.count("others", 27));
        cells.add(AuditCell.count("change", 4).asProtected());
        statements.add(Statement.total("what a change is", "H after", List.of("H before", "change")));
        statements.add(Statement.exact("version 1", Map.of("H before", 1L, "others", 1L), 48));
        assertThat(outcome()).isEqualTo(Outcome.SAFE);

        assertThat(afterShowing(Statement.exact("version 2", Map.of("H after", 1L, "others", 1L), 52)))
                .isEqualTo(Outcome.LEAK);
        assertThat(looked().failing()).extracting(Exposure::cell).containsExactly("change");
    }

    @Test
    void a_variance_is_the_forecast_where_the_budget_is_known() {
        cells.add(AuditCell.money("forecast", 120_000_00).asProtected());
        cells.add(AuditCell.money("budget", 100_000_00));
        statements.add(Statement.exact("view", Map.of("forecast", 1L, "budget", -1L), 20_000_00));
        assertThat(outcome()).isEqualTo(Outcome.SAFE);

        assertThat(afterShowing(Statement.shown("council's budget book", "budget", 100_000_00)))
                .isEqualTo(Outcome.LEAK);
    }

    @Test
    void a_colour_is_a_range() {
        cells.add(AuditCell.money("forecast", 104_000_00).asProtected());
        cells.add(AuditCell.money("budget", 100_000_00));
        statements.add(Statement.shown("view", "budget", 100_000_00));
        assertThat(outcome()).isEqualTo(Outcome.SAFE);

        // Amber: between two and six per cent over.
        assertThat(afterShowing(new Statement(
                        "amber", Map.of("forecast", 1L, "budget", -1L), Range.between(2_000_00, 6_000_00))))
                .isEqualTo(Outcome.LEAK);
    }

    @Test
    void a_cost_of_each_and_what_all_cost_are_how_many_there_are() {
        cells.add(AuditCell.count("children", 7).asProtected());
        cells.add(AuditCell.money("cost", 31_500_00));
        statements.add(Statement.shown("contract", "cost", 31_500_00));
        assertThat(outcome()).isEqualTo(Outcome.SAFE);

        statements.addAll(
                Statement.ratio("unit cost", Map.of("cost", 1L), Map.of("children", 100L), new BigDecimal("4500")));
        assertThat(outcome()).isEqualTo(Outcome.LEAK);
        assertThat(looked().exposures().getFirst().interval()).isEqualTo(Range.exactly(7));
    }

    @Test
    void a_rate_of_a_known_population_is_a_count() {
        cells.add(AuditCell.count("children", 3).asProtected());
        cells.add(AuditCell.count("population", 31_250));
        attackers.set(0, new Attacker("everybody", Set.of("population")));

        statements.addAll(Statement.ratio(
                "rate of 10,000", Map.of("children", 10_000L), Map.of("population", 1L), new BigDecimal("1.0")));

        assertThat(outcome()).isEqualTo(Outcome.LEAK);
        assertThat(looked().exposures().getFirst().interval()).isEqualTo(Range.exactly(3));
    }

    @Test
    void an_order_says_who_has_more() {
        threeBoroughs();
        statements.add(Statement.shown("view", "K", 9));
        statements.add(Statement.shown("view", "W", 24));
        cells.set(2, AuditCell.count("W", 24));
        assertThat(outcome()).isEqualTo(Outcome.SAFE);

        statements.add(new Statement("sorted", Map.of("W", 1L, "H", -1L), Range.atLeast(0)));

        // Two more than it has are possible, three are not.
        assertThat(outcome()).isEqualTo(Outcome.LEAK);
        assertThat(looked().exposures().getFirst().interval()).isEqualTo(Range.between(0, 24));
    }

    private void threeBoroughs() {
        cells.add(AuditCell.count("H", 22).asProtected());
        cells.add(AuditCell.count("K", 9));
        cells.add(AuditCell.count("W", 17));
    }

    private Outcome afterShowing(Statement statement) {
        statements.add(statement);
        return outcome();
    }

    /** The worst there is. */
    private Outcome outcome() {
        Audit.Looked looked = looked();
        assertThat(looked.exposures()).isNotEmpty();
        return looked.failing().stream().map(Exposure::outcome).findFirst().orElse(Outcome.SAFE);
    }

    private Audit.Looked looked() {
        return (Audit.Looked) auditor.measure(new AuditModel(cells, statements, attackers), LONG);
    }
}
