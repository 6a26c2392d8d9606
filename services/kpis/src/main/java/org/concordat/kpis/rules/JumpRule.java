package org.concordat.kpis.rules;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.concordat.kernel.Finding;
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
            if (kpi.isPresent() && value.isPresent()) {
                check(line, kpi.get(), value.get(), series.before(line.placed(), kpi.get()), say);
            }
        }
    }

    private static void check(
            CheckedReturn.Line<ResultLine> line,
            Kpi kpi,
            BigDecimal value,
            List<BigDecimal> before,
            Consumer<Finding> say) {
        if (before.size() < RESULTS_MIN) {
            return;
        }
        BigDecimal least = Collections.min(before);
        BigDecimal most = Collections.max(before);
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            say.accept(Finding.warning(
                    "RESULT_JUMPED",
                    line.at(ResultColumns.VALUE),
                    "%s is %s; the %d results of the two years before lay from %s to %s. Say why in the comment, or correct it."
                            .formatted(
                                    kpi.code(),
                                    kpi.unit().words(value),
                                    before.size(),
                                    kpi.unit().words(least),
                                    kpi.unit().words(most))));
        }
    }
}
