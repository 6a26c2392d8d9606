package org.concordat.consolidation.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.consolidation.facts.BoroughReturn;
import org.concordat.consolidation.facts.LineAmounts;
import org.concordat.consolidation.facts.PostedLine;
import org.concordat.consolidation.measure.Measures;
import org.concordat.consolidation.policy.SharingTable;
import org.concordat.consolidation.question.CellStatus;
import org.concordat.consolidation.question.Edition;
import org.concordat.consolidation.question.Question;
import org.concordat.consolidation.question.Subject;
import org.concordat.consolidation.reference.MandateKnown;
import org.concordat.consolidation.release.ViewSources.Contributor;
import org.concordat.consolidation.returns.ReturnVersion;
import org.concordat.consolidation.savings.SavingsDomain;
import org.concordat.consolidation.table.Breakdown;
import org.concordat.consolidation.table.DomainTable;
import org.concordat.consolidation.table.RowDefinitions;
import org.concordat.consolidation.table.RowTree;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;
import org.concordat.kernel.ReportingDomain;
import org.concordat.kernel.sharing.SharingDetail;
import org.concordat.kernel.sharing.SharingRule;

/** However lines are put into rows, the rows are of the same whole, and none says more than the mandates allow. */
class SlicesPropertiesTest {

    private static final DomainTable TABLE = SavingsDomain.SAVINGS.table();
    private static final Measures MEASURES = TABLE.measures();
    private static final Period PERIOD = Period.parse("2016-17-P03");
    private static final List<Borough> BOROUGHS = List.of(World.LBHF, World.RBKC, World.WCC);
    private static final List<String> ASSURANCES =
            Arrays.asList("ASSURED", "ON_TRACK", "AT_RISK", "CANNOT_BE_DELIVERED", null, "SOMETHING_NEW");
    private static final RowTree ROWS =
            SavingsDomain.SAVINGS.declaration().rows().rows(World.CHART, List.of());

    /** What a borough has posted and allows. */
    private record Posted(Borough borough, List<PostedLine> lines, List<SharingRule> rules) {}

    @Property(tries = 100)
    void every_way_to_put_lines_into_rows_adds_up_to_the_same(@ForAll Random random) {
        List<Posted> world = BOROUGHS.stream()
                .map(borough -> new Posted(borough, lines(random), List.of(rule(SharingDetail.DETAIL, "", ""))))
                .toList();
        ReleasedView byLine = view(world, Optional.empty(), Optional.empty());
        for (ReleasedRow total : byLine.totals()) {
            for (int measure = 0; measure < MEASURES.size(); measure++) {
                long whole = figure(total, measure);
                assertThat(whole).isEqualTo(ofLines(world, total.group(), measure));
                assertThat(leaves(byLine, total.group(), measure)).isEqualTo(whole);
                for (Breakdown by : TABLE.breakdowns()) {
                    ReleasedView sliced = view(world, Optional.of(by), Optional.empty());
                    assertThat(leaves(sliced, total.group(), measure))
                            .as(by.name())
                            .isEqualTo(whole);
                    assertThat(figure(total(sliced, total.group()), measure))
                            .as("the total by %s", by.name())
                            .isEqualTo(whole);
                }
            }
        }
    }

    @Property(tries = 100)
    void the_total_of_all_is_that_of_the_funds(@ForAll Random random) {
        List<Posted> world = world(random);
        for (Breakdown by : TABLE.breakdowns()) {
            ReleasedView view = view(world, Optional.of(by), limit(random));
            for (int measure = 0; measure < MEASURES.size(); measure++) {
                int of = measure;
                ReleasedRow all = total(view, TABLE.allGroups());
                List<ReleasedRow> funds = view.totals().stream()
                        .filter(total -> total.group() != TABLE.allGroups())
                        .toList();
                if (cell(all, of).hasValue()
                        && funds.stream()
                                .allMatch(fund -> cell(fund, of)
                                        .coverage()
                                        .equals(cell(all, of).coverage()))) {
                    assertThat(funds.stream()
                                    .mapToLong(fund -> figure(fund, of))
                                    .sum())
                            .isEqualTo(figure(all, of));
                }
            }
        }
    }

    @Property(tries = 100)
    void the_order_of_boroughs_changes_nothing(@ForAll Random random) {
        List<Posted> world = world(random);
        List<Posted> shuffled = new ArrayList<>(world);
        Collections.shuffle(shuffled, random);
        for (Breakdown by : TABLE.breakdowns()) {
            assertThat(said(view(shuffled, Optional.of(by), Optional.empty())))
                    .as(by.name())
                    .isEqualTo(said(view(world, Optional.of(by), Optional.empty())));
        }
    }

    @Property(tries = 200)
    void nothing_is_more_open_than_every_line_that_is_asked_for_but_an_entry_in_full_detail(@ForAll Random random) {
        List<Posted> world = world(random);
        Optional<String> limit = limit(random);
        BitSet asked = asked(limit);
        for (Breakdown by : TABLE.breakdowns()) {
            ReleasedView view = view(world, Optional.of(by), limit);
            for (ReleasedRow row : view.rows()) {
                boolean isEntry =
                        by instanceof Breakdown.ByEntry && !row.node().code().equals(Breakdown.ByEntry.OTHERS);
                for (Posted posted : world) {
                    for (int measure = 0; measure < MEASURES.size(); measure++) {
                        int of = measure;
                        SharingTable sharing = sharing(posted);
                        SharingDetail least = asked.stream()
                                .mapToObj(line -> sharing.detail(line, of))
                                .min(SharingDetail::compareTo)
                                .orElseThrow();
                        boolean entryIsOpen = isEntry
                                && posted.lines().stream()
                                        .filter(line -> row.node()
                                                .code()
                                                .equals(line.texts().getFirst()))
                                        .mapToInt(line -> ROWS.find(line.row()).orElseThrow())
                                        .filter(asked::get)
                                        .allMatch(line -> sharing.least(line) == SharingDetail.DETAIL);
                        if (cell(row, of).included().contains(posted.borough())) {
                            assertThat(least.atLeast(SharingDetail.TOTALS) && !isEntry || entryIsOpen)
                                    .isTrue();
                        }
                        ReleasedContribution own =
                                row.contribution(posted.borough()).orElseThrow();
                        if (own.figures().whole().get(of).status() != CellStatus.WITHHELD) {
                            assertThat(least.atLeast(SharingDetail.NAMED) && !isEntry || entryIsOpen)
                                    .isTrue();
                        }
                        own.lines()
                                .forEach(line -> assertThat(sharing.least(
                                                ROWS.find(line.row()).orElseThrow()))
                                        .isEqualTo(SharingDetail.DETAIL));
                    }
                }
            }
        }
    }

    @Property(tries = 100)
    void which_rows_there_are_follows_from_no_figure(@ForAll Random random) {
        List<Posted> world = world(random);
        List<Posted> others = world.stream()
                .map(posted -> new Posted(
                        posted.borough(),
                        posted.lines().stream()
                                .map(line -> new PostedLine(
                                        line.line(),
                                        line.row(),
                                        line.group(),
                                        line.part(),
                                        amounts(random),
                                        line.texts()))
                                .toList(),
                        posted.rules()))
                .toList();
        for (Breakdown by : TABLE.breakdowns()) {
            assertThat(statuses(view(others, Optional.of(by), Optional.empty())))
                    .isEqualTo(statuses(view(world, Optional.of(by), Optional.empty())));
        }
    }

    private static List<Posted> world(Random random) {
        return BOROUGHS.stream()
                .map(borough -> new Posted(borough, lines(random), rules(random)))
                .toList();
    }

    private static List<PostedLine> lines(Random random) {
        return IntStream.rangeClosed(1, random.nextInt(9))
                .mapToObj(number -> new PostedLine(
                        number,
                        random.nextInt(5) == 0 ? "" : World.LINES.get(random.nextInt(World.LINES.size())),
                        random.nextInt(2),
                        1 + random.nextInt(2),
                        amounts(random),
                        Arrays.asList(
                                "I-" + random.nextInt(4),
                                "Title " + number,
                                ASSURANCES.get(random.nextInt(ASSURANCES.size())),
                                "comment",
                                random.nextBoolean()
                                        ? null
                                        : "201" + (4 + random.nextInt(3)) + "-1" + (5 + random.nextInt(3)))))
                .toList();
    }

    private static LineAmounts amounts(Random random) {
        LineAmounts.Builder amounts = new LineAmounts.Builder(MEASURES);
        MEASURES.posted().forEach(measure -> amounts.report(measure, random.nextInt(2_000_000) - 500_000, 0));
        return amounts.build();
    }

    private static List<SharingRule> rules(Random random) {
        List<SharingRule> rules = new ArrayList<>();
        rules.add(rule(SharingDetail.values()[random.nextInt(4)], "", ""));
        for (int i = 0; i < random.nextInt(3); i++) {
            rules.add(rule(
                    SharingDetail.values()[random.nextInt(4)],
                    World.LINES.get(random.nextInt(World.LINES.size())),
                    random.nextBoolean()
                            ? ""
                            : MEASURES.get(random.nextInt(MEASURES.size())).name()));
        }
        return rules;
    }

    private static SharingRule rule(SharingDetail detail, String serviceLine, String measure) {
        return new SharingRule(
                Optional.of(World.PARTNERSHIP),
                Optional.of(ReportingDomain.SAVINGS),
                Optional.of(serviceLine).filter(text -> !text.isEmpty()),
                Optional.of(measure).filter(text -> !text.isEmpty()),
                detail,
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<String> limit(Random random) {
        return random.nextBoolean() ? Optional.empty() : Optional.of("3.1");
    }

    private static BitSet asked(Optional<String> limit) {
        BitSet asked = new BitSet();
        int top = limit.map(code -> ROWS.find(code).orElseThrow()).orElse(0);
        asked.set(top, limit.isPresent() ? ROWS.end(top) : ROWS.size());
        return asked;
    }

    private static SharingTable sharing(Posted posted) {
        return SharingTable.of(
                Optional.of(new MandateKnown(
                        "mandate",
                        posted.borough(),
                        PERIOD.year(),
                        1,
                        "Mandate",
                        posted.rules(),
                        java.util.Set.of(),
                        World.AS_AT)),
                World.PARTNERSHIP,
                World.AS_AT.atZone(java.time.ZoneOffset.UTC).toLocalDate(),
                ROWS,
                MEASURES);
    }

    private static ReleasedView view(List<Posted> world, Optional<Breakdown> by, Optional<String> limit) {
        Question question = new Question(
                SavingsDomain.SAVINGS,
                new Subject.Shared(World.PARTNERSHIP),
                World.MANAGEMENT,
                PERIOD,
                World.AS_AT,
                false,
                true,
                limit,
                OptionalInt.empty(),
                Edition.SECOND,
                by);
        return Release.of(new ViewSources(
                question,
                "Tri-borough",
                RowDefinitions.NONE,
                ROWS,
                asked(limit),
                world.stream()
                        .map(posted -> new Contributor(posted.borough(), sharing(posted), Optional.of(posting(posted))))
                        .toList()));
    }

    private static BoroughReturn posting(Posted posted) {
        return new BoroughReturn(
                new ReturnVersion(
                        posted.borough(),
                        PERIOD,
                        "return-" + posted.borough(),
                        1,
                        ReturnVersion.Status.APPROVED,
                        World.AS_AT.minusSeconds(60),
                        "event-" + posted.borough(),
                        3,
                        "finance",
                        Optional.of("approver"),
                        false),
                posted.lines());
    }

    private static ReleasedRow total(ReleasedView view, int group) {
        return view.totals().stream()
                .filter(total -> total.group() == group)
                .findFirst()
                .orElseThrow();
    }

    private static ReleasedCell cell(ReleasedRow row, int measure) {
        return row.figures().whole().get(measure);
    }

    private static long figure(ReleasedRow row, int measure) {
        return cell(row, measure).figure();
    }

    /** Of the rows that add up others nothing. */
    private static long leaves(ReleasedView view, int group, int measure) {
        return view.rows().stream()
                .filter(row -> !row.node().total() && (group == TABLE.allGroups() || row.group() == group))
                .mapToLong(row -> figure(row, measure))
                .sum();
    }

    private static long ofLines(List<Posted> world, int group, int measure) {
        return world.stream()
                .flatMap(posted -> posted.lines().stream())
                .filter(line -> group == TABLE.allGroups() || line.group() == group)
                .mapToLong(line -> line.amounts().at(MEASURES.first(measure)))
                .sum();
    }

    /** Figures by row, whoever comes first. */
    private static Map<String, String> said(ReleasedView view) {
        return view.rows().stream()
                .collect(Collectors.toMap(
                        row -> row.group() + " " + row.node().code(),
                        row -> row.figures().whole().stream()
                                .map(cell -> cell.status() + " " + cell.quantity())
                                .collect(Collectors.joining(";")),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static List<String> statuses(ReleasedView view) {
        return view.rows().stream()
                .map(row -> row.group() + " " + row.node().code() + " "
                        + row.figures().whole().stream()
                                .map(cell -> cell.status() + " " + cell.coverage())
                                .toList())
                .toList();
    }
}
