package org.concordat.consolidation.savings;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.consolidation.measure.Accrual;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.measure.Measures;
import org.concordat.consolidation.table.Absence;
import org.concordat.consolidation.table.Breakdown;
import org.concordat.consolidation.table.DomainTable;
import org.concordat.consolidation.table.Group;
import org.concordat.consolidation.table.Part;
import org.concordat.consolidation.table.RowSource;
import org.concordat.consolidation.table.TextColumn;
import org.concordat.consolidation.table.Words;
import org.concordat.kernel.Fund;
import org.concordat.kernel.ReportingDomain;

/**
 * The shape of savings: fund × service line, each with its whole and its classes. The ring-fenced grant is a fund, so
 * that there is a total with it and one without.
 */
public final class SavingsRows {

    public static final Measure TARGET = money("target", "Target");
    public static final Measure DELIVERED = money("delivered", "Delivered to date");
    public static final Measure ON_TRACK = money("onTrack", "On track");
    public static final Measure AT_RISK = money("atRisk", "At risk");
    public static final Measure UNDELIVERABLE = money("undeliverable", "Cannot be delivered");
    public static final Measure OVER_DELIVERY = money("overDelivery", "Over-delivery");
    public static final Measure FORECAST = money("forecast", "Forecast for the year");
    public static final Measure IN_YEAR_PRESSURE = money("inYearPressure", "In-year pressure");
    /** Beside what is at risk, which it never makes smaller. */
    public static final Measure MITIGATION = money("mitigation", "Mitigation");

    /** What the plan saves in the period's year against the time before the plan, whatever fills it. */
    public static final Measure PLANNED = money("planned", "Planned");
    /** Of that, what members or a delegation have decided. */
    public static final Measure AGREED = money("agreed", "Agreed");
    /** Of that, what no saving fills yet. */
    public static final Measure UNIDENTIFIED = money("unidentified", "Unidentified");

    /** What the year is expected to fall short of its target by; negative where it brings more. */
    public static final Measure GAP = Measure.difference("gap", "Gap", TARGET, FORECAST);
    /** Gross achieved less pressures. */
    public static final Measure NET_DELIVERED =
            Measure.difference("netDelivered", "Net delivered", DELIVERED, IN_YEAR_PRESSURE);

    /** Where a line's texts say which initiative it is of. */
    public static final int INITIATIVE = 0;

    static final int TITLE = 1;

    /** Where a line's texts say how sure the saving is. */
    public static final int ASSURANCE = 2;

    static final int YEAR = 4;

    /** The key of the row for initiatives on no single service line. */
    public static final String NO_LINE = RowSource.NO_LINE;

    /** Existing plan + additional. */
    public static final Part ALL = new Part("ALL", 0);

    public static final Part EXISTING_PLAN = new Part("EXISTING_PLAN", 1);
    public static final Part ADDITIONAL = new Part("ADDITIONAL", 1);

    /** Of initiatives of a plan that does not say. */
    public static final Part NO_CLASS = new Part("NOT_SAID", 1);

    private static final List<Measure> DELIVERY = List.of(
            TARGET, DELIVERED, ON_TRACK, AT_RISK, UNDELIVERABLE, OVER_DELIVERY, FORECAST, IN_YEAR_PRESSURE, MITIGATION);

    private static final List<Measure> PLAN = List.of(PLANNED, AGREED, UNIDENTIFIED);

    private static final List<TextColumn> TEXTS = List.of(
            new TextColumn("initiative", "initiative", "initiative", false),
            new TextColumn("title", "initiativeTitle", "initiative_title", false),
            new TextColumn("assurance", "assurance", "assurance", false),
            new TextColumn("comment", "comment", "comment", true));

    /** What the lines of delivery returns say. */
    public static final DomainTable LINES = table(DELIVERY, TEXTS, List.of());

    /** What is answered: the plan beside what is delivered. */
    public static final DomainTable TABLE = table(
            Stream.of(DELIVERY, PLAN, List.of(GAP, NET_DELIVERED))
                    .flatMap(List::stream)
                    .toList(),
            Stream.concat(TEXTS.stream(), Stream.of(new TextColumn("year", "year", "year", false)))
                    .toList(),
            List.of(
                    new Breakdown.ByEntry("initiative", "initiatives", INITIATIVE, TITLE),
                    new Breakdown.ByPart("class", "classes", List.of("Existing plan", "Additional", "Not said")),
                    new Breakdown.ByText(
                            "assurance",
                            "assurances",
                            ASSURANCE,
                            List.of(
                                    new Group("ASSURED", "Assured"),
                                    new Group("ON_TRACK", "On track"),
                                    new Group("AT_RISK", "At risk"),
                                    new Group("CANNOT_BE_DELIVERED", "Cannot be delivered"))),
                    new Breakdown.ByBorough("borough", "boroughs"),
                    new Breakdown.ByYear("year", "years", YEAR)));

    private SavingsRows() {}

    private static DomainTable table(List<Measure> measures, List<TextColumn> texts, List<Breakdown> breakdowns) {
        return new DomainTable(
                Measures.of(ReportingDomain.SAVINGS, measures),
                Arrays.stream(Fund.values())
                        .map(fund -> new Group(fund.name(), fund.title()))
                        .toList(),
                List.of(ALL, EXISTING_PLAN, ADDITIONAL, NO_CLASS),
                Absence.NOTHING,
                texts,
                new Words(
                        "Savings",
                        "serviceLine",
                        "service lines",
                        "fund",
                        "class",
                        "byClass",
                        "initiatives",
                        "INITIATIVE",
                        "initiatives",
                        "existing plan + additional + what the plan says no class of"),
                breakdowns);
    }

    /** The numbers of the measures that come from the plan and not from delivery returns. */
    public static Set<Integer> ofThePlan() {
        return PLAN.stream().map(TABLE.measures()::number).collect(Collectors.toUnmodifiableSet());
    }

    private static Measure money(String name, String title) {
        // As at the position's end: what is to date, and what the year is expected to come to.
        return Measure.money(name, title, Accrual.STOCK);
    }
}
