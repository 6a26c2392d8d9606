package org.concordat.budgets.form;

import java.util.List;
import java.util.Map;

/** What finance teams call the columns of a budget return in monitoring papers of their own. */
final class BudgetNames {

    static final Map<String, List<String>> BY_COLUMN = Map.ofEntries(
            Map.entry(
                    "costCentre",
                    List.of("Cost Centre", "Cost Center", "CC", "Cost Centre Code", "CC Code", "Cost Code", "CostC")),
            Map.entry("serviceLine", List.of("Service Line", "Service Line Code", "Service Code", "Line Code")),
            Map.entry("fund", List.of("Fund", "Fund Type", "Funding Stream")),
            Map.entry("type", List.of("Type", "Line Type", "Income/Expenditure", "Inc/Exp", "I/E", "Exp/Inc")),
            Map.entry("subjective", List.of("Subjective", "Subjective Group", "Subjective Heading", "Account Group")),
            Map.entry(
                    "counterparty",
                    List.of(
                            "Counterparty",
                            "Counter Party",
                            "Recharged to",
                            "Recharge to",
                            "Recharged by",
                            "Recharge from",
                            "Recharge with",
                            "Charged to",
                            "Charged by",
                            "Recharge Borough",
                            "Partner Borough",
                            "Trading Partner")),
            Map.entry(
                    "originalBudget",
                    List.of("Original Budget", "Original Estimate", "Base Budget", "Opening Budget", "Original")),
            Map.entry(
                    "currentBudget",
                    List.of(
                            "Current Budget",
                            "Revised Budget",
                            "Latest Budget",
                            "Latest Approved Budget",
                            "Working Budget",
                            "Current Approved Budget",
                            "Full Year Budget",
                            "Annual Budget",
                            "Budget",
                            "FY Budget")),
            Map.entry(
                    "profileToDate",
                    List.of(
                            "Profile to Date",
                            "Budget to Date",
                            "YTD Budget",
                            "Budget YTD",
                            "Profiled Budget",
                            "Profiled Budget to Date",
                            "Year to Date Budget",
                            "Profile")),
            Map.entry(
                    "actualToDate",
                    List.of(
                            "Actual to Date",
                            "Actuals to Date",
                            "Actual",
                            "Actuals",
                            "YTD Actual",
                            "YTD Actuals",
                            "Actual YTD",
                            "Actuals YTD",
                            "Spend to Date",
                            "Year to Date Actual",
                            "Year to Date Actuals",
                            "Net Actual to Date")),
            Map.entry("commitments", List.of("Commitments", "Commitment", "Committed", "Commitments to Date")),
            Map.entry(
                    "forecastOutturn",
                    List.of(
                            "Forecast Outturn",
                            "Forecast",
                            "Full Year Forecast",
                            "FY Forecast",
                            "Projected Outturn",
                            "Outturn Forecast",
                            "Year End Forecast",
                            "Forecast Full Year",
                            "Projection",
                            "Estimated Outturn",
                            "Outturn Projection",
                            "Current Forecast",
                            "Latest Forecast")),
            Map.entry(
                    "comment",
                    List.of(
                            "Comment",
                            "Comments",
                            "Commentary",
                            "Notes",
                            "Note",
                            "Narrative",
                            "Explanation",
                            "Reason for Variance")));

    private BudgetNames() {}
}
