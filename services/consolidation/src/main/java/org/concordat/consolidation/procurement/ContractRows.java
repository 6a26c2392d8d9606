package org.concordat.consolidation.procurement;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.consolidation.measure.Accrual;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.measure.Measures;
import org.concordat.consolidation.table.Absence;
import org.concordat.consolidation.table.Breakdown;
import org.concordat.consolidation.table.DomainTable;
import org.concordat.consolidation.table.Group;
import org.concordat.consolidation.table.Part;
import org.concordat.consolidation.table.TextColumn;
import org.concordat.consolidation.table.Words;
import org.concordat.kernel.ReportingDomain;
import org.concordat.kernel.contracts.DeliveryModel;
import org.concordat.kernel.contracts.FutureIntention;
import org.concordat.kernel.contracts.PerformanceRating;
import org.concordat.kernel.contracts.PipelineState;
import org.concordat.kernel.contracts.ProcurementRoute;

/**
 * The shape of contracts: service lines, with what boroughs buy there. An amount that a contract leaves out is in no sum,
 * and how many leave their value or the year's forecast out is a figure of its own.
 */
public final class ContractRows {

    /** Each counted by one borough alone, also where several have a share. */
    public static final Measure CONTRACTS = count("contracts", "Contracts");

    /** In which the borough has a part. */
    public static final Measure ENTRIES = count("entries", "Entries of registers");

    public static final Measure VALUE = money("value", "Value over the term");
    public static final Measure WITHOUT_VALUE = count("withoutValue", "Entries without a value");

    /** Of all years that are said. */
    public static final Measure SPEND = money("spend", "Spend to date");

    public static final Measure REMAINING =
            money("remaining", "Value left where both are said").telling(VALUE, SPEND);
    public static final Measure OVERSPENT =
            count("overspent", "Spend above value").telling(VALUE, SPEND);
    public static final Measure YEAR_VALUE = money("yearValue", "Value of the year");
    public static final Measure YEAR_FORECAST = money("yearForecast", "Forecast of the year");
    public static final Measure YEAR_SPEND = money("yearSpend", "Spend of the year to date");
    public static final Measure WITHOUT_FORECAST = count("withoutForecast", "Entries without a forecast of the year");
    public static final Measure VAT = money("irrecoverableVat", "Irrecoverable VAT");

    /** That had to be decided on by the day on which it is looked at, and nobody has. */
    public static final Measure UNDECIDED = count("undecided", "Needs a decision now");

    /** What an entry says beside its figures, each in a column of text. */
    public enum Says {
        CONTRACT("contract"),
        /** Of which there is one in all registers, also where several boroughs have a share. */
        ENTRY("entry"),
        TITLE("contractTitle"),
        DESCRIPTION("description"),
        SUPPLIER("supplier"),
        /** By which suppliers are told apart in rows. */
        SUPPLIER_KEY("supplierKey"),
        COMPANY("company"),
        CHARITY("charity"),
        /** Small or medium-sized, voluntary, both. */
        SIZE("size"),
        CPV("cpv"),
        DIVISION("division"),
        CATEGORY("category"),
        DEPARTMENT("department"),
        DELIVERY_MODEL("deliveryModel"),
        LEAD("lead"),
        SHARED_REFERENCE("sharedReference"),
        SHARE("share"),
        START("start"),
        /** As things are: with extensions taken, or terminated. */
        LAST_DAY("lastDay"),
        SIGNED("signed"),
        REVIEW("review"),
        /** As printed. */
        RENEWAL("renewal"),
        NOTICE_BY("noticeBy"),
        ACT_BY("actBy"),
        /** When looking for who delivers it, or what follows it, has to begin. */
        PROCUREMENT_FROM("procurementFrom"),
        STATE("state"),
        NEEDS_DECISION("needsDecision"),
        INTENTION("intention"),
        INTENDED_ON("intendedOn"),
        DECIDED_BY("decidedBy"),
        ROUTE("route"),
        FRAMEWORK("framework"),
        LIGHT_TOUCH("lightTouch"),
        RATING("rating"),
        /** The quarter of that rating. */
        RATED_IN("ratedIn"),
        /** Of the whole contract, by quarter. */
        RATINGS("ratings"),
        /** Of the last four quarters those without a rating. */
        NOT_RATED("notRated"),
        /** What the contractor is measured by, with targets. */
        INDICATORS("indicators"),
        INDICATOR_RATINGS("indicatorRatings"),
        MONITORING("monitoring"),
        MODIFICATIONS("modifications"),
        /** Whether it needs a performance notice every year. */
        PERFORMANCE_DUTY("performanceDuty"),
        /** The financial year of its last day. */
        YEAR("year");

        private final String json;

        Says(String json) {
            this.json = json;
        }

        TextColumn column() {
            return new TextColumn(json, json, Words.column(json), false);
        }

        /** As in JSON. */
        public String json() {
            return json;
        }

        /** Where it stands among the texts. */
        public int number() {
            return ordinal();
        }
    }

    /** The year in which what has no last day ends. */
    public static final String NO_DATE = "no-date";

    public static final DomainTable TABLE = new DomainTable(
            Measures.of(
                    ReportingDomain.CONTRACT,
                    List.of(
                            CONTRACTS,
                            ENTRIES,
                            VALUE,
                            WITHOUT_VALUE,
                            SPEND,
                            REMAINING,
                            OVERSPENT,
                            YEAR_VALUE,
                            YEAR_FORECAST,
                            YEAR_SPEND,
                            WITHOUT_FORECAST,
                            VAT,
                            UNDECIDED)),
            List.of(Group.ONLY),
            List.of(Part.WHOLE),
            Absence.NOTHING,
            Arrays.stream(Says.values()).map(Says::column).toList(),
            new Words(
                    "Contracts", "serviceLine", "service lines", "", "", "", "contracts", "CONTRACT", "contracts", ""),
            List.of(
                    new Breakdown.ByEntry("contract", "contracts", Says.ENTRY.number(), Says.TITLE.number()),
                    new Breakdown.ByEntry("supplier", "suppliers", Says.SUPPLIER_KEY.number(), Says.SUPPLIER.number()),
                    new Breakdown.ByText("category", "categories", Says.DIVISION.number(), CpvDivisions.ALL),
                    by("intention", "intentions", Says.INTENTION, FutureIntention.values(), FutureIntention::title),
                    by(
                            "deliveryModel",
                            "delivery models",
                            Says.DELIVERY_MODEL,
                            DeliveryModel.values(),
                            DeliveryModel::title),
                    by("route", "routes", Says.ROUTE, ProcurementRoute.values(), ProcurementRoute::title),
                    by("state", "states of the pipeline", Says.STATE, PipelineState.values(), PipelineState::title),
                    by("rating", "ratings", Says.RATING, PerformanceRating.values(), PerformanceRating::title),
                    new Breakdown.ByBorough("borough", "boroughs"),
                    new Breakdown.ByYear("year", "years in which contracts end", Says.YEAR.number())));

    private ContractRows() {}

    private static <E extends Enum<E>> Breakdown by(
            String name, String rowsInWords, Says says, E[] known, Function<E, String> title) {
        return new Breakdown.ByText(
                name,
                rowsInWords,
                says.number(),
                Stream.of(known)
                        .map(one -> new Group(one.name(), title.apply(one)))
                        .toList());
    }

    private static Measure money(String name, String title) {
        return Measure.money(name, title, Accrual.STOCK);
    }

    private static Measure count(String name, String title) {
        return Measure.count(name, title, Accrual.STOCK);
    }
}
