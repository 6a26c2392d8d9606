package org.concordat.consolidation.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
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
import org.concordat.consolidation.question.Edition;
import org.concordat.consolidation.question.Question;
import org.concordat.consolidation.question.Subject;
import org.concordat.consolidation.reference.MandateKnown;
import org.concordat.consolidation.release.ViewSources.Contributor;
import org.concordat.consolidation.returns.ReturnVersion;
import org.concordat.consolidation.table.RowDefinitions;
import org.concordat.consolidation.table.RowNode;
import org.concordat.consolidation.table.RowTree;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Chart;
import org.concordat.kernel.Period;
import org.concordat.kernel.ServiceLine;
import org.concordat.kernel.sharing.SharingDetail;
import org.concordat.kernel.sharing.SharingRule;

/** Results of several boroughs make one rightly or not at all. */
class IndicatorPropertiesTest {

    private static final Instant AS_AT = Instant.parse("2016-07-20T10:00:00Z");
    private static final Period JUNE = Period.parse("2016-17-P03");
    private static final Chart CHART =
            new Chart(List.of(new ServiceLine("3.1.1", "Residential care", Optional.empty(), false)));
    private static final int PLACES = 6;

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
                        Optional.of(new RowMeasure(how, 100, PLACES)))));
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
        MandateKnown mandate = new MandateKnown(
                "mandate-" + borough,
                borough,
                JUNE.year(),
                1,
                "Mandate",
                List.of(new SharingRule(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        SharingDetail.NAMED,
                        Optional.empty(),
                        Optional.empty())),
                Set.of(),
                AS_AT);
        ReturnVersion version = new ReturnVersion(
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
                SharingTable.of(Optional.of(mandate), "tri-borough", JUNE.end(), rows, KpiDomain.KPI.measures()),
                Optional.of(new BoroughReturn(version, List.of(line))));
    }
}
