package org.concordat.kpis.rules;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import org.concordat.kernel.Finding;
import org.concordat.kernel.kpi.KpiUnit;
import org.concordat.kernel.kpi.PrintedResult;
import org.concordat.kpis.catalogue.Kpi;
import org.concordat.kpis.form.ResultColumns;
import org.concordat.kpis.form.ResultContext;
import org.concordat.kpis.form.ResultLine;
import org.concordat.returns.form.CheckedReturn;
import org.concordat.returns.form.Rule;

/** A share is no more than the whole, and a value is what its own parts give. */
final class PartsRule implements Rule<ResultLine, ResultContext> {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** More decimals than anybody prints. */
    private static final int PLACES = 8;

    @Override
    public void check(CheckedReturn<ResultLine, ResultContext> checked, Consumer<Finding> say) {
        for (CheckedReturn.Line<ResultLine> line : checked.lines()) {
            line.placed().kpi().map(checked.context().catalogue()::get).ifPresent(kpi -> check(line, kpi, say));
        }
    }

    private static void check(CheckedReturn.Line<ResultLine> line, Kpi kpi, Consumer<Finding> say) {
        ResultLine placed = line.placed();
        KpiUnit unit = kpi.unit();
        if (unit.isShare()) {
            placed.value()
                    .filter(value -> placed.share().isEmpty() && (value.signum() < 0 || value.compareTo(ALL) > 0))
                    .ifPresent(value -> say.accept(Finding.error(
                            "SHARE_IMPOSSIBLE",
                            line.at(ResultColumns.VALUE),
                            "%s is %s, which is no share of anything: from 0 to 100 is."
                                    .formatted(kpi.code(), unit.words(value)))));
        }
        Optional<BigDecimal> numerator = placed.numerator();
        Optional<BigDecimal> denominator = placed.denominator();
        if (numerator.isEmpty() || denominator.isEmpty()) {
            return;
        }
        if (unit.isShare() && numerator.get().compareTo(denominator.get()) > 0) {
            say.accept(Finding.error(
                    "NUMERATOR_ABOVE_DENOMINATOR",
                    line.at(ResultColumns.NUMERATOR),
                    "%s of %s: a share of them cannot be more than there are. The numerator is '%s', the denominator '%s'."
                            .formatted(
                                    KpiUnit.COUNT.words(numerator.get()),
                                    KpiUnit.COUNT.words(denominator.get()),
                                    kpi.definition().numerator().orElse("not said"),
                                    kpi.definition().denominator().orElse("not said"))));
        }
        if (denominator.get().signum() == 0) {
            placed.value()
                    .ifPresent(value -> say.accept(Finding.error(
                            "VALUE_OF_NO_CASES",
                            line.at(ResultColumns.VALUE),
                            "There were no cases (the denominator is 0), so there is no value, and %s is one."
                                    .formatted(unit.words(value)))));
            return;
        }
        BigDecimal given = unit.of(numerator.get(), denominator.get());
        placed.value()
                .filter(value -> !PrintedResult.agree(value, unit.of(numerator.get(), denominator.get(), PLACES)))
                .ifPresent(value -> say.accept(Finding.error(
                        "PARTS_GIVE_ANOTHER",
                        line.at(ResultColumns.VALUE),
                        "The value is %s, and its own parts (%s of %s) give %s."
                                .formatted(
                                        unit.words(value),
                                        KpiUnit.COUNT.words(numerator.get()),
                                        KpiUnit.COUNT.words(denominator.get()),
                                        unit.words(given)))));
    }
}
