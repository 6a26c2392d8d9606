package org.concordat.consolidation.release;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import org.concordat.consolidation.budget.BudgetDomain;
import org.concordat.consolidation.budget.BudgetRows;
import org.concordat.consolidation.facts.BoroughReturn;
import org.concordat.consolidation.facts.LineAmounts;
import org.concordat.consolidation.facts.PostedLine;
import org.concordat.consolidation.papers.PrintedFigures;
import org.concordat.consolidation.policy.SharingTable;
import org.concordat.consolidation.policy.Standings;
import org.concordat.consolidation.question.Audience;
import org.concordat.consolidation.question.CellAddress;
import org.concordat.consolidation.question.Edition;
import org.concordat.consolidation.question.Question;
import org.concordat.consolidation.question.Subject;
import org.concordat.consolidation.reference.MandateKnown;
import org.concordat.consolidation.release.ViewSources.Contributor;
import org.concordat.consolidation.returns.ReturnVersion;
import org.concordat.consolidation.table.RowDefinitions;
import org.concordat.consolidation.table.RowTree;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Chart;
import org.concordat.kernel.Fund;
import org.concordat.kernel.LineType;
import org.concordat.kernel.Period;
import org.concordat.kernel.ReportingDomain;
import org.concordat.kernel.ServiceLine;
import org.concordat.kernel.sharing.DisclosureLevels;
import org.concordat.kernel.sharing.SharingDetail;
import org.concordat.kernel.sharing.SharingRule;
import org.jspecify.annotations.Nullable;

/** A partnership with what its boroughs have posted and allow, to ask questions of. */
final class World {

    static final Borough LBHF = new Borough("LBHF");
    static final Borough RBKC = new Borough("RBKC");
    static final Borough WCC = new Borough("WCC");
    static final String PARTNERSHIP = "tri-borough";
    static final Audience MANAGEMENT = new Audience.Management(new TreeSet<>());
    static final Instant AS_AT = Instant.parse("2016-07-15T09:00:00.123Z");
    static final Chart CHART = new Chart(List.of(
            node("1", "", true),
            node("1.1", "1", false),
            node("3", "", true),
            node("3.1", "3", true),
            node("3.1.1", "3.1", false),
            node("3.1.2", "3.1", false),
            node("3.2", "3", true),
            node("3.2.1", "3.2", false)));
    static final List<String> LINES = List.of("1.1", "3.1.1", "3.1.2", "3.2.1");

    private static ServiceLine node(String code, String parent, boolean total) {
        return new ServiceLine(
                code, "Title of " + code, parent.isEmpty() ? Optional.empty() : Optional.of(parent), total);
    }

    /** What one borough has posted and allows. */
    static final class Posted {
        private Optional<List<SharingRule>> mandate = Optional.empty();
        private Optional<List<PostedLine>> lines = Optional.empty();
        private ReturnVersion.Status status = ReturnVersion.Status.APPROVED;
        private int version = 1;
        private boolean illustrative;

        Posted allowing(SharingRule... rules) {
            mandate = Optional.of(List.of(rules));
            return this;
        }

        Posted allowing(SharingDetail detail) {
            return allowing(rule(detail));
        }

        Posted with(PostedLine... facts) {
            return withLines(List.of(facts));
        }

        Posted withLines(List<PostedLine> facts) {
            lines = Optional.of(List.copyOf(facts));
            return this;
        }

        Posted notPosted() {
            lines = Optional.empty();
            return this;
        }

        Posted provisional() {
            status = ReturnVersion.Status.SUBMITTED;
            return this;
        }

        Posted version(int restated) {
            version = restated;
            return this;
        }

        Posted illustrative() {
            illustrative = true;
            return this;
        }

        Optional<List<SharingRule>> mandate() {
            return mandate;
        }

        List<PostedLine> lines() {
            return lines.orElse(List.of());
        }

        boolean isIn() {
            return lines.isPresent();
        }

        Posted copy() {
            Posted copy = new Posted();
            copy.mandate = mandate;
            copy.lines = lines;
            copy.status = status;
            copy.version = version;
            copy.illustrative = illustrative;
            return copy;
        }
    }

    private final Map<Borough, Posted> boroughs = new TreeMap<>();
    private Period period = Period.parse("2016-17-P03");
    private List<String> scope = List.of();
    private boolean costCentres = true;
    private OptionalInt fund = OptionalInt.empty();
    private Edition edition = Edition.latest();
    private Optional<String> row = Optional.empty();
    private Audience audience = MANAGEMENT;
    private DisclosureLevels levels = DisclosureLevels.USUAL;

    static World of(Borough... members) {
        World world = new World();
        for (Borough member : members) {
            world.boroughs.put(member, new Posted());
        }
        return world;
    }

    Posted borough(Borough borough) {
        return java.util.Objects.requireNonNull(boroughs.get(borough));
    }

    World with(Borough borough, Posted posted) {
        boroughs.put(borough, posted);
        return this;
    }

    World sharing(String... serviceLines) {
        scope = List.of(serviceLines);
        return this;
    }

    World withoutCostCentres() {
        costCentres = false;
        return this;
    }

    World fund(Fund only) {
        fund = OptionalInt.of(only.ordinal());
        return this;
    }

    World in(Edition of) {
        edition = of;
        return this;
    }

    /** Only that row and what is below it. */
    World askedBy(Audience other) {
        audience = other;
        return this;
    }

    World protecting(DisclosureLevels other) {
        levels = other;
        return this;
    }

    World row(String code) {
        row = Optional.of(code);
        return this;
    }

    World period(String text) {
        period = Period.parse(text);
        return this;
    }

    Map<Borough, Posted> boroughs() {
        return boroughs;
    }

    SharingTable sharing(Borough borough) {
        return SharingTable.of(
                mandate(borough), PARTNERSHIP, question().day(), RowTree.of(CHART), BudgetRows.TABLE.measures());
    }

    Question question() {
        return new Question(
                BudgetDomain.BUDGET,
                new Subject.Shared(PARTNERSHIP),
                audience,
                period,
                AS_AT,
                true,
                costCentres,
                row,
                fund,
                edition);
    }

    ReleasedView view() {
        return Release.of(sources());
    }

    /** The total at the foot of a fund; of all funds for none. */
    static ReleasedRow total(ReleasedView view, Optional<Fund> fund) {
        int group = fund.map(Fund::ordinal).orElse(Fund.values().length);
        return view.totals().stream()
                .filter(row -> row.group() == group)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no total of " + fund));
    }

    Optional<ReleasedExplanation> explain(String cell) {
        return Release.explain(CellAddress.parse(cell).orElseThrow(), sources());
    }

    ViewSources sources() {
        RowTree chart = RowTree.of(CHART);
        List<Contributor> contributors = new ArrayList<>();
        boroughs.forEach((borough, posted) ->
                contributors.add(new Contributor(borough, sharing(borough), posting(borough, posted))));
        BitSet nodes = new BitSet();
        nodes.set(0, chart.size(), scope.isEmpty());
        scope.forEach(code -> nodes.set(
                chart.find(code).orElseThrow(), chart.end(chart.find(code).orElseThrow())));
        BitSet inScope = (BitSet) nodes.clone();
        row.map(code -> chart.find(code).orElseThrow()).ifPresent(top -> {
            nodes.clear(0, top);
            nodes.clear(chart.end(top), chart.size());
        });
        return new ViewSources(
                question(),
                "Tri-borough",
                RowDefinitions.NONE,
                chart,
                nodes,
                inScope,
                contributors,
                new Standings(levels, PrintedFigures.NONE, List.of()));
    }

    ReleasedView sovereign(Borough borough) {
        return Release.of(sourcesOf(borough));
    }

    ViewSources sourcesOf(Borough borough) {
        Posted posted = borough(borough);
        RowTree chart = RowTree.withStrays(
                CHART, posted.lines().stream().map(PostedLine::row).toList());
        BitSet nodes = new BitSet();
        nodes.set(0, chart.size());
        Question question = new Question(
                BudgetDomain.BUDGET,
                new Subject.Sovereign(borough),
                new Audience.Sovereign(),
                period,
                AS_AT,
                true,
                true,
                Optional.empty(),
                fund,
                edition);
        return new ViewSources(
                question,
                borough.code(),
                RowDefinitions.NONE,
                chart,
                nodes,
                List.of(new Contributor(
                        borough,
                        SharingTable.everything(chart, BudgetRows.TABLE.measures()),
                        posting(borough, posted))));
    }

    private Optional<MandateKnown> mandate(Borough borough) {
        return borough(borough)
                .mandate()
                .map(rules -> new MandateKnown(
                        "mandate-" + borough,
                        borough,
                        period.year(),
                        2,
                        "Mandate of " + borough,
                        rules,
                        java.util.Set.of(),
                        AS_AT));
    }

    private Optional<BoroughReturn> posting(Borough borough, Posted posted) {
        ReturnVersion version = new ReturnVersion(
                borough,
                period.position(),
                "return-" + borough,
                posted.version,
                posted.status,
                AS_AT.minusSeconds(60),
                "event-" + borough,
                3,
                "finance",
                Optional.of("approver"),
                posted.illustrative);
        return posted.lines.map(lines -> new BoroughReturn(version, lines));
    }

    static SharingRule rule(SharingDetail detail) {
        return rule(detail, "", "");
    }

    /** Empty texts mean all. */
    static SharingRule rule(SharingDetail detail, String serviceLine, String measure) {
        return new SharingRule(
                Optional.of(PARTNERSHIP),
                Optional.of(ReportingDomain.BUDGET),
                Optional.of(serviceLine).filter(text -> !text.isEmpty()),
                Optional.of(measure).filter(text -> !text.isEmpty()),
                detail,
                Optional.empty(),
                Optional.empty());
    }

    /** All six measures the same. */
    static PostedLine line(int number, String serviceLine, LineType type, String pounds) {
        return line(number, serviceLine, Fund.GENERAL_FUND, type, pounds, pounds, pounds, pounds, pounds, pounds);
    }

    static PostedLine line(int number, String serviceLine, Fund fund, LineType type, @Nullable String... pounds) {
        LineAmounts.Builder amounts = new LineAmounts.Builder(BudgetRows.TABLE.measures());
        for (int measure = 0; measure < pounds.length; measure++) {
            String amount = pounds[measure];
            if (amount != null) {
                amounts.report(measure, new BigDecimal(amount).movePointRight(2).longValueExact(), 0);
            }
        }
        return new PostedLine(
                number,
                serviceLine,
                fund.ordinal(),
                type.ordinal() + 1,
                amounts.build(),
                Arrays.asList("CC-" + number, "Cost centre " + number, "comment on line " + number, null));
    }

    static ReleasedRow row(ReleasedView view, Fund fund, String code) {
        return view.rows().stream()
                .filter(row ->
                        row.group() == fund.ordinal() && row.node().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + fund + " " + code));
    }

    static ReleasedRow row(ReleasedView view, String code) {
        return row(view, Fund.GENERAL_FUND, code);
    }

    static ReleasedContribution contribution(ReleasedRow row, Borough borough) {
        return row.contributions().stream()
                .filter(contribution -> contribution.borough().equals(borough))
                .findFirst()
                .orElseThrow();
    }
}
