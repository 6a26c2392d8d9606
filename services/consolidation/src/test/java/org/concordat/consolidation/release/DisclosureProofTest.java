package org.concordat.consolidation.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.consolidation.auditing.AnswerAuditCache;
import org.concordat.consolidation.auditing.AuditVerdict;
import org.concordat.consolidation.budget.BudgetDomain;
import org.concordat.consolidation.budget.BudgetRows;
import org.concordat.consolidation.disclosure.RandomTable;
import org.concordat.consolidation.disclosure.ToldTable;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.facts.BoroughReturn;
import org.concordat.consolidation.facts.LineAmounts;
import org.concordat.consolidation.facts.PostedLine;
import org.concordat.consolidation.kpi.KpiDomain;
import org.concordat.consolidation.kpi.KpiTable;
import org.concordat.consolidation.measure.Combining;
import org.concordat.consolidation.measure.RowMeasure;
import org.concordat.consolidation.policy.SharingTable;
import org.concordat.consolidation.question.Audience;
import org.concordat.consolidation.question.CellStatus;
import org.concordat.consolidation.question.Edition;
import org.concordat.consolidation.question.Question;
import org.concordat.consolidation.question.Subject;
import org.concordat.consolidation.reference.MandateKnown;
import org.concordat.consolidation.release.ViewSources.Contributor;
import org.concordat.consolidation.returns.ReturnVersion;
import org.concordat.consolidation.table.RowDefinitions;
import org.concordat.consolidation.table.RowTree;
import org.concordat.disclosure.audit.Attacker;
import org.concordat.disclosure.audit.Audit;
import org.concordat.disclosure.audit.AuditLimits;
import org.concordat.disclosure.audit.AuditModel;
import org.concordat.disclosure.audit.Auditor;
import org.concordat.disclosure.audit.CplexLp;
import org.concordat.disclosure.audit.CplexLp.End;
import org.concordat.disclosure.audit.Exposure;
import org.concordat.disclosure.audit.Statement;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Fund;
import org.concordat.kernel.LineType;
import org.concordat.kernel.Period;
import org.concordat.testing.disclosure.DisclosureProof;
import org.concordat.testing.disclosure.Glpk;
import org.concordat.testing.disclosure.ProvesDisclosure;
import org.concordat.testing.wire.Soak;
import org.concordat.web.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a partnership's boroughs allow and post: through the whole release step, what is hidden stays hidden, however it
 * is asked for and whoever asks. What answers tell is read out of the answers and audited apart from the step's own audit.
 * Chance begins at {@code -Dconcordat.disclosure.seed}.
 */
class DisclosureProofTest {

    private static final long SEED = Long.getLong("concordat.disclosure.seed", 20_261_127);
    private static final int TABLES = 1_000 * Soak.rounds();
    private static final int PLANTED = 100 * Soak.rounds();
    private static final int PERMUTED = 200 * Soak.rounds();
    private static final int SOLVED = 10 * Soak.rounds();
    private static final int ASKED_OF_A_TABLE = 4;
    private static final double LIKE = 1e-6;
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration AUDITED_WITHIN = Duration.ofMinutes(5);
    private static final Period JUNE = Period.parse("2016-17-P03");
    private static final Instant AS_AT = Instant.parse("2016-07-20T10:00:00Z");
    private static final String COUNTED = "CLA-COUNT";
    private static final int SMALL_TABLE = 9;

    /** Who asks, by the boroughs whose figures they see too: nobody's, one's, two's. */
    private static final List<Set<Borough>> SEVEN = List.of(of(), of(0), of(1), of(2), of(0, 1), of(0, 2), of(1, 2));

    private final Auditor auditor = new Auditor(AuditLimits.STANDARD);

    private static Set<Borough> of(int... boroughs) {
        Set<Borough> some = new TreeSet<>();
        IntStream.of(boroughs).mapToObj(RandomTable.BOROUGHS::get).forEach(some::add);
        return some;
    }

    @Test
    @ProvesDisclosure
    void nobody_of_seven_works_out_of_random_tables_what_is_held_back() {
        AnswerAuditCache audits = AnswerAuditCache.shared();
        long leaking = audits.count(AuditVerdict.LEAKS);
        List<String> wrong = Collections.synchronizedList(new ArrayList<>());
        long looked = IntStream.range(0, TABLES)
                .parallel()
                .mapToLong(number -> SEVEN.stream()
                        .mapToLong(who -> {
                            RandomTable table = RandomTable.of(new Random(SEED + number));
                            Audit audit = auditor.judge(told(table, who).model(), LONG);
                            if (!audit.passes()) {
                                wrong.add("table %d of seed %d, asked by %s: %s".formatted(number, SEED, who, audit));
                            }
                            return audit instanceof Audit.Looked all
                                    ? all.exposures().size()
                                    : 0;
                        })
                        .sum())
                .sum();
        System.out.printf(
                "random tables: %d figures held back looked at, %d answers leaked before they were held back%n",
                looked, audits.count(AuditVerdict.LEAKS) - leaking);
        DisclosureProof.RANDOM_TABLES.tried("release", TABLES, wrong);
        assertThat(looked).isGreaterThan(TABLES * 20L);
        assertThat(audits.count(AuditVerdict.WRONG)).isZero();
    }

    /** A figure that is kept is told by itself, or a total that is all but one borough's figure is. */
    @Test
    @ProvesDisclosure
    void one_hiding_undone_is_flagged() {
        List<String> wrong = new ArrayList<>();
        int planted = 0;
        for (int number = 0; number < PLANTED; number++) {
            Random chance = new Random(SEED + 1_000_000 + number);
            ToldTable told = told(RandomTable.of(chance), Set.of());
            for (List<Statement> hidden : List.of(told.plantedFigures(), told.plantedTotals())) {
                if (!hidden.isEmpty()) {
                    Statement undone = hidden.get(chance.nextInt(hidden.size()));
                    planted++;
                    if (!leaks(told.with(undone))) {
                        wrong.add("table %d of seed %d: %s".formatted(number, SEED, undone));
                    }
                }
            }
        }
        DisclosureProof.PLANTED_LEAKS.tried("release", planted, wrong);
        assertThat(planted).isGreaterThan(PLANTED / 2);
    }

    private boolean leaks(AuditModel model) {
        return auditor.judge(model, LONG) instanceof Audit.Looked looked
                && looked.failing().stream().anyMatch(found -> found.outcome() == Exposure.Outcome.LEAK);
    }

    /** Figures alike in size: so nothing is hidden for being too close, and what is hidden follows from mandates alone. */
    @Test
    @ProvesDisclosure
    void what_mandates_hide_stays_the_same_whatever_the_figures_are() {
        List<String> wrong = new ArrayList<>();
        for (int number = 0; number < PERMUTED; number++) {
            Random chance = new Random(SEED + 2_000_000 + number);
            Set<Borough> who = SEVEN.get(number % SEVEN.size());
            RandomTable one = RandomTable.of(chance, false, 5 + chance.nextInt(SMALL_TABLE - 4))
                    .alike(chance);
            if (!statuses(view(one, who)).equals(statuses(view(one.permuted(chance), who)))) {
                wrong.add("table %d of seed %d, asked by %s".formatted(number, SEED, who));
            }
        }
        DisclosureProof.PERMUTED_VALUES.tried("release", PERMUTED, wrong);
    }

    @Test
    @ProvesDisclosure
    void another_solver_finds_the_same_ends_of_what_answers_tell(@TempDir Path folder) throws Exception {
        assumeTrue(Glpk.isInstalled(), "glpsol is not installed (Debian's glpk-utils)");
        Glpk glpk = new Glpk(folder);
        int compared = 0;
        for (int number = 0; number < SOLVED; number++) {
            Random chance = new Random(SEED + 3_000_000 + number);
            RandomTable table = RandomTable.of(chance, number % 3 > 0, 5 + chance.nextInt(20));
            AuditModel model = told(table, Set.of()).model();
            List<Exposure> found = new ArrayList<>(((Audit.Looked) auditor.measure(model, LONG)).exposures());
            Collections.shuffle(found, chance);
            for (Exposure exposure : found.subList(0, Math.min(ASKED_OF_A_TABLE, found.size()))) {
                Attacker attacker = model.attackers().stream()
                        .filter(each -> each.name().equals(exposure.attacker()))
                        .findFirst()
                        .orElseThrow();
                for (End end : End.values()) {
                    Long ours = end == End.LOW
                            ? exposure.interval().low()
                            : exposure.interval().high();
                    OptionalDouble other = glpk.solve(CplexLp.of(model, attacker, exposure.cell(), end));
                    assertThat(other.isEmpty()).as("%s", exposure).isEqualTo(ours == null);
                    if (ours != null) {
                        double penny = table.ofChildren() ? 0 : 1;
                        assertThat(other.getAsDouble())
                                .as("%s", exposure)
                                .isCloseTo(ours, within(penny + LIKE * Math.max(1, Math.abs(ours))));
                    }
                    compared++;
                }
            }
        }
        DisclosureProof.OTHER_SOLVER.tried("release", compared);
    }

    private static ToldTable told(RandomTable table, Set<Borough> who) {
        Domain domain = domain(table);
        int measure = table.ofChildren() ? 0 : BudgetRows.TABLE.measures().number(BudgetRows.ACTUAL_TO_DATE);
        List<Integer> alike = table.ofChildren()
                ? List.of(0)
                : List.of(0, BudgetRows.TABLE.parts().indexOf(BudgetRows.EXPENDITURE));
        return new ToldTable(table, view(table, who), domain.table(), measure, alike, who);
    }

    private static Domain domain(RandomTable table) {
        return table.ofChildren() ? KpiDomain.KPI : BudgetDomain.BUDGET;
    }

    private static ReleasedView view(RandomTable table, Set<Borough> who) {
        RowTree rows = table.ofChildren()
                ? RowTree.of(table.chart())
                        .measured(COUNTED, new RowMeasure(Combining.SUM, 1, 0, RowMeasure.Counting.CHILDREN))
                : RowTree.of(table.chart());
        BitSet every = new BitSet();
        every.set(0, rows.size());
        Question question = new Question(
                domain(table),
                new Subject.Shared(World.PARTNERSHIP),
                who.isEmpty() ? World.MANAGEMENT : new Audience.Partner(new TreeSet<>(who)),
                JUNE,
                AS_AT,
                false,
                false,
                table.ofChildren() ? Optional.of(COUNTED) : Optional.empty(),
                OptionalInt.empty(),
                Edition.latest(),
                table.ofChildren() ? Optional.of(KpiTable.BY_SERVICE_LINE) : Optional.empty());
        return audited(new ViewSources(
                question,
                "Tri-borough",
                RowDefinitions.NONE,
                rows,
                every,
                IntStream.range(0, RandomTable.BOROUGHS.size())
                        .mapToObj(borough -> contributor(table, rows, borough))
                        .toList()));
    }

    /** Asks until the answer is audited: on a busy machine it is refused meanwhile, each time after some seconds. */
    private static ReleasedView audited(ViewSources sources) {
        Instant end = Instant.now().plus(AUDITED_WITHIN);
        while (true) {
            try {
                return Release.of(sources);
            } catch (Problem notYet) {
                if (!notYet.code().equals("not-audited-yet") || Instant.now().isAfter(end)) {
                    throw notYet;
                }
            }
        }
    }

    private static Contributor contributor(RandomTable table, RowTree rows, int number) {
        Borough borough = RandomTable.BOROUGHS.get(number);
        MandateKnown mandate = new MandateKnown(
                "mandate-" + borough,
                borough,
                JUNE.year(),
                1,
                "Mandate",
                table.rules().get(number),
                Set.of(),
                AS_AT);
        ReturnVersion approved = new ReturnVersion(
                borough,
                JUNE,
                "return-" + borough,
                1,
                ReturnVersion.Status.APPROVED,
                AS_AT.minusSeconds(60),
                "event-" + borough,
                1,
                "finance",
                Optional.of("approver"),
                false);
        return new Contributor(
                borough,
                SharingTable.of(
                        Optional.of(mandate),
                        World.PARTNERSHIP,
                        JUNE.end(),
                        rows,
                        domain(table).table().measures()),
                Optional.of(new BoroughReturn(
                        approved,
                        IntStream.range(0, table.size())
                                .filter(node -> !table.isTotal(node))
                                .mapToObj(node -> line(
                                        table, node, table.figures().get(number).get(node)))
                                .toList())));
    }

    private static PostedLine line(RandomTable table, int node, long figure) {
        LineAmounts.Builder amounts =
                new LineAmounts.Builder(domain(table).table().measures());
        return table.ofChildren()
                ? new PostedLine(
                        node,
                        table.chart().nodes().get(node).code(),
                        0,
                        0,
                        amounts.report(0, figure * 1_000_000, 0).build(),
                        Collections.nCopies(KpiTable.TEXTS.size(), null))
                : new PostedLine(
                        node,
                        table.chart().nodes().get(node).code(),
                        Fund.GENERAL_FUND.ordinal(),
                        LineType.EXPENDITURE.ordinal() + 1,
                        amounts.report(BudgetRows.TABLE.measures().number(BudgetRows.ACTUAL_TO_DATE), figure, 0)
                                .build(),
                        Collections.nCopies(4, null));
    }

    private static Audience audience(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Audience.Partner(new TreeSet<>(List.of(World.LBHF)));
            case 1 -> new Audience.Partner(new TreeSet<>(List.of(World.RBKC)));
            case 2 -> new Audience.Partner(new TreeSet<>(List.of(World.WCC)));
            default -> World.MANAGEMENT;
        };
    }

    @Property(tries = 300)
    void a_row_that_is_asked_for_alone_hides_what_it_hides_among_all(@ForAll Random random) {
        World world = Worlds.world(random).askedBy(audience(random));
        Map<String, CellStatus> all = statuses(world.view());
        for (String row : List.of("1", "3", "3.1", "3.1.2")) {
            statuses(world.row(row).view())
                    .forEach((cell, status) -> assertThat(status).as(cell).isEqualTo(all.get(cell)));
        }
    }

    @Property(tries = 100)
    void a_fund_that_is_asked_for_alone_hides_what_it_hides_among_all(@ForAll Random random) {
        World world = Worlds.world(random).askedBy(audience(random));
        Map<String, CellStatus> all = statuses(world.view());
        world.fund(Fund.GENERAL_FUND);
        statuses(world.view())
                .forEach((cell, status) -> assertThat(status).as(cell).isEqualTo(all.get(cell)));
    }

    private static Map<String, CellStatus> statuses(ReleasedView view) {
        Map<String, CellStatus> statuses = new HashMap<>();
        for (ReleasedRow row : view.rows()) {
            String at = row.group() + " " + row.node().code();
            add(statuses, at, row.figures());
            for (Borough borough : view.members()) {
                row.contribution(borough)
                        .map(ReleasedContribution::figures)
                        .ifPresent(own -> add(statuses, at + " " + borough, own));
            }
        }
        return statuses;
    }

    private static void add(Map<String, CellStatus> statuses, String at, ReleasedFigures figures) {
        for (ReleasedCell cell : figures.whole()) {
            statuses.put(at + " " + cell.measure().name(), cell.status());
        }
    }
}
