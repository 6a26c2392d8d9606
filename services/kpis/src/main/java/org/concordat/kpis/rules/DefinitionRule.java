package org.concordat.kpis.rules;

import java.util.Optional;
import java.util.function.Consumer;
import org.concordat.kernel.Finding;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.span.Span;
import org.concordat.kpis.catalogue.Kpi;
import org.concordat.kpis.form.ResultColumns;
import org.concordat.kpis.form.ResultContext;
import org.concordat.kpis.form.ResultLine;
import org.concordat.returns.form.CheckedReturn;
import org.concordat.returns.form.Rule;

/** A result is of an indicator that the catalogue has, about a time of its frequency that has ended and that it is defined for. */
final class DefinitionRule implements Rule<ResultLine, ResultContext> {

    @Override
    public void check(CheckedReturn<ResultLine, ResultContext> checked, Consumer<Finding> say) {
        ResultContext context = checked.context();
        for (CheckedReturn.Line<ResultLine> line : checked.lines()) {
            Optional<String> code = line.placed().kpi();
            if (code.isEmpty()) {
                continue; // required by the schema
            }
            Kpi kpi = context.catalogue().get(code.get());
            if (kpi == null) {
                say.accept(Finding.error(
                        "KPI_UNKNOWN",
                        line.at(ResultColumns.KPI),
                        "'%s' is no indicator of the catalogue that the borough reports on. Correct the code, or have it recorded (GET /v1/kpis lists them)."
                                .formatted(code.get())));
            } else {
                span(line, kpi, context, say);
            }
        }
    }

    private static void span(
            CheckedReturn.Line<ResultLine> line, Kpi kpi, ResultContext context, Consumer<Finding> say) {
        String at = line.at(ResultColumns.SPAN);
        Optional<String> text = line.placed().span();
        if (text.isEmpty()) {
            say.accept(Finding.error(
                    "SPAN_MISSING",
                    at,
                    "%s has no regular results (%s), so the line says what its result is about, such as a day in as_at or a quarter in span."
                            .formatted(kpi.code(), kpi.frequency())));
            return;
        }
        Span span;
        try {
            span = Span.parse(text.get(), context.terms());
        } catch (InvalidValue e) {
            say.accept(Finding.error("SPAN_UNREADABLE", at, e.getMessage() + "."));
            return;
        }
        if (!kpi.frequency().fits(span, context.terms())) {
            say.accept(Finding.error(
                    "SPAN_OF_ANOTHER_FREQUENCY",
                    at,
                    "Results of %s are %s, and %s is none such; the latest is %s."
                            .formatted(
                                    kpi.code(),
                                    kpi.frequency(),
                                    span,
                                    kpi.frequency()
                                            .latestEndedBy(context.period().end(), context.terms())
                                            .map(latest ->
                                                    latest + context.terms().daysOf(latest))
                                            .orElse("a day"))));
        } else if (span.end().isAfter(context.period().end())) {
            say.accept(Finding.error(
                    "SPAN_NOT_ENDED",
                    at,
                    "%s ends on %s, after %s, which this return is for, ended on %s."
                            .formatted(
                                    span + context.terms().daysOf(span),
                                    span.end(),
                                    context.period(),
                                    context.period().end())));
        } else if (!kpi.definition().isDefinedFor(span)) {
            say.accept(Finding.error(
                    "KPI_NOT_DEFINED_THEN",
                    at,
                    "The definition of %s holds%s%s, and %s ends on %s."
                            .formatted(
                                    kpi.code(),
                                    kpi.definition()
                                            .from()
                                            .map(first -> " from " + first)
                                            .orElse(""),
                                    kpi.definition()
                                            .until()
                                            .map(last -> " until " + last)
                                            .orElse(""),
                                    span,
                                    span.end())));
        }
    }
}
