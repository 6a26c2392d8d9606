package org.concordat.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.concordat.disclosure.audit.Exposure.Outcome;

/** Models so small that every whole number can be tried: the auditor has to find what trying finds. */
class EveryWholeNumberTest {

    private static final long HIGHEST = 6;
    private static final Duration LONG = Duration.ofSeconds(60);

    @Property(tries = 3_000)
    void finds_the_ends_that_trying_all_whole_numbers_finds(@ForAll long seed) {
        AuditModel model = made(new Random(seed));
        AuditLimits limits = new AuditLimits(1 + Math.floorMod(seed, 3), 10, 1);
        Auditor auditor = new Auditor(limits);

        List<Exposure> measured = ((Audit.Looked) auditor.measure(model, LONG)).exposures();
        List<Exposure> judged = ((Audit.Looked) auditor.judge(model, LONG)).exposures();

        Map<List<String>, LongSummaryStatistics> tried = tried(model);
        assertThat(measured).hasSameSizeAs(tried.entrySet());
        for (Exposure exposure : measured) {
            Ends expected = Ends.of(tried, exposure);
            assertThat(Ends.of(exposure.interval())).isEqualTo(expected);
            assertThat(exposure.outcome()).isEqualTo(expected.outcome(model, exposure, limits));
        }
        for (Exposure exposure : judged) {
            Ends expected = Ends.of(tried, exposure);
            assertThat(exposure.outcome()).isEqualTo(expected.outcome(model, exposure, limits));
            // Inside what is possible where it is safe, around it where it leaks.
            Ends found = Ends.of(exposure.interval());
            assertThat(exposure.outcome() == Outcome.SAFE ? expected.hold(found) : found.hold(expected))
                    .isTrue();
        }
    }

    @Example
    void finds_them_where_the_solver_says_nothing() {
        finds_the_ends_that_trying_all_whole_numbers_finds(2_339_377_875L);
    }

    /** Undo one hiding after the other: at the last the first is known exactly. */
    @Property(tries = 200)
    void hidden_parts_of_a_shown_total_lie_between_nought_and_what_they_come_to_together(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 30) Integer> parts) {
        List<AuditCell> cells = new ArrayList<>();
        List<Statement> statements = new ArrayList<>();
        Map<String, Long> all = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            AuditCell part = AuditCell.count("part " + i, parts.get(i));
            cells.add(i == 0 ? part.asProtected() : part);
            all.put(part.name(), 1L);
        }
        long hidden = parts.stream().mapToLong(Integer::intValue).sum();
        statements.add(Statement.exact("total", all, hidden));
        Auditor auditor = new Auditor(AuditLimits.STANDARD);
        for (int undone = parts.size() - 1; undone >= 0; undone--) {
            AuditModel model = new AuditModel(cells, statements, List.of(Attacker.outsider()));
            Exposure exposure =
                    ((Audit.Looked) auditor.measure(model, LONG)).exposures().getFirst();

            long value = parts.getFirst();
            assertThat(Ends.of(exposure.interval())).isEqualTo(new Ends(undone == 0 ? value : 0, hidden));
            boolean isSafe = undone > 0 && hidden >= value + 3;
            assertThat(exposure.outcome()).isEqualTo(isSafe ? Outcome.SAFE : Outcome.LEAK);
            statements.add(Statement.shown("undone", "part " + undone, parts.get(undone)));
            hidden -= parts.get(undone);
        }
    }

    private record Ends(long low, long high) {

        static Ends of(Map<List<String>, LongSummaryStatistics> tried, Exposure exposure) {
            LongSummaryStatistics seen =
                    Objects.requireNonNull(tried.get(List.of(exposure.attacker(), exposure.cell())));
            return new Ends(seen.getMin(), seen.getMax());
        }

        static Ends of(Range range) {
            return new Ends(Objects.requireNonNull(range.low()), Objects.requireNonNull(range.high()));
        }

        boolean hold(Ends others) {
            return low <= others.low && high >= others.high;
        }

        /** The limits said once more, in other words: an end that was known before is far enough. */
        Outcome outcome(AuditModel model, Exposure exposure, AuditLimits limits) {
            long value = model.cells().stream()
                    .filter(cell -> cell.name().equals(exposure.cell()))
                    .findFirst()
                    .orElseThrow()
                    .value();
            boolean isLow = low == 0 || low <= value - limits.countMargin();
            boolean isHigh = high == HIGHEST || high >= value + limits.countMargin();
            return isLow && isHigh ? Outcome.SAFE : Outcome.LEAK;
        }
    }

    private static AuditModel made(Random chance) {
        List<AuditCell> cells = new ArrayList<>();
        int size = 2 + chance.nextInt(4);
        for (int i = 0; i < size; i++) {
            cells.add(new AuditCell(
                    "c" + i,
                    AuditCell.Kind.COUNT,
                    chance.nextInt((int) HIGHEST),
                    Range.between(0, HIGHEST),
                    i == 0 || chance.nextInt(3) > 0));
        }
        List<Statement> statements = new ArrayList<>();
        int said = 1 + chance.nextInt(4);
        while (statements.size() < said) {
            Map<String, Long> sum = new HashMap<>();
            long truth = 0;
            for (AuditCell cell : cells) {
                long times = chance.nextInt(3) > 0 ? 0 : chance.nextInt(6) - 2;
                sum.put(cell.name(), times);
                truth += times * cell.value();
            }
            long below = chance.nextBoolean() ? 0 : chance.nextInt(3);
            long above = chance.nextBoolean() ? 0 : chance.nextInt(3);
            if (sum.values().stream().anyMatch(times -> times != 0)) {
                statements.add(new Statement(
                        "said",
                        sum,
                        switch (chance.nextInt(5)) {
                            case 0 -> Range.atLeast(truth - below);
                            case 1 -> Range.atMost(truth + above);
                            default -> Range.between(truth - below, truth + above);
                        }));
            }
        }
        List<Attacker> attackers = new ArrayList<>();
        for (int who = 0; who < 3; who++) {
            Set<String> knows = new TreeSet<>();
            cells.stream().filter(cell -> chance.nextInt(4) == 0).forEach(cell -> knows.add(cell.name()));
            attackers.add(new Attacker("a" + who, who == 0 ? Set.of() : knows));
        }
        return new AuditModel(cells, statements, attackers);
    }

    private static Map<List<String>, LongSummaryStatistics> tried(AuditModel model) {
        Map<List<String>, LongSummaryStatistics> found = new HashMap<>();
        int size = model.cells().size();
        long combinations = Math.round(Math.pow(HIGHEST + 1, size));
        for (long code = 0; code < combinations; code++) {
            Map<String, Long> values = new HashMap<>();
            long rest = code;
            for (AuditCell cell : model.cells()) {
                values.put(cell.name(), rest % (HIGHEST + 1));
                rest /= HIGHEST + 1;
            }
            if (model.statements().stream().allMatch(statement -> holds(statement, values))) {
                note(model, values, found);
            }
        }
        return found;
    }

    private static void note(
            AuditModel model, Map<String, Long> values, Map<List<String>, LongSummaryStatistics> found) {
        for (Attacker attacker : model.attackers()) {
            boolean agrees = model.cells().stream()
                    .filter(cell -> attacker.knows().contains(cell.name()))
                    .allMatch(cell -> valueOf(values, cell.name()) == cell.value());
            for (AuditCell cell : model.cells()) {
                if (agrees && cell.isProtected() && !attacker.knows().contains(cell.name())) {
                    found.computeIfAbsent(List.of(attacker.name(), cell.name()), key -> new LongSummaryStatistics())
                            .accept(valueOf(values, cell.name()));
                }
            }
        }
    }

    private static long valueOf(Map<String, Long> values, String name) {
        return Objects.requireNonNull(values.get(name));
    }

    private static boolean holds(Statement statement, Map<String, Long> values) {
        return statement
                .range()
                .holds(statement.sum().entrySet().stream()
                        .mapToLong(term -> term.getValue() * valueOf(values, term.getKey()))
                        .sum());
    }
}
