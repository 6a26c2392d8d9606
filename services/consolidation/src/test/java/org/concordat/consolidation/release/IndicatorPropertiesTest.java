package org.concordat.consolidation.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.consolidation.facts.BoroughReturn;
import org.concordat.consolidation.facts.LineAmounts;
import org.concordat.consolidation.facts.PostedLine;
import org.concordat.consolidation.kpi.KpiDomain;
import org.concordat.consolidation.kpi.KpiTable;
import org.concordat.consolidation.measure.Combining;
import org.concordat.consolidation.measure.Quantity;
import org.concordat.consolidation.measure.RowMeasure;
import org.concordat.consolidation.policy.SharingTable;
import org.concordat.consolidation.question.Audience;
import org.concordat.consolidation.question.CellStatus;
import org.concordat.consolidation.question.Coverage;
import org.concordat.consolidation.question.Edition;
import org.concordat.consolidation.question.Question;
import org.concordat.consolidation.question.Subject;
import org.concordat.consolidation.reference.MandateKnown;
import org.concordat.consolidation.release.ViewSources.Contributor;
import org.concordat.consolidation.returns.ReturnVersion;
import org.concordat.consolidation.table.Absence;
import org.concordat.consolidation.table.RowDefinitions;
import org.concordat.consolidation.table.RowNode;
import org.concordat.consolidation.table.RowTree;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Chart;
import org.concordat.kernel.Period;
import org.concordat.kernel.ReportingDomain;
import org.concordat.kernel.ServiceLine;
import org.concordat.kernel.sharing.SharingDetail;
import org.concordat.kernel.sharing.SharingRule;

/** Results of several boroughs, and of service lines up the chart, make one rightly or not at all. */
class IndicatorPropertiesTest {

    private static final Instant AS_AT = Instant.parse("2016-07-20T10:00:00Z");
    private static final Period JUNE = Period.parse("2016-17-P03");
    private static final Chart CHART =
            new Chart(List.of(new ServiceLine("3.1.1", "Residential care", Optional.empty(), false)));
    private static final int PLACES = 6;

    private static final String STAFF = "WF-FUNDED-FTE";
    private static final List<String> LINES = List.of("3.1.1", "3.1.2", "3.2");
    private static final Map<String, List<String>> BELOW = Map.of(
            "3", LINES,
            "3.1", List.of("3.1.1", "3.1.2"),
            "3.1.1", List.of("3.1.1"),
            "3.1.2", List.of("3.1.2"),
            "3.2", List.of("3.2"));
    private static final Chart TREE = new Chart(List.of(
            new ServiceLine("3", "Children", Optional.empty(), true),
            new ServiceLine("3.1", "Looked after", Optional.of("3"), true),
            new ServiceLine("3.1.1", "Residential", Optional.of("3.1"), false),
            new ServiceLine("3.1.2", "Fostering", Optional.of("3.1"), false),
            new ServiceLine("3.2", "Family support", Optional.of("3"), false)));
    private static final RowTree ROWS =
            RowTree.of(TREE).measured(STAFF, new RowMeasure(Combining.SUM, 1, 0, RowMeasure.Counting.OTHERS));

    /** Cases of a group, in hundredths: full-time equivalents have decimals. */
    record Cases(long counted, long of) {}

    @Provide
    Arbitrary<Cases> cases() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 1_000_000),
                        Arbitraries.longs().between(0, 1_000_000))
                .as((one, other) -> new Cases(Math.min(one, other), Math.max(one, other)));
    }

    @Provide
    Arbitrary<List<Cases>> boroughs() {
        return cases().list().ofMinSize(1).ofMaxSize(8);
    }

    @Property(tries = 200)
    void a_percentage_of_boroughs_together_is_that_of_all_their_cases(@ForAll("boroughs") List<Cases> boroughs) {
        ReleasedCell cell = combined(Combining.RATIO_OF_PARTS, boroughs);

        long counted = boroughs.stream().mapToLong(Cases::counted).sum();
        long of = boroughs.stream().mapToLong(Cases::of).sum();
        assertThat(cell.status()).isEqualTo(CellStatus.SHOWN);
        assertThat(value(cell))
                .isEqualTo(
                        of == 0
                                ? Optional.empty()
                                : Optional.of(BigDecimal.valueOf(100L * counted)
                                        .divide(BigDecimal.valueOf(of), PLACES, RoundingMode.HALF_UP)));
        Quantity.Parts parts = (Quantity.Parts) cell.quantity().orElseThrow();
        assertThat(parts.numerator()).isEqualByComparingTo(BigDecimal.valueOf(counted, 2));
    }

    @Property(tries = 100)
    void the_order_of_boroughs_changes_nothing(@ForAll("boroughs") List<Cases> boroughs, @ForAll Random random) {
        List<Cases> shuffled = new ArrayList<>(boroughs);
        Collections.shuffle(shuffled, random);

        for (Combining how : List.of(Combining.SUM, Combining.RATIO_OF_PARTS, Combining.WEIGHTED_MEAN)) {
            assertThat(combined(how, shuffled).quantity())
                    .isEqualTo(combined(how, boroughs).quantity());
        }
    }

    @Property(tries = 100)
    void splitting_a_borough_in_two_changes_nothing(
            @ForAll("boroughs") List<Cases> boroughs, @ForAll("cases") Cases part) {
        Cases first = boroughs.getFirst();
        Cases some = new Cases(Math.min(part.counted(), first.counted()), Math.min(part.of(), first.of()));
        List<Cases> split = new ArrayList<>(boroughs);
        split.set(0, some);
        split.add(new Cases(first.counted() - some.counted(), first.of() - some.of()));

        for (Combining how : List.of(Combining.SUM, Combining.RATIO_OF_PARTS, Combining.WEIGHTED_MEAN)) {
            assertThat(combined(how, split).quantity())
                    .isEqualTo(combined(how, boroughs).quantity());
        }
    }

    @Property(tries = 100)
    void one_without_cases_changes_nothing(@ForAll("boroughs") List<Cases> boroughs) {
        List<Cases> more = new ArrayList<>(boroughs);
        more.add(new Cases(0, 0));

        assertThat(combined(Combining.RATIO_OF_PARTS, more).quantity())
                .isEqualTo(combined(Combining.RATIO_OF_PARTS, boroughs).quantity());
    }

    @Property(tries = 100)
    void a_percentage_without_its_parts_is_never_averaged(@ForAll("boroughs") List<Cases> boroughs) {
        ReleasedRow row = row(
                Combining.RATIO_OF_PARTS,
                IntStream.rangeClosed(0, boroughs.size())
                        .mapToObj(number ->
                                number == 0 ? line(36_000_000, Combining.NONE) : parts(boroughs.get(number - 1)))
                        .toList());

        ReleasedCell together = row.figures().whole().getFirst();
        assertThat(together.status()).isEqualTo(CellStatus.NOT_COMBINABLE);
        assertThat(together.reason())
                .hasValueSatisfying(why -> assertThat(why).contains("no percentage or mean is averaged"));
        ReleasedCell alone = row.contributions().getFirst().figures().whole().getFirst();
        assertThat(alone.quantity()).contains(new Quantity.Decimal(new BigDecimal("36")));
    }

    @Property(tries = 50)
    void what_does_not_combine_stands_side_by_side(@ForAll("boroughs") List<Cases> boroughs) {
        ReleasedRow row = row(
                Combining.NOT_AT_ALL,
                boroughs.stream().map(IndicatorPropertiesTest::parts).toList());

        assertThat(row.figures().whole().getFirst().status()).isEqualTo(CellStatus.NOT_COMBINABLE);
        assertThat(row.contributions())
                .allSatisfy(of ->
                        assertThat(of.figures().whole().getFirst().status()).isEqualTo(CellStatus.SHOWN));
    }

    private static Optional<BigDecimal> value(ReleasedCell cell) {
        return cell.quantity()
                .map(Quantity.Parts.class::cast)
                .flatMap(parts ->
                        parts.value(cell.measure().per(), cell.measure().decimals()));
    }

    private static ReleasedCell combined(Combining how, List<Cases> boroughs) {
        return row(
                        how,
                        boroughs.stream()
                                .map(cases -> how == Combining.SUM ? line(cases.counted() * 10_000, 0) : parts(cases))
                                .toList())
                .figures()
                .whole()
                .getFirst();
    }

    private static PostedLine parts(Cases cases) {
        return line(cases.counted() * 10_000, cases.of() * 10_000);
    }

    private static PostedLine line(long first, long second) {
        LineAmounts amounts = new LineAmounts.Builder(KpiDomain.KPI.measures())
                .report(0, first, second)
                .build();
        return new PostedLine(1, "CLA-ONE", 0, 0, amounts, Collections.nCopies(KpiTable.TEXTS.size(), null));
    }

    /** As a partnership sees it of boroughs that all name their results. */
    private static ReleasedRow row(Combining how, List<PostedLine> lines) {
        RowTree rows = RowTree.flat(
                CHART,
                List.of(new RowNode(
                        "CLA-ONE",
                        "One",
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.of("CLA-ONE"),
                        Optional.empty(),
                        Optional.of(new RowMeasure(how, 100, PLACES, RowMeasure.Counting.OTHERS)))));
        BitSet asked = new BitSet();
        asked.set(0);
        Question question = new Question(
                KpiDomain.KPI,
                new Subject.Shared("tri-borough"),
                new Audience.Management(new TreeSet<>()),
                JUNE,
                AS_AT,
                false,
                false,
                Optional.empty(),
                OptionalInt.empty(),
                Edition.latest());
        List<Contributor> contributors = IntStream.range(0, lines.size())
                .mapToObj(number -> contributor(new Borough("B" + (char) ('A' + number)), rows, lines.get(number)))
                .toList();
        return Release.of(new ViewSources(question, "Together", RowDefinitions.NONE, rows, asked, contributors))
                .rows()
                .getFirst();
    }

    private static Contributor contributor(Borough borough, RowTree rows, PostedLine line) {
        MandateKnown mandate = mandate(
                borough,
                List.of(new SharingRule(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        SharingDetail.NAMED,
                        Optional.empty(),
                        Optional.empty())));
        return new Contributor(
                borough,
                SharingTable.of(Optional.of(mandate), "tri-borough", JUNE.end(), rows, KpiDomain.KPI.measures()),
                Optional.of(new BoroughReturn(approved(borough), List.of(line))));
    }

    private static MandateKnown mandate(Borough borough, List<SharingRule> rules) {
        return new MandateKnown("mandate-" + borough, borough, JUNE.year(), 1, "Mandate", rules, Set.of(), AS_AT);
    }

    private static ReturnVersion approved(Borough borough) {
        return new ReturnVersion(
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
    }

    /** @param staff in hundredths, by line; none where nothing is reported @param details by line */
    record Town(List<Optional<Long>> staff, List<SharingDetail> details) {

        boolean reports(String node) {
            return below(node).stream()
                    .anyMatch(line -> staff.get(LINES.indexOf(line)).isPresent());
        }

        long sum(String node) {
            return below(node).stream()
                    .mapToLong(line -> staff.get(LINES.indexOf(line)).orElse(0L))
                    .sum();
        }

        boolean allows(SharingDetail detail, String node) {
            return below(node).stream()
                    .allMatch(line -> details.get(LINES.indexOf(line)).atLeast(detail));
        }
    }

    @Provide
    Arbitrary<List<Town>> towns() {
        return Combinators.combine(
                        Arbitraries.longs()
                                .between(0, 100_000)
                                .optional(0.6)
                                .list()
                                .ofSize(LINES.size()),
                        Arbitraries.of(SharingDetail.class).list().ofSize(LINES.size()))
                .as(Town::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Property(tries = 300)
    void a_total_is_of_just_those_who_are_in_it_and_everybody_is_somewhere(@ForAll("towns") List<Town> towns) {
        for (ReleasedRow row : released(towns)) {
            String node = row.node().code();
            ReleasedCell cell = row.figures().whole().getFirst();
            Coverage coverage = cell.coverage().orElseThrow();
            List<Borough> everybody = new ArrayList<>(coverage.included());
            everybody.addAll(coverage.withheld());
            everybody.addAll(coverage.missing());
            assertThat(everybody).as(node).hasSize(towns.size()).doesNotHaveDuplicates();
            for (int i = 0; i < towns.size(); i++) {
                Borough borough = borough(i);
                if (coverage.included().contains(borough)) {
                    assertThat(towns.get(i).reports(node)).as(node).isTrue();
                    assertThat(towns.get(i).allows(SharingDetail.TOTALS, node)).isTrue();
                }
                if (coverage.missing().contains(borough)) {
                    assertThat(towns.get(i).reports(node))
                            .as("what is reported below is in, or held back")
                            .isFalse();
                }
            }
            if (cell.hasValue()) {
                assertThat(cell.quantity())
                        .contains(new Quantity.Decimal(BigDecimal.valueOf(
                                        coverage.included().stream()
                                                .mapToLong(borough -> towns.get(number(borough))
                                                        .sum(node))
                                                .sum(),
                                        2)
                                .stripTrailingZeros()));
                assertThat(coverage.included()).isNotEmpty();
            }
        }
    }

    @Property(tries = 300)
    void nothing_is_shown_by_itself_that_a_rule_about_any_line_below_holds_back(@ForAll("towns") List<Town> towns) {
        for (ReleasedRow row : released(towns)) {
            String node = row.node().code();
            for (int i = 0; i < towns.size(); i++) {
                ReleasedCell own = row.contribution(borough(i))
                        .orElseThrow()
                        .figures()
                        .whole()
                        .getFirst();
                if (own.hasValue()) {
                    assertThat(towns.get(i).allows(SharingDetail.NAMED, node))
                            .as(node)
                            .isTrue();
                }
            }
            List<Borough> included =
                    row.figures().whole().getFirst().coverage().orElseThrow().included();
            if (included.size() == 1) {
                assertThat(towns.get(number(included.getFirst())).allows(SharingDetail.NAMED, node))
                        .as("a total of one alone is its own figure")
                        .isTrue();
            }
        }
    }

    private static List<String> below(String node) {
        return Objects.requireNonNull(BELOW.get(node), node);
    }

    private static Borough borough(int number) {
        return new Borough("B" + (char) ('A' + number));
    }

    private static int number(Borough borough) {
        return borough.code().charAt(1) - 'A';
    }

    private static List<ReleasedRow> released(List<Town> towns) {
        BitSet asked = new BitSet();
        asked.set(0, ROWS.size());
        Question question = new Question(
                KpiDomain.KPI,
                new Subject.Shared("tri-borough"),
                new Audience.Management(new TreeSet<>()),
                JUNE,
                AS_AT,
                false,
                false,
                Optional.of(STAFF),
                OptionalInt.empty(),
                Edition.latest(),
                Optional.of(KpiTable.BY_SERVICE_LINE));
        return Release.of(new ViewSources(
                        question,
                        "Together",
                        new RowDefinitions() {
                            @Override
                            public Optional<LocalDate> about(RowNode row, int measure, Borough borough) {
                                return Optional.empty();
                            }

                            @Override
                            public Absence absence(Absence ofTable) {
                                return Absence.UNREPORTED;
                            }
                        },
                        ROWS,
                        asked,
                        IntStream.range(0, towns.size())
                                .mapToObj(number -> contributor(borough(number), towns.get(number)))
                                .toList()))
                .rows();
    }

    private static Contributor contributor(Borough borough, Town town) {
        MandateKnown mandate = mandate(
                borough,
                IntStream.range(0, LINES.size())
                        .mapToObj(line -> new SharingRule(
                                Optional.empty(),
                                Optional.of(ReportingDomain.KPI),
                                Optional.of(LINES.get(line)),
                                Optional.of(STAFF),
                                town.details().get(line),
                                Optional.empty(),
                                Optional.empty()))
                        .toList());
        List<PostedLine> lines = new ArrayList<>();
        for (int line = 0; line < LINES.size(); line++) {
            int number = line;
            town.staff()
                    .get(line)
                    .ifPresent(staff -> lines.add(new PostedLine(
                            number + 1,
                            LINES.get(number),
                            0,
                            0,
                            new LineAmounts.Builder(KpiDomain.KPI.measures())
                                    .report(0, staff * 10_000, 0)
                                    .build(),
                            Collections.nCopies(KpiTable.TEXTS.size(), null))));
        }
        return new Contributor(
                borough,
                SharingTable.of(Optional.of(mandate), "tri-borough", JUNE.end(), ROWS, KpiDomain.KPI.measures()),
                Optional.of(new BoroughReturn(approved(borough), lines)));
    }
}
