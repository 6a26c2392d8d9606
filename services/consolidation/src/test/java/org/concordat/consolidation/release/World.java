package org.concordat.consolidation.release;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.concordat.consolidation.facts.BoroughReturn;
import org.concordat.consolidation.facts.BudgetFact;
import org.concordat.consolidation.facts.Figures;
import org.concordat.consolidation.facts.MandateKnown;
import org.concordat.consolidation.facts.ReturnVersion;
import org.concordat.consolidation.policy.ChartIndex;
import org.concordat.consolidation.policy.SharingTable;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Chart;
import org.concordat.kernel.Fund;
import org.concordat.kernel.LineType;
import org.concordat.kernel.Period;
import org.concordat.kernel.ReportingDomain;
import org.concordat.kernel.ServiceLine;
import org.concordat.kernel.sharing.SharingDetail;
import org.concordat.kernel.sharing.SharingRule;
import org.jspecify.annotations.Nullable;

/** A partnership with what its boroughs have posted and allow, to ask questions of. */
final class World {

    static final Borough LBHF = new Borough("LBHF");
    static final Borough RBKC = new Borough("RBKC");
    static final Borough WCC = new Borough("WCC");
    static final String PARTNERSHIP = "tri-borough";
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
        private Optional<List<BudgetFact>> lines = Optional.empty();
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

        Posted with(BudgetFact... facts) {
            return withLines(List.of(facts));
        }

        Posted withLines(List<BudgetFact> facts) {
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

        List<BudgetFact> lines() {
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
    private Optional<Fund> fund = Optional.empty();

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
        fund = Optional.of(only);
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
        return SharingTable.of(mandate(borough), PARTNERSHIP, question().day(), ChartIndex.of(CHART));
    }

    Question question() {
        return new Question(new Subject.Shared(PARTNERSHIP), period, AS_AT, true, costCentres, Optional.empty(), fund);
    }

    ReleasedView view() {
        return Release.of(gathered());
    }

    Optional<ReleasedExplanation> explain(String cell) {
        return Release.explain(CellAddress.parse(cell).orElseThrow(), gathered());
    }

    Gathered gathered() {
        ChartIndex chart = ChartIndex.of(CHART);
        List<Contributor> contributors = new ArrayList<>();
        boroughs.forEach((borough, posted) ->
                contributors.add(new Contributor(borough, sharing(borough), posting(borough, posted))));
        BitSet nodes = new BitSet();
        nodes.set(0, chart.size(), scope.isEmpty());
        scope.forEach(code -> nodes.set(
                chart.find(code).orElseThrow(), chart.end(chart.find(code).orElseThrow())));
        return new Gathered(question(), "Tri-borough", chart, nodes, contributors);
    }

    ReleasedView sovereign(Borough borough) {
        return Release.of(gatheredOf(borough));
    }

    Gathered gatheredOf(Borough borough) {
        Posted posted = borough(borough);
        ChartIndex chart = ChartIndex.withStrays(
                CHART, posted.lines().stream().map(BudgetFact::serviceLine).toList());
        BitSet nodes = new BitSet();
        nodes.set(0, chart.size());
        Question question =
                new Question(new Subject.Sovereign(borough), period, AS_AT, true, true, Optional.empty(), fund);
        return new Gathered(
                question,
                borough.code(),
                chart,
                nodes,
                List.of(new Contributor(borough, SharingTable.everything(chart), posting(borough, posted))));
    }

    private Optional<MandateKnown> mandate(Borough borough) {
        return borough(borough)
                .mandate()
                .map(rules -> new MandateKnown(
                        "mandate-" + borough, borough, period.year(), 2, "Mandate of " + borough, rules, AS_AT));
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
    static BudgetFact line(int number, String serviceLine, LineType type, String pounds) {
        return line(number, serviceLine, Fund.GENERAL_FUND, type, pounds, pounds, pounds, pounds, pounds, pounds);
    }

    static BudgetFact line(int number, String serviceLine, Fund fund, LineType type, @Nullable String... pounds) {
        @Nullable BigDecimal[] amounts = new @Nullable BigDecimal[pounds.length];
        for (int i = 0; i < pounds.length; i++) {
            String amount = pounds[i];
            amounts[i] = amount == null ? null : new BigDecimal(amount);
        }
        return new BudgetFact(
                number,
                "CC-" + number,
                "Cost centre " + number,
                serviceLine,
                fund,
                type,
                Figures.ofPounds(amounts),
                "comment on line " + number);
    }

    static ReleasedRow row(ReleasedView view, Fund fund, String code) {
        return view.rows().stream()
                .filter(row -> row.fund() == fund && row.serviceLine().code().equals(code))
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
