package org.concordat.kpis.rules;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.concordat.kernel.Finding;
import org.concordat.kernel.span.Span;
import org.concordat.kpis.catalogue.Kpi;
import org.concordat.kpis.form.ResultContext;
import org.concordat.kpis.form.ResultLine;
import org.concordat.returns.form.CheckedReturn;
import org.concordat.returns.form.Rule;

/** What the borough reports comes again when it is due, by its frequency. */
final class DueRule implements Rule<ResultLine, ResultContext> {

    @Override
    public void check(CheckedReturn<ResultLine, ResultContext> checked, Consumer<Finding> say) {
        ResultContext context = checked.context();
        Set<ResultLine.Key> here =
                checked.placed().stream().flatMap(line -> line.key().stream()).collect(Collectors.toSet());
        for (ResultLine.Key series : reported(context)) {
            Kpi kpi = context.catalogue().get(series.kpi());
            if (kpi == null) {
                continue;
            }
            for (Span span : kpi.frequency().dueIn(context.period(), context.terms())) {
                ResultLine.Key due =
                        new ResultLine.Key(series.kpi(), span.toString(), series.serviceLine(), series.team());
                if (kpi.definition().isDefinedFor(span) && !here.contains(due)) {
                    say.accept(Finding.warning(
                            "RESULT_DUE",
                            "",
                            "%s is due in this return and is not in it (%s). Add it, with a word such as TBC where there is no number."
                                    .formatted(
                                            due.words() + context.terms().daysOf(span),
                                            kpi.definition().title())));
                }
            }
        }
    }

    /** The series that it has reported of in the two years before, in the order in which they came. */
    private static Set<ResultLine.Key> reported(ResultContext context) {
        Set<ResultLine.Key> series = new LinkedHashSet<>();
        context.history()
                .forEach(approved -> approved.lines()
                        .forEach(line -> line.key().map(ResultLine.Key::series).ifPresent(series::add)));
        return series;
    }
}
