package org.concordat.consolidation.budget;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.consolidation.measure.Accrual;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.measure.Measures;
import org.concordat.consolidation.table.Absence;
import org.concordat.consolidation.table.DomainTable;
import org.concordat.consolidation.table.Group;
import org.concordat.consolidation.table.Part;
import org.concordat.consolidation.table.TextColumn;
import org.concordat.consolidation.table.Words;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.Fund;
import org.concordat.kernel.LineType;
import org.concordat.kernel.ReportingDomain;
import org.concordat.kernel.money.Money;

/** The shape of budgets: fund × service line, each with its net and its types of lines. */
public final class BudgetRows {

    public static final Measure ORIGINAL_BUDGET = posted(BudgetMeasure.ORIGINAL_BUDGET);
    public static final Measure CURRENT_BUDGET = posted(BudgetMeasure.CURRENT_BUDGET);
    public static final Measure PROFILE_TO_DATE = posted(BudgetMeasure.PROFILE_TO_DATE);
    public static final Measure ACTUAL_TO_DATE = posted(BudgetMeasure.ACTUAL_TO_DATE);
    public static final Measure COMMITMENTS = posted(BudgetMeasure.COMMITMENTS);
    public static final Measure FORECAST_OUTTURN = posted(BudgetMeasure.FORECAST_OUTTURN);
    public static final Measure VARIANCE =
            Measure.difference(BudgetMeasure.variance().name(), "Variance", FORECAST_OUTTURN, CURRENT_BUDGET);

    /** Expenditure − grant − income. */
    public static final Part NET = new Part("NET", 0);

    public static final Part EXPENDITURE = part(LineType.EXPENDITURE);
    public static final Part GRANT = part(LineType.GRANT);
    public static final Part INCOME = part(LineType.INCOME);

    public static final DomainTable TABLE = new DomainTable(
            Measures.of(
                    ReportingDomain.BUDGET,
                    List.of(
                            ORIGINAL_BUDGET,
                            CURRENT_BUDGET,
                            PROFILE_TO_DATE,
                            ACTUAL_TO_DATE,
                            COMMITMENTS,
                            FORECAST_OUTTURN,
                            VARIANCE)),
            Arrays.stream(Fund.values())
                    .map(fund -> new Group(fund.name(), fund.title()))
                    .toList(),
            parts(),
            Absence.NOTHING,
            List.of(
                    new TextColumn("costCentre", "costCentre", "cost_centre", false),
                    new TextColumn("costCentreTitle", "title", "cost_centre_title", false),
                    new TextColumn("comment", "comment", "comment", true)),
            new Words(
                    "Budget",
                    "serviceLine",
                    "service lines",
                    "fund",
                    "type",
                    "byType",
                    "costCentres",
                    "COST_CENTRE",
                    "cost centres",
                    "net: expenditure − grant − income"),
            List.of(),
            List.of(new TextColumn("counterparty", "counterparty", "counterparty", true)));

    /** Which of the texts of a line is the other borough of a recharge. */
    public static final int COUNTERPARTY = TABLE.texts().size();

    private BudgetRows() {}

    private static Measure posted(BudgetMeasure measure) {
        // Every figure is as at the position's end: what is to date, and what the year is expected to come to.
        return Measure.money(measure.json(), measure.title(), Accrual.STOCK);
    }

    private static Part part(LineType type) {
        return new Part(type.name(), type.inNet(Money.of("1")).pounds().signum());
    }

    private static List<Part> parts() {
        List<Part> parts = new ArrayList<>(List.of(NET));
        Stream.of(LineType.values()).map(BudgetRows::part).forEach(parts::add);
        return parts;
    }
}
