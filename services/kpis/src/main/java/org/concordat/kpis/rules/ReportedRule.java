package org.concordat.kpis.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.concordat.kernel.Finding;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.kpi.KpiUnit;
import org.concordat.kernel.kpi.PrintedResult;
import org.concordat.kernel.kpi.Qualifier;
import org.concordat.kernel.kpi.Result;
import org.concordat.kpis.catalogue.Kpi;
import org.concordat.kpis.form.ResultColumns;
import org.concordat.kpis.form.ResultContext;
import org.concordat.kpis.form.ResultLine;
import org.concordat.returns.form.CheckedReturn;
import org.concordat.returns.form.Column;
import org.concordat.returns.form.Rule;

/** A line reports something of its indicator's unit, and says one thing. */
final class ReportedRule implements Rule<ResultLine, ResultContext> {

    @Override
    public void check(CheckedReturn<ResultLine, ResultContext> checked, Consumer<Finding> say) {
        for (CheckedReturn.Line<ResultLine> line : checked.lines()) {
            line.placed().kpi().map(checked.context().catalogue()::get).ifPresent(kpi -> check(line, kpi, say));
        }
    }

    private static void check(CheckedReturn.Line<ResultLine> line, Kpi kpi, Consumer<Finding> say) {
        ResultLine placed = line.placed();
        if (!placed.reports()) {
            if (ResultColumns.NUMBERS.stream().noneMatch(line.read()::isUnreadable)) {
                say.accept(Finding.error(
                        "RESULT_MISSING",
                        line.at(),
                        "The line of %s says no result: a number, or a word such as TBC. Leave the line out where there is nothing to say: missing is not zero."
                                .formatted(kpi.code())));
            }
            return;
        }
        if (printed(line, kpi, say)) {
            together(line, kpi, say);
        }
    }

    /** What is printed can be read, and says what the columns say. @return whether it can be taken together with them */
    private static boolean printed(CheckedReturn.Line<ResultLine> line, Kpi kpi, Consumer<Finding> say) {
        if (line.placed().result().isEmpty()) {
            return true;
        }
        String text = line.placed().result().get();
        Result printed;
        try {
            printed = kpi.definition().printed().parse(text);
        } catch (InvalidValue e) {
            say.accept(Finding.error("RESULT_UNREADABLE", line.at(ResultColumns.RESULT), e.getMessage() + "."));
            return false;
        }
        Optional<BigDecimal> asPrinted = printed.value(kpi.unit());
        Optional<BigDecimal> inColumns = value(line.placed(), kpi);
        if (asPrinted.isPresent() && inColumns.isPresent() && !PrintedResult.agree(asPrinted.get(), inColumns.get())) {
            say.accept(Finding.error(
                    "RESULT_DIFFERS",
                    line.at(ResultColumns.RESULT),
                    "'%s' is %s, and the numbers beside it give %s. Correct the one or the other."
                            .formatted(
                                    text,
                                    kpi.unit().words(asPrinted.get()),
                                    kpi.unit().words(inColumns.get()))));
            return false;
        }
        return true;
    }

    private static Optional<BigDecimal> value(ResultLine line, Kpi kpi) {
        try {
            return line.asResult(kpi).flatMap(result -> result.value(kpi.unit()));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    private static void together(CheckedReturn.Line<ResultLine> line, Kpi kpi, Consumer<Finding> say) {
        ResultLine placed = line.placed();
        Optional<Qualifier> instead = placed.qualifier().filter(Qualifier::standsInsteadOfNumber);
        boolean numbered = ResultColumns.NUMBERS.stream()
                .anyMatch(column -> column.of(placed).isPresent());
        if (instead.isPresent() && numbered) {
            say.accept(Finding.error(
                    "NUMBER_BESIDE_WORD",
                    line.at(ResultColumns.QUALIFIER),
                    "%s says that there is no number, and there is one. Take out the one or the other."
                            .formatted(instead.get())));
        }
        if (instead.isPresent() || kpi.unit() == KpiUnit.DISTRIBUTION) {
            return;
        }
        boolean half = placed.numerator().isPresent() != placed.denominator().isPresent() && kpi.unit() != KpiUnit.RANK;
        if (half) {
            say.accept(Finding.error(
                    "PART_MISSING",
                    line.at(placed.numerator().isPresent() ? ResultColumns.DENOMINATOR : ResultColumns.NUMERATOR),
                    "A numerator goes with a denominator, and there is one of the two."));
            return;
        }
        try {
            if (placed.asResult(kpi).isEmpty()) {
                say.accept(Finding.error(
                        "RESULT_MISSING",
                        line.at(ResultColumns.VALUE),
                        "The line of %s says no number that is a result in %s.".formatted(kpi.code(), kpi.unit())));
            }
        } catch (InvalidValue e) {
            say.accept(Finding.error("RESULT_IMPOSSIBLE", line.at(at(placed)), e.getMessage() + "."));
        }
    }

    private static Column<ResultLine, ?> at(ResultLine line) {
        List<Column<ResultLine, ?>> there = ResultColumns.NUMBERS.stream()
                .filter(column -> column.of(line).isPresent())
                .toList();
        return there.isEmpty() ? ResultColumns.VALUE : there.getFirst();
    }
}
