package org.concordat.consolidation.procurement.intention;

import java.util.Arrays;
import java.util.List;
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

/**
 * The shape of commissioning intentions: a line for each service and delivery model of a year. Spend that a paper prints
 * for several years together is of no single one of them, so it is never added to that of one year.
 */
public final class IntentionRows {

    /** Each once, at the delivery model that it has in the year. */
    public static final Measure SERVICES = count("services", "Services");

    public static final Measure SPEND = money("plannedSpend", "Spend of the year");

    /** Of a span of years which has the year. */
    public static final Measure SPAN_SPEND = money("spanSpend", "Spend of several years together");

    public static final Measure WITHOUT_SPEND = count("withoutSpend", "Services without spend");

    /** What a line says beside its figures, each in a column of text. */
    public enum Says {
        INTENTION("intention"),
        /** Of which there is one in all registers: references are each borough's own. */
        ENTRY("entry"),
        SERVICE("service"),
        DIVISION("division"),
        /** The delivery model that the line is about. */
        MODEL("deliveryModel"),
        /** How the service is delivered in the year. */
        NOW("deliveredNow"),
        /** And is to be in later years. */
        PLANNED("planned"),
        /** The years of the spend, as printed. */
        YEARS("years"),
        /** As printed. */
        PERCENT("percentPrinted"),
        TOTAL("totalPrinted"),
        TOTAL_PERCENT("totalPercentPrinted"),
        OBJECTIVES("objectives"),
        METRICS("metrics");

        private final String json;

        Says(String json) {
            this.json = json;
        }

        TextColumn column() {
            return new TextColumn(json, json, Words.column(json), false);
        }

        /** Where it stands among the texts. */
        public int number() {
            return ordinal();
        }
    }

    public static final DomainTable TABLE = new DomainTable(
            Measures.of(ReportingDomain.CONTRACT, List.of(SERVICES, SPEND, SPAN_SPEND, WITHOUT_SPEND)),
            List.of(Group.ONLY),
            List.of(Part.WHOLE),
            Absence.NOTHING,
            Arrays.stream(Says.values()).map(Says::column).toList(),
            new Words(
                    "Intentions",
                    "serviceLine",
                    "service lines",
                    "",
                    "",
                    "",
                    "intentions",
                    "INTENTION",
                    "intentions",
                    ""),
            List.of(
                    new Breakdown.ByEntry("service", "services", Says.ENTRY.number(), Says.SERVICE.number()),
                    new Breakdown.ByText(
                            "deliveryModel",
                            "delivery models",
                            Says.MODEL.number(),
                            Stream.of(DeliveryModel.values())
                                    .map(model -> new Group(model.name(), model.title()))
                                    .toList()),
                    new Breakdown.ByBorough("borough", "boroughs")));

    private IntentionRows() {}

    private static Measure money(String name, String title) {
        return Measure.money(name, title, Accrual.STOCK);
    }

    private static Measure count(String name, String title) {
        return Measure.count(name, title, Accrual.STOCK);
    }
}
