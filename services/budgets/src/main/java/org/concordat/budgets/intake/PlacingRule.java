package org.concordat.budgets.intake;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.concordat.kernel.Finding;
import org.concordat.kernel.ServiceLine;

/** Every line has its one place in the chart of service lines, and its cost centre and service line agree on it. */
final class PlacingRule implements Rule {

    @Override
    public void check(Checked checked, Consumer<Finding> say) {
        for (Checked.Line line : checked.lines()) {
            line.sent().costCentre().ifPresent(code -> costCentre(code, line, checked, say));
            line.placed().serviceLine().ifPresent(code -> serviceLine(code, line, checked, say));
            if (line.sent().costCentre().isEmpty() && line.sent().serviceLine().isEmpty()) {
                say.accept(Finding.error(
                        "SERVICE_LINE_MISSING", line.at(), "The line names neither a cost centre nor a service line."));
            }
        }
    }

    private static void costCentre(String code, Checked.Line line, Checked checked, Consumer<Finding> say) {
        String at = line.at(Field.COST_CENTRE);
        List<String> serviceLines = checked.placing().inForce(code).stream()
                .map(ChartMapping::serviceLine)
                .distinct()
                .toList();
        Optional<String> named = line.sent().serviceLine();
        if (serviceLines.isEmpty()) {
            say.accept(Finding.error("COST_CENTRE_UNKNOWN", at, unknown(code, checked)));
        } else if (named.isPresent() && !serviceLines.contains(named.get())) {
            say.accept(Finding.error(
                    "LINE_AND_CHART_DISAGREE",
                    line.at(Field.SERVICE_LINE),
                    "The line says service line %s; the borough's chart puts cost centre %s under %s."
                            .formatted(named.get(), code, String.join(" and ", serviceLines))));
        } else if (named.isEmpty() && serviceLines.size() > 1) {
            say.accept(Finding.error(
                    "COST_CENTRE_AMBIGUOUS",
                    at,
                    "The borough's chart puts cost centre %s under %s on %s. Name the service line too, or correct the chart."
                            .formatted(
                                    code,
                                    String.join(" and ", serviceLines),
                                    checked.period().end())));
        }
    }

    private static String unknown(String code, Checked checked) {
        return checked.placing().everOf(code).isEmpty()
                ? "Cost centre '%s' is not in the borough's chart.".formatted(code)
                : "Cost centre %s is in the borough's chart, but not on %s, the last day of %s."
                        .formatted(code, checked.period().end(), checked.period());
    }

    private static void serviceLine(String code, Checked.Line line, Checked checked, Consumer<Finding> say) {
        String at = line.at(line.sent().serviceLine().isPresent() ? Field.SERVICE_LINE : Field.COST_CENTRE);
        Optional<ServiceLine> node = checked.context().chart().find(code);
        if (node.isEmpty()) {
            say.accept(Finding.error(
                    "SERVICE_LINE_UNKNOWN",
                    at,
                    "'%s' is no service line of the chart for %s."
                            .formatted(code, checked.period().year())));
        } else if (node.get().total()) {
            say.accept(Finding.error(
                    "SERVICE_LINE_IS_TOTAL",
                    at,
                    "%s (%s) is a total, which is derived. Report the lines below it: %s."
                            .formatted(
                                    code,
                                    node.get().title(),
                                    String.join(", ", checked.context().chart().linesUnder(code)))));
        }
    }
}
