package org.concordat.kpis.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.kernel.Finding;
import org.concordat.kpis.catalogue.Kpi;
import org.concordat.kpis.form.ResultColumns;
import org.concordat.kpis.form.ResultContext;
import org.concordat.kpis.form.ResultLine;
import org.concordat.returns.form.CheckedReturn;
import org.concordat.returns.form.Rule;

/** A change in per cent that the comment states is what the result and the one before it give: 150 to 210 is up 40 %. */
final class StatedChangeRule implements Rule<ResultLine, ResultContext> {

    private static final Pattern CHANGE = Pattern.compile(
            "\\b(up|rose|risen|increase[sd]?|increase of|rise of|down|fell|fallen|decrease[sd]?|decrease of|fall of)"
                    + "(?: by| of)? (\\d{1,4}(?:\\.\\d{1,2})?) ?(?:%|per cent|percent)");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public void check(CheckedReturn<ResultLine, ResultContext> checked, Consumer<Finding> say) {
        ResultContext context = checked.context();
        ResultSeries series = new ResultSeries(context);
        for (CheckedReturn.Line<ResultLine> line : checked.lines()) {
            Optional<Kpi> kpi = line.placed().kpi().map(context.catalogue()::get);
            Optional<Matcher> stated = line.placed()
                    .comment()
                    .map(text -> CHANGE.matcher(text.toLowerCase(Locale.ROOT)))
                    .filter(Matcher::find);
            Optional<BigDecimal> now = line.placed().comparable(context.catalogue());
            if (kpi.isPresent() && stated.isPresent() && now.isPresent()) {
                List<BigDecimal> before = series.before(line.placed(), kpi.get());
                if (!before.isEmpty() && before.getLast().signum() != 0) {
                    check(line, kpi.get(), stated.get(), before.getLast(), now.get(), say);
                }
            }
        }
    }

    private static void check(
            CheckedReturn.Line<ResultLine> line,
            Kpi kpi,
            Matcher stated,
            BigDecimal before,
            BigDecimal now,
            Consumer<Finding> say) {
        boolean up = stated.group(1).matches("up|rose|risen|increase.*|rise.*");
        BigDecimal said = new BigDecimal(stated.group(2));
        BigDecimal change = now.subtract(before).multiply(HUNDRED).divide(before.abs(), 8, RoundingMode.HALF_UP);
        boolean agrees = ReportedRule.agree(up ? said : said.negate(), change)
                || kpi.unit().isShare() && ReportedRule.agree(up ? said : said.negate(), now.subtract(before));
        if (!agrees) {
            say.accept(Finding.warning(
                    "STATED_CHANGE_DIFFERS",
                    line.at(ResultColumns.COMMENT),
                    "The comment says '%s'; %s after %s is %s %s %%."
                            .formatted(
                                    stated.group(),
                                    kpi.unit().words(now),
                                    kpi.unit().words(before),
                                    change.signum() < 0 ? "down" : "up",
                                    change.abs()
                                            .setScale(1, RoundingMode.HALF_UP)
                                            .stripTrailingZeros()
                                            .toPlainString())));
        }
    }
}
