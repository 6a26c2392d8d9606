package org.concordat.kpis.rules;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.concordat.kernel.Finding;
import org.concordat.kernel.kpi.KpiUnit;
import org.concordat.kpis.catalogue.Kpi;
import org.concordat.kpis.form.ResultColumns;
import org.concordat.kpis.form.ResultContext;
import org.concordat.kpis.form.ResultLine;
import org.concordat.returns.form.CheckedReturn;
import org.concordat.returns.form.Rule;

/** A result outside of everything that was approved of it in the last two years, since its series last broke. */
final class JumpRule implements Rule<ResultLine, ResultContext> {

    /** Fewer say nothing about what is usual. */
    private static final int RESULTS_MIN = 4;

    @Override
    public void check(CheckedReturn<ResultLine, ResultContext> checked, Consumer<Finding> say) {
        ResultContext context = checked.context();
        ResultSeries series = new ResultSeries(context);
        for (CheckedReturn.Line<ResultLine> line : checked.lines()) {
            Optional<Kpi> kpi = line.placed().kpi().map(context.catalogue()::get);
            Optional<BigDecimal> value = line.placed().comparable(context.catalogue());
            List<BigDecimal> before =
                    kpi.map(of -> series.before(line.placed(), of)).orElse(List.of());
            if (value.isPresent() && before.size() >= RESULTS_MIN) {
                BigDecimal least = Collections.min(before);
                BigDecimal most = Collections.max(before);
                if (value.get().compareTo(least) < 0 || value.get().compareTo(most) > 0) {
                    KpiUnit unit = kpi.orElseThrow().unit();
                    say.accept(Finding.warning(
                            "RESULT_JUMPED",
                            line.at(ResultColumns.VALUE),
                            "%s is %s; the %d results of the two years before lay from %s to %s. Say why in the comment, or correct it."
                                    .formatted(
                                            kpi.get().code(),
                                            unit.words(value.get()),
                                            before.size(),
                                            unit.words(least),
                                            unit.words(most))));
                }
            }
        }
    }
}
