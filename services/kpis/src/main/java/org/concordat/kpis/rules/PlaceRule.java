package org.concordat.kpis.rules;

import java.util.Optional;
import java.util.function.Consumer;
import org.concordat.kernel.Finding;
import org.concordat.kernel.ServiceLine;
import org.concordat.kpis.form.ResultColumns;
import org.concordat.kpis.form.ResultContext;
import org.concordat.kpis.form.ResultLine;
import org.concordat.returns.form.CheckedReturn;
import org.concordat.returns.form.Rule;

/** A result of a part of the borough names a service line that the chart has: a line or a total. */
final class PlaceRule implements Rule<ResultLine, ResultContext> {

    @Override
    public void check(CheckedReturn<ResultLine, ResultContext> checked, Consumer<Finding> say) {
        for (CheckedReturn.Line<ResultLine> line : checked.lines()) {
            Optional<String> code = line.placed().serviceLine();
            Optional<ServiceLine> found = code.flatMap(checked.context().chart()::find);
            if (code.isPresent() && found.isEmpty()) {
                say.accept(Finding.error(
                        "SERVICE_LINE_UNKNOWN",
                        line.at(ResultColumns.SERVICE_LINE),
                        "'%s' is not a line of the chart of service lines; a part that has none is named as a team."
                                .formatted(code.get())));
            }
        }
    }
}
