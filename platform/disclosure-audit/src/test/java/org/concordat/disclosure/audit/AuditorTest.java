package org.concordat.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.concordat.disclosure.audit.Exposure.Outcome;
import org.junit.jupiter.api.Test;

/** Examples worked by hand: what somebody can work out, and what nobody can. */
class AuditorTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final Auditor auditor = new Auditor(AuditLimits.STANDARD);

    @Test
    void a_hidden_figure_is_the_total_less_the_two_others() {
        AuditModel model = new AuditModel(
                List.of(AuditCell.count("H", 22).asProtected(), AuditCell.count("K", 9), AuditCell.count("W", 17)),
                List.of(
                        Statement.shown("release 1", "K", 9),
                        Statement.shown("release 1", "W", 17),
                        Statement.exact("release 1", Map.of("H", 1L, "K", 1L, "W", 1L), 48)),
                List.of(Attacker.outsider()));

        assertThat(measured(model)).isEqualTo(new Exposure("outsider", "H", Range.exactly(22), Outcome.LEAK));
    }

    @Test
    void a_partner_subtracts_itself_from_a_total_of_two() {
        AuditModel model = new AuditModel(
                List.of(AuditCell.count("K", 9), AuditCell.count("W", 17).asProtected()),
                List.of(Statement.exact("release 1", Map.of("K", 1L, "W", 1L), 26)),
                List.of(Attacker.outsider(), new Attacker("K", Set.of("K")), new Attacker("W", Set.of("W"))));

        assertThat(exposures(model))
                .containsExactly(
                        new Exposure("outsider", "W", Range.between(0, 26), Outcome.SAFE),
                        new Exposure("K", "W", Range.exactly(17), Outcome.LEAK));
    }

    /** Half a child is no child: a solver of fractions would call K safe. */
    @Test
    void whole_numbers_give_away_what_fractions_do_not() {
        assertThat(measured(halves())).isEqualTo(new Exposure("outsider", "K", Range.exactly(1), Outcome.LEAK));
    }

    private static AuditModel halves() {
        return new AuditModel(
                List.of(AuditCell.count("H", 0), AuditCell.count("K", 1).asProtected(), AuditCell.count("W", 0)),
                List.of(
                        Statement.exact("release 1", Map.of("H", 1L, "K", 1L), 1),
                        Statement.exact("release 1", Map.of("K", 1L, "W", 1L), 1),
                        new Statement("release 2", Map.of("H", 1L, "W", 1L), Range.between(0, 1))),
                List.of(Attacker.outsider()));
    }

    @Test
    void the_pattern_that_hides_three_cells_of_nine_leaves_even_two_boroughs_with_nought_to_twelve() {
        assertThat(exposures(leavingCare(true))).hasSize(4).allSatisfy(exposure -> {
            assertThat(exposure.outcome()).isEqualTo(Outcome.SAFE);
            assertThat(exposure.interval()).isEqualTo(Range.between(0, 12));
        });
    }

    @Test
    void the_same_pattern_with_one_of_its_three_cells_shown_leaks_to_everybody() {
        assertThat(exposures(leavingCare(false))).hasSize(4).allSatisfy(exposure -> {
            assertThat(exposure.outcome()).isEqualTo(Outcome.LEAK);
            assertThat(exposure.interval()).isEqualTo(Range.exactly(3));
        });
    }

    /** Three services of three boroughs with totals both ways; K has three care leavers. */
    private static AuditModel leavingCare(boolean residentialHidden) {
        long[][] values = {{22, 9, 17}, {61, 38, 55}, {30, 3, 26}};
        String[] boroughs = {"H", "K", "W"};
        String[] lines = {"residential", "fostering", "leaving"};
        List<AuditCell> cells = new ArrayList<>();
        List<Statement> statements = new ArrayList<>();
        for (int b = 0; b < boroughs.length; b++) {
            long total = 0;
            for (int line = 0; line < lines.length; line++) {
                AuditCell cell = AuditCell.count(boroughs[b] + lines[line], values[line][b]);
                boolean isSmall = boroughs[b].equals("K") && lines[line].equals("leaving");
                cells.add(isSmall ? cell.asProtected() : cell);
                total += values[line][b];
                boolean hidden = isSmall || residentialHidden && boroughs[b].equals("K") && line == 0;
                if (!hidden) {
                    statements.add(Statement.shown("table", cell.name(), cell.value()));
                }
            }
            statements.add(Statement.exact(
                    "table",
                    Map.of(boroughs[b] + lines[0], 1L, boroughs[b] + lines[1], 1L, boroughs[b] + lines[2], 1L),
                    total));
        }
        // The partnership's totals of residential care and of leaving care are hidden, that of fostering is shown.
        statements.add(
                Statement.exact("table", Map.of("Hfostering", 1L, "Kfostering", 1L, "Wfostering", 1L), 61 + 38 + 55));
        return new AuditModel(
                cells,
                statements,
                List.of(
                        Attacker.outsider(),
                        new Attacker("H", Set.of("Hresidential", "Hfostering", "Hleaving")),
                        new Attacker("W", Set.of("Wresidential", "Wfostering", "Wleaving")),
                        new Attacker(
                                "H and W",
                                Set.of(
                                        "Hresidential",
                                        "Hfostering",
                                        "Hleaving",
                                        "Wresidential",
                                        "Wfostering",
                                        "Wleaving"))));
    }

    @Test
    void a_share_of_a_known_whole_is_a_count() {
        AuditModel model = new AuditModel(
                List.of(AuditCell.count("late", 3).asProtected(), AuditCell.count("all", 9)),
                join(
                        List.of(Statement.shown("table", "all", 9)),
                        Statement.ratio("scorecard", Map.of("late", 100L), Map.of("all", 1L), new BigDecimal("33"))),
                List.of(Attacker.outsider()));

        assertThat(measured(model)).isEqualTo(new Exposure("outsider", "late", Range.exactly(3), Outcome.LEAK));
    }

    @Test
    void what_is_rounded_leaves_what_rounds_to_it() {
        AuditModel model = new AuditModel(
                List.of(AuditCell.count("children", 12).asProtected()),
                List.of(Statement.rounded("table", Map.of("children", 1L), 10, 5)),
                List.of(Attacker.outsider()));

        assertThat(measured(model)).isEqualTo(new Exposure("outsider", "children", Range.between(8, 12), Outcome.LEAK));
    }

    @Test
    void a_month_is_the_year_to_date_less_the_one_before() {
        AuditModel model = new AuditModel(
                List.of(
                        AuditCell.count("P6 to date", 40),
                        AuditCell.count("P7", 4).asProtected(),
                        AuditCell.count("P7 to date", 44)),
                List.of(
                        Statement.total("how time adds up", "P7 to date", List.of("P6 to date", "P7")),
                        Statement.shown("release of P6", "P6 to date", 40),
                        Statement.shown("release of P7", "P7 to date", 44)),
                List.of(Attacker.outsider()));

        assertThat(measured(model)).isEqualTo(new Exposure("outsider", "P7", Range.exactly(4), Outcome.LEAK));
    }

    @Test
    void a_count_without_a_total_has_no_highest() {
        AuditModel model = new AuditModel(
                List.of(AuditCell.count("children", 4).asProtected()), List.of(), List.of(Attacker.outsider()));

        assertThat(measured(model)).isEqualTo(new Exposure("outsider", "children", Range.atLeast(0), Outcome.SAFE));
    }

    @Test
    void two_counts_of_which_the_difference_is_shown_have_no_highest() {
        AuditModel model = new AuditModel(
                List.of(AuditCell.count("before", 4).asProtected(), AuditCell.count("after", 7)),
                List.of(Statement.exact("comparison", Map.of("after", 1L, "before", -1L), 3)),
                List.of(Attacker.outsider()));

        assertThat(measured(model)).isEqualTo(new Exposure("outsider", "before", Range.atLeast(0), Outcome.SAFE));
    }

    @Test
    void money_is_safe_where_ten_per_cent_either_side_and_five_thousand_pounds_are_possible() {
        // The other is expected between £4,500 and £13,500.
        assertThat(measured(twoOf(10_000_00, AuditCell.money("K", 9_000_00, AuditCell.priorAround(9_000_00)))))
                .isEqualTo(new Exposure("outsider", "H", Range.between(5_500_00, 14_500_00), Outcome.SAFE));
        // Between £3,000 and £9,000: £3,000 either side of £40,000 are less than a tenth.
        assertThat(measured(twoOf(40_000_00, AuditCell.money("K", 6_000_00, AuditCell.priorAround(6_000_00)))))
                .isEqualTo(new Exposure("outsider", "H", Range.between(37_000_00, 43_000_00), Outcome.LEAK));
    }

    @Test
    void money_within_less_than_five_thousand_pounds_leaks_however_small_it_is() {
        assertThat(measured(twoOf(4_000_00, AuditCell.money("K", 9_000_00, Range.between(7_500_00, 10_500_00)))))
                .isEqualTo(new Exposure("outsider", "H", Range.between(2_500_00, 5_500_00), Outcome.LEAK));
        assertThat(measured(twoOf(4_000_00, AuditCell.money("K", 9_000_00, Range.between(6_500_00, 11_500_00)))))
                .isEqualTo(new Exposure("outsider", "H", Range.between(1_500_00, 6_500_00), Outcome.SAFE));
    }

    @Test
    void of_small_sums_nobody_is_surer_than_five_thousand_pounds() {
        assertThat(AuditCell.priorAround(800_00)).isEqualTo(Range.between(-1_700_00, 3_300_00));
        assertThat(AuditCell.priorAround(-9_001)).isEqualTo(Range.between(-259_001, 240_999));
        assertThat(AuditCell.priorAround(-9_000_01)).isEqualTo(Range.between(-13_500_02, -4_500_00));
    }

    /** Who expected something else learns that it was wrong; that it is so far off is not given away by any sum. */
    @Test
    void what_was_known_before_is_not_given_away_by_what_is_shown() {
        AuditCell doubled = AuditCell.money("H", 20_000_00, AuditCell.priorAround(10_000_00));
        AuditModel hidden = new AuditModel(List.of(doubled.asProtected()), List.of(), List.of(Attacker.outsider()));
        AuditModel shown = new AuditModel(
                List.of(doubled.asProtected()),
                List.of(Statement.shown("table", "H", 20_000_00)),
                List.of(Attacker.outsider()));

        assertThat(measured(hidden))
                .isEqualTo(new Exposure("outsider", "H", Range.between(5_000_00, 20_000_00), Outcome.SAFE));
        assertThat(measured(shown).outcome()).isEqualTo(Outcome.LEAK);
    }

    private static AuditModel twoOf(long hidden, AuditCell other) {
        return new AuditModel(
                List.of(AuditCell.money("H", hidden).asProtected(), other),
                List.of(Statement.exact("table", Map.of("H", 1L, "K", 1L), hidden + other.value())),
                List.of(Attacker.outsider()));
    }

    @Test
    void what_is_not_true_raises_an_alarm_and_says_where_it_was_shown() {
        AuditModel model = new AuditModel(
                List.of(AuditCell.count("H", 22).asProtected(), AuditCell.count("K", -1)),
                List.of(
                        Statement.exact("release 7", Map.of("H", 1L, "K", 1L), 21),
                        Statement.exact("release 8", Map.of("H", 1L, "K", 1L), 20)),
                List.of(Attacker.outsider()));

        Audit audit = auditor.judge(model, LONG);

        assertThat(audit).isEqualTo(new Audit.Alarm(List.of("K", "release 8")));
        assertThat(audit.passes()).isFalse();
    }

    @Test
    void what_is_not_settled_in_time_is_unknown_and_does_not_pass() {
        Audit audit = auditor.judge(leavingCare(true), Duration.ZERO);

        assertThat(audit.passes()).isFalse();
        assertThat(((Audit.Looked) audit).exposures())
                .isNotEmpty()
                .allSatisfy(exposure -> assertThat(exposure.outcome()).isEqualTo(Outcome.UNKNOWN));
    }

    /** Sums of which nobody knows a quick way to say whether there is another solution. */
    @Test
    void a_model_that_is_too_hard_is_unknown_when_its_time_is_over() {
        Random chance = new Random(7);
        List<AuditCell> cells = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            cells.add(new AuditCell("c" + i, AuditCell.Kind.COUNT, chance.nextInt(2), Range.between(0, 1), i == 0));
        }
        List<Statement> statements = new ArrayList<>();
        for (int s = 0; s < 6; s++) {
            Map<String, Long> sum = new HashMap<>();
            cells.forEach(cell -> sum.put(cell.name(), 1_000L + chance.nextInt(1_000)));
            statements.add(Statement.exact(
                    "sum " + s,
                    sum,
                    cells.stream()
                            .mapToLong(cell -> sum.getOrDefault(cell.name(), 0L) * cell.value())
                            .sum()));
        }
        long start = System.nanoTime();

        Audit audit =
                auditor.judge(new AuditModel(cells, statements, List.of(Attacker.outsider())), Duration.ofMillis(300));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(((Audit.Looked) audit).exposures())
                .extracting(Exposure::outcome)
                .containsExactly(Outcome.UNKNOWN);
        assertThat(audit.passes()).isFalse();
    }

    /** At most one of each two of three, so not two of all: no pair of sums says so, only all of them together. */
    @Test
    void a_solver_that_was_stopped_has_not_said_that_nothing_is_left() {
        List<AuditCell> cells = new ArrayList<>();
        for (String name : List.of("a", "b", "c", "two of them")) {
            cells.add(new AuditCell(name, AuditCell.Kind.COUNT, 0, Range.between(0, 1), name.startsWith("two")));
        }
        AuditModel model = new AuditModel(
                cells,
                List.of(
                        new Statement("1", Map.of("a", 1L, "b", 1L), Range.atMost(1)),
                        new Statement("2", Map.of("b", 1L, "c", 1L), Range.atMost(1)),
                        new Statement("3", Map.of("a", 1L, "c", 1L), Range.atMost(1)),
                        new Statement("4", Map.of("a", 1L, "b", 1L, "c", 1L, "two of them", -2L), Range.atLeast(0))),
                List.of(Attacker.outsider()));
        assertThat(measured(model)).isEqualTo(new Exposure("outsider", "two of them", Range.exactly(0), Outcome.LEAK));

        Thread.currentThread().interrupt();
        try {
            assertThat(List.of(auditor.judge(model, LONG), auditor.measure(model, LONG)))
                    .allSatisfy(audit -> assertThat(((Audit.Looked) audit).exposures())
                            .extracting(Exposure::outcome)
                            .containsExactly(Outcome.UNKNOWN));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void a_count_is_not_below_nought_whatever_its_prior_says() {
        AuditCell children = new AuditCell("children", AuditCell.Kind.COUNT, 4, Range.any(), true);
        AuditModel model = new AuditModel(List.of(children), List.of(), List.of(Attacker.outsider()));

        assertThat(measured(model)).isEqualTo(new Exposure("outsider", "children", Range.atLeast(0), Outcome.SAFE));
    }

    @Test
    void somebody_has_to_attack_what_is_protected() {
        List<AuditCell> cells = List.of(AuditCell.count("H", 22).asProtected());

        assertThatThrownBy(() -> new AuditModel(cells, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Statement> join(List<Statement> some, List<Statement> more) {
        List<Statement> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private Exposure measured(AuditModel model) {
        assertThat(exposures(model)).hasSize(1);
        return exposures(model).getFirst();
    }

    /** Judged and measured: both have to come to the same. */
    private List<Exposure> exposures(AuditModel model) {
        Audit.Looked judged = (Audit.Looked) auditor.judge(model, LONG);
        Audit.Looked measured = (Audit.Looked) auditor.measure(model, LONG);
        assertThat(judged.exposures())
                .extracting(Exposure::outcome)
                .isEqualTo(measured.exposures().stream().map(Exposure::outcome).toList());
        return measured.exposures();
    }
}
