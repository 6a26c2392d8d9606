package org.concordat.consolidation.release;

import static org.concordat.consolidation.release.World.LBHF;
import static org.concordat.consolidation.release.World.RBKC;
import static org.concordat.consolidation.release.World.WCC;
import static org.concordat.consolidation.release.World.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.concordat.consolidation.budget.BudgetDomain;
import org.concordat.consolidation.budget.BudgetRows;
import org.concordat.consolidation.facts.BoroughReturn;
import org.concordat.consolidation.facts.LineTotals;
import org.concordat.consolidation.facts.PostedLine;
import org.concordat.consolidation.policy.JoinedTable;
import org.concordat.consolidation.policy.SharingTable;
import org.concordat.consolidation.question.Audience;
import org.concordat.consolidation.question.Edition;
import org.concordat.consolidation.question.Question;
import org.concordat.consolidation.question.Subject;
import org.concordat.consolidation.reference.BoroughKnown;
import org.concordat.consolidation.reference.MandateKnown;
import org.concordat.consolidation.reference.MappingKnown;
import org.concordat.consolidation.reference.PartnershipKnown;
import org.concordat.consolidation.release.ViewSources.Contributor;
import org.concordat.consolidation.returns.ReturnVersion;
import org.concordat.consolidation.table.RowDefinitions;
import org.concordat.consolidation.table.RowTree;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Chart;
import org.concordat.kernel.Fund;
import org.concordat.kernel.LineType;
import org.concordat.kernel.OnsCode;
import org.concordat.kernel.Period;
import org.concordat.kernel.ServiceLine;
import org.concordat.kernel.sharing.DisclosureLevels;
import org.concordat.kernel.sharing.SharingDetail;
import org.concordat.kernel.sharing.SharingRule;
import org.concordat.kernel.sharing.SharingRules;

/** A partnership whose members report on random charts, with random mappings to the partnership's. */
final class MappedWorld {

    static final List<Borough> MEMBERS = List.of(LBHF, RBKC, WCC);
    /** No chart has it: what became of a line that a chart has lost since. */
    static final String STRAY = "Z9";

    private static final Period PERIOD = Period.parse("2016-17-P03");
    private static final String OWN = "partnerships-own";

    private final Map<String, Chart> charts = new HashMap<>();
    private final Map<String, MappingKnown> mappings = new HashMap<>();
    private final SortedMap<Borough, String> chartOf = new TreeMap<>();
    private final SortedMap<Borough, Optional<MandateKnown>> mandates = new TreeMap<>();
    private final SortedMap<Borough, List<PostedLine>> lines = new TreeMap<>();

    /** With mandates that show everything. */
    static MappedWorld open(Random random) {
        MappedWorld world = new MappedWorld(random);
        MEMBERS.forEach(borough -> world.adopt(borough, List.of(rule(SharingDetail.DETAIL))));
        return world;
    }

    /** With whatever rules, and members without a mandate. */
    static MappedWorld sharing(Random random) {
        MappedWorld world = new MappedWorld(random);
        MEMBERS.forEach(borough -> {
            if (random.nextInt(8) > 0) {
                world.adopt(borough, world.rules(borough, random));
            }
        });
        return world;
    }

    private MappedWorld(Random random) {
        charts.put(OWN, chart("T", random));
        // The same codes as the partnership's, for other things.
        charts.put("alike", chart("T", random));
        charts.put("other", chart("A", random));
        for (Borough borough : MEMBERS) {
            chartOf.put(borough, List.of(OWN, "alike", "other", "other").get(random.nextInt(4)));
            mandates.put(borough, Optional.empty());
        }
        chartOf.put(WCC, "other");
        for (String from : List.of("alike", "other")) {
            mappings.put(from, mapping(from, random));
        }
        MEMBERS.forEach(borough -> lines.put(borough, posted(chartOf(borough), random)));
    }

    private static Chart chart(String prefix, Random random) {
        List<ServiceLine> lines = new ArrayList<>();
        for (int top = 1; top <= 1 + random.nextInt(3); top++) {
            grow(prefix + top, Optional.empty(), 0, lines, random);
        }
        lines.add(new ServiceLine(prefix + "9", "The last", Optional.of(prefix + "1"), false));
        return new Chart(lines);
    }

    private static void grow(String code, Optional<String> parent, int level, List<ServiceLine> lines, Random random) {
        boolean total = level == 0 || level < 3 && random.nextBoolean();
        lines.add(new ServiceLine(code, "Title of " + code, parent, total));
        for (int child = 1; total && child <= 1 + random.nextInt(3); child++) {
            grow(code + "." + child, Optional.of(code), level + 1, lines, random);
        }
    }

    private MappingKnown mapping(String from, Random random) {
        List<String> targets = linesOf(partnershipsChart());
        Map<String, String> to = new HashMap<>();
        for (ServiceLine node : Objects.requireNonNull(charts.get(from)).nodes()) {
            if (random.nextInt(3) == 0) {
                to.put(node.code(), targets.get(random.nextInt(targets.size())));
            }
        }
        return new MappingKnown(
                World.PARTNERSHIP,
                from + "-to-own",
                1,
                "Mapping",
                from,
                OWN,
                to,
                PERIOD.start(),
                Optional.empty(),
                World.AS_AT);
    }

    private static List<PostedLine> posted(Chart chart, Random random) {
        List<PostedLine> posted = new ArrayList<>();
        List<String> codes = linesOf(chart);
        int count = random.nextInt(12);
        for (int number = 1; number <= count; number++) {
            String code = random.nextInt(8) == 0 ? STRAY : codes.get(random.nextInt(codes.size()));
            posted.add(World.line(
                    number,
                    code,
                    random.nextInt(3) > 0 ? Fund.GENERAL_FUND : Fund.DSG,
                    LineType.values()[random.nextInt(3)],
                    amount(random),
                    amount(random),
                    amount(random),
                    amount(random),
                    amount(random),
                    amount(random)));
        }
        return posted;
    }

    private static String amount(Random random) {
        return "%d.%02d".formatted(random.nextInt(2_000_000) - 500_000, random.nextInt(100));
    }

    private List<SharingRule> rules(Borough borough, Random random) {
        List<ServiceLine> nodes = chartOf(borough).nodes();
        List<SharingRule> rules = new ArrayList<>();
        rules.add(rule(SharingDetail.values()[random.nextInt(4)]));
        for (int more = random.nextInt(4); more > 0; more--) {
            rules.add(rule(
                    SharingDetail.values()[random.nextInt(4)],
                    nodes.get(random.nextInt(nodes.size())).code(),
                    random.nextBoolean()
                            ? BudgetRows.TABLE.measures().get(random.nextInt(7)).name()
                            : ""));
        }
        return rules;
    }

    private void adopt(Borough borough, List<SharingRule> rules) {
        mandates.put(
                borough,
                Optional.of(new MandateKnown(
                        "mandate-" + borough,
                        borough,
                        PERIOD.year(),
                        1,
                        "Mandate",
                        rules,
                        Set.of(
                                new MandateKnown.MappingVersion("alike-to-own", 1),
                                new MandateKnown.MappingVersion("other-to-own", 1)),
                        World.AS_AT)));
    }

    /** The same, with other amounts wherever a rule about the borough's own line withholds them. */
    MappedWorld withOtherSecrets(Random random) {
        MappedWorld other = new MappedWorld(new Random(1));
        other.charts.putAll(charts);
        other.mappings.putAll(mappings);
        other.chartOf.putAll(chartOf);
        other.mandates.putAll(mandates);
        lines.forEach((borough, posted) -> other.lines.put(
                borough,
                posted.stream().map(line -> otherSecrets(borough, line, random)).toList()));
        return other;
    }

    private PostedLine otherSecrets(Borough borough, PostedLine line, Random random) {
        SharingTable own = own(borough);
        OptionalInt row = RowTree.of(chartOf(borough)).find(line.row());
        String[] pounds = new String[6];
        for (int measure : BudgetRows.TABLE.measures().posted()) {
            SharingDetail detail = row.isPresent() ? own.detail(row.getAsInt(), measure) : ofStrays(borough, measure);
            boolean withheld = detail == SharingDetail.WITHHELD;
            pounds[measure] =
                    withheld ? amount(random) : LineTotals.text(line.amounts().quantity(measure));
        }
        return World.line(
                line.line(), line.row(), Fund.values()[line.group()], LineType.values()[line.part() - 1], pounds);
    }

    private SharingDetail ofStrays(Borough borough, int measure) {
        return SharingRules.of(Objects.requireNonNull(mandates.get(borough))
                        .map(MandateKnown::sharing)
                        .orElse(List.of()))
                .decideWhereverItStood(
                        World.PARTNERSHIP,
                        BudgetRows.TABLE.measures().shared(measure),
                        question(new Subject.Shared(World.PARTNERSHIP)).day())
                .detail();
    }

    static List<String> linesOf(Chart chart) {
        return chart.nodes().stream()
                .filter(node -> !node.total())
                .map(ServiceLine::code)
                .toList();
    }

    Chart chartOf(Borough borough) {
        return Objects.requireNonNull(charts.get(chartOf.get(borough)));
    }

    Chart partnershipsChart() {
        return Objects.requireNonNull(charts.get(OWN));
    }

    /** Where a line of the borough's own belongs, worked out from the mapping by its words alone. */
    String rowOf(Borough borough, String line) {
        String from = chartOf.get(borough);
        Chart own = chartOf(borough);
        Optional<ServiceLine> node = own.find(line);
        if (OWN.equals(from)) {
            return node.isPresent() ? line : RowTree.NOT_MAPPED;
        }
        Map<String, String> to = Objects.requireNonNull(mappings.get(from)).lines();
        while (node.isPresent()) {
            if (to.containsKey(node.get().code())) {
                return Objects.requireNonNull(to.get(node.get().code()));
            }
            node = node.get().parent().flatMap(own::find);
        }
        return RowTree.NOT_MAPPED;
    }

    /** How open the borough's own figures are, on its own chart. */
    SharingTable own(Borough borough) {
        return SharingTable.of(
                Objects.requireNonNull(mandates.get(borough)),
                World.PARTNERSHIP,
                question(new Subject.Shared(World.PARTNERSHIP)).day(),
                RowTree.of(chartOf(borough)),
                BudgetRows.TABLE.measures());
    }

    JoinedTable table() {
        PartnershipKnown partnership = new PartnershipKnown(
                World.PARTNERSHIP,
                "Tri-borough",
                List.of(),
                List.of(),
                Optional.of(OWN),
                DisclosureLevels.USUAL,
                World.AS_AT);
        return JoinedTable.of(
                BudgetDomain.BUDGET,
                partnership,
                PERIOD,
                question(new Subject.Shared(World.PARTNERSHIP)).day(),
                new JoinedTable.Basis(
                        chartOf.entrySet().stream()
                                .map(entry -> new BoroughKnown(
                                        entry.getKey(),
                                        entry.getKey().code(),
                                        new OnsCode("E09000013"),
                                        entry.getValue(),
                                        World.AS_AT))
                                .toList(),
                        mandates,
                        code -> Objects.requireNonNull(charts.get(code)),
                        () -> List.copyOf(mappings.values())));
    }

    ReleasedView view() {
        JoinedTable table = table();
        return Release.of(new ViewSources(
                question(new Subject.Shared(World.PARTNERSHIP)),
                "Tri-borough",
                RowDefinitions.NONE,
                table.rows(),
                all(table.rows()),
                table.members().stream()
                        .map(member -> Contributor.of(member).with(posted(member.borough())))
                        .toList()));
    }

    ReleasedView sovereign(Borough borough) {
        RowTree rows = RowTree.withStrays(
                chartOf(borough),
                Objects.requireNonNull(lines.get(borough)).stream()
                        .map(PostedLine::row)
                        .toList());
        return Release.of(new ViewSources(
                question(new Subject.Sovereign(borough)),
                borough.code(),
                RowDefinitions.NONE,
                rows,
                all(rows),
                List.of(new Contributor(
                        borough, SharingTable.everything(rows, BudgetRows.TABLE.measures()), posted(borough)))));
    }

    private static BitSet all(RowTree rows) {
        BitSet all = new BitSet();
        all.set(0, rows.size());
        return all;
    }

    private static Question question(Subject subject) {
        return new Question(
                BudgetDomain.BUDGET,
                subject,
                subject instanceof Subject.Shared ? World.MANAGEMENT : new Audience.Sovereign(),
                PERIOD,
                World.AS_AT,
                true,
                true,
                Optional.empty(),
                OptionalInt.empty(),
                Edition.latest());
    }

    private Optional<BoroughReturn> posted(Borough borough) {
        ReturnVersion version = new ReturnVersion(
                borough,
                PERIOD.position(),
                "return-" + borough,
                1,
                ReturnVersion.Status.APPROVED,
                World.AS_AT.minusSeconds(60),
                "event-" + borough,
                3,
                "finance",
                Optional.of("approver"),
                false);
        return Optional.of(new BoroughReturn(version, Objects.requireNonNull(lines.get(borough))));
    }
}
