package org.concordat.kpis.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.concordat.kernel.Finding;
import org.concordat.kernel.kpi.StatedChange;
import org.concordat.kpis.catalogue.Kpi;
import org.concordat.kpis.form.ResultColumns;
import org.concordat.kpis.form.ResultContext;
import org.concordat.kpis.form.ResultLine;
import org.concordat.returns.form.CheckedReturn;
import org.concordat.returns.form.Rule;

/** A comment that states a change, such as {@code up 20 %}, which the figures do not give: 150 to 210 is up 40 %. */
final class StatedChangeRule implements Rule<ResultLine, ResultContext> {

    @Override
    public void check(CheckedReturn<ResultLine, ResultContext> checked, Consumer<Finding> say) {
        ResultContext context = checked.context();
        ResultSeries series = new ResultSeries(context);
        for (CheckedReturn.Line<ResultLine> line : checked.lines()) {
            Optional<Kpi> kpi = line.placed().kpi().map(context.catalogue()::get);
            Optional<StatedChange> stated = line.placed().comment().flatMap(StatedChange::in);
            Optional<BigDecimal> now = line.placed().comparable(context.catalogue());
            if (kpi.isPresent() && stated.isPresent() && now.isPresent()) {
                List<BigDecimal> before = series.before(line.placed(), kpi.get());
                if (!before.isEmpty()
                        && before.getLast().signum() != 0
                        && !stated.get().isGivenBy(kpi.get().unit(), before.getLast(), now.get())) {
                    say.accept(Finding.warning(
                            "STATED_CHANGE_DIFFERS",
                            line.at(ResultColumns.COMMENT),
                            "The comment says '%s'; %s after %s is %s."
                                    .formatted(
                                            stated.get().words(),
                                            kpi.get().unit().words(now.get()),
                                            kpi.get().unit().words(before.getLast()),
                                            StatedChange.words(before.getLast(), now.get()))));
                }
            }
        }
    }
}
