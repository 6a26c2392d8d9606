package org.concordat.budgets.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.concordat.budgets.form.BudgetColumns;
import org.concordat.budgets.form.BudgetContext;
import org.concordat.budgets.form.BudgetLine;
import org.concordat.budgets.form.ChartMapping;
import org.concordat.kernel.Finding;
import org.concordat.returns.form.CheckedReturn;
import org.concordat.returns.form.Column;
import org.concordat.returns.form.Rule;

/** Every line has its one place in the chart of service lines, and its cost centre and service line agree on it. */
final class PlacingRule implements Rule<BudgetLine, BudgetContext> {

    @Override
    public void check(CheckedReturn<BudgetLine, BudgetContext> checked, Consumer<Finding> say) {
        for (CheckedReturn.Line<BudgetLine> line : checked.lines()) {
            line.read().get(BudgetColumns.COST_CENTRE).ifPresent(code -> costCentre(code, line, checked, say));
            line.placed().serviceLine().ifPresent(code -> serviceLine(code, line, checked, say));
            if (line.read().get(BudgetColumns.COST_CENTRE).isEmpty()
                    && line.read().get(BudgetColumns.SERVICE_LINE).isEmpty()) {
                say.accept(Finding.error(
                        "SERVICE_LINE_MISSING", line.at(), "The line names neither a cost centre nor a service line."));
            }
        }
    }

    private static void costCentre(
            String code,
            CheckedReturn.Line<BudgetLine> line,
            CheckedReturn<BudgetLine, BudgetContext> checked,
            Consumer<Finding> say) {
        List<String> serviceLines = checked.context().costCentres().inForce(code).stream()
                .map(ChartMapping::serviceLine)
                .distinct()
                .toList();
        Optional<String> named = line.read().get(BudgetColumns.SERVICE_LINE);
        if (serviceLines.isEmpty()) {
            say.accept(
                    Finding.error("COST_CENTRE_UNKNOWN", line.at(BudgetColumns.COST_CENTRE), unknown(code, checked)));
        } else if (named.isPresent() && !serviceLines.contains(named.get())) {
            say.accept(Finding.error(
                    "LINE_AND_CHART_DISAGREE",
                    line.at(BudgetColumns.SERVICE_LINE),
                    "The line says service line %s; the borough's chart puts cost centre %s under %s."
                            .formatted(named.get(), code, String.join(" and ", serviceLines))));
        } else if (named.isEmpty() && serviceLines.size() > 1) {
            say.accept(Finding.error(
                    "COST_CENTRE_AMBIGUOUS",
                    line.at(BudgetColumns.COST_CENTRE),
                    "The borough's chart puts cost centre %s under %s on %s. Name the service line too, or correct the chart."
                            .formatted(
                                    code,
                                    String.join(" and ", serviceLines),
                                    checked.period().end())));
        }
    }

    private static String unknown(String code, CheckedReturn<BudgetLine, BudgetContext> checked) {
        return !checked.context().costCentres().hasEver(code)
                ? "Cost centre '%s' is not in the borough's chart.".formatted(code)
                : "Cost centre %s is in the borough's chart, but not on %s, the last day of %s."
                        .formatted(code, checked.period().end(), checked.period());
    }

    private static void serviceLine(
            String code,
            CheckedReturn.Line<BudgetLine> line,
            CheckedReturn<BudgetLine, BudgetContext> checked,
            Consumer<Finding> say) {
        Column<BudgetLine, String> said =
                line.read().get(BudgetColumns.SERVICE_LINE).isPresent()
                        ? BudgetColumns.SERVICE_LINE
                        : BudgetColumns.COST_CENTRE;
        checked.context().chart().whyNotPostedTo(code, line.at(said)).ifPresent(say);
    }
}
