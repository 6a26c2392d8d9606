package org.concordat.kpis.rules;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.concordat.kernel.Finding;
import org.concordat.kernel.kpi.KpiCombining;
import org.concordat.kernel.kpi.KpiUnit;
import org.concordat.kernel.kpi.parts.ResultPart;
import org.concordat.kernel.money.Casting;
import org.concordat.kpis.catalogue.Kpi;
import org.concordat.kpis.form.ResultColumns;
import org.concordat.kpis.form.ResultContext;
import org.concordat.kpis.form.ResultLine;
import org.concordat.returns.form.CheckedReturn;
import org.concordat.returns.form.Rule;

/** The result of a whole is what its parts add up to, where the indicator adds up; each stands as it is printed. */
final class WholeRule implements Rule<ResultLine, ResultContext> {

    /** From how many decimals on a number is exact; whole numbers are counts, which nobody rounds. */
    private static final int DECIMALS = 6;

    private record Stated(CheckedReturn.Line<ResultLine> line, KpiUnit unit, ResultLine.Key key, BigDecimal value) {}

    @Override
    public void check(CheckedReturn<ResultLine, ResultContext> checked, Consumer<Finding> say) {
        Map<ResultLine.Key, Map<ResultPart, Stated>> results = new LinkedHashMap<>();
        for (CheckedReturn.Line<ResultLine> line : checked.lines()) {
            Optional<Kpi> kpi = line.placed().kpi().map(checked.context().catalogue()::get);
            Optional<BigDecimal> value =
                    line.placed().comparable(checked.context().catalogue());
            if (value.isPresent() && kpi.orElseThrow().definition().combining() == KpiCombining.SUM) {
                ResultLine.Key key = line.placed().key().orElseThrow();
                results.computeIfAbsent(new ResultLine.Key(key.kpi(), key.span(), "", ""), whole -> new TreeMap<>())
                        .putIfAbsent(key.part(), new Stated(line, kpi.get().unit(), key, value.get()));
            }
        }
        for (Map<ResultPart, Stated> parts : results.values()) {
            List<BigDecimal> column = parts.values().stream().map(Stated::value).toList();
            parts.forEach((whole, of) -> {
                List<Stated> made = whole.madeOf(parts.keySet()).stream()
                        .flatMap(part -> Optional.ofNullable(parts.get(part)).stream())
                        .toList();
                if (!made.isEmpty()) {
                    cast(of, made, column, say);
                }
            });
        }
    }

    private static void cast(Stated whole, List<Stated> parts, List<BigDecimal> column, Consumer<Finding> say) {
        int exact = column.stream().allMatch(value -> value.stripTrailingZeros().scale() <= 0) ? 0 : DECIMALS;
        Casting casting =
                Casting.of(whole.value(), parts.stream().map(Stated::value).toList(), column, exact);
        if (casting.outcome() != Casting.Outcome.EXACT) {
            KpiUnit unit = whole.unit();
            boolean rounded = casting.outcome() == Casting.Outcome.WITHIN_ROUNDING;
            say.accept(Finding.warning(
                    rounded ? "WHOLE_ROUNDED" : "WHOLE_DIFFERS",
                    whole.line().at(ResultColumns.VALUE),
                    "%s is %s, and its parts (%s) add up to %s, %s %s. %s"
                            .formatted(
                                    whole.key().words(),
                                    unit.words(whole.value()),
                                    parts.stream()
                                            .map(part -> part.key().part().words() + " " + unit.words(part.value()))
                                            .collect(Collectors.joining("; ")),
                                    unit.words(casting.sum()),
                                    unit.words(casting.difference().abs()),
                                    casting.difference().signum() > 0 ? "less" : "more",
                                    rounded
                                            ? "Rounding as printed explains up to %s."
                                                    .formatted(unit.words(casting.tolerance()))
                                            : "Correct the one or the other, or add what is missing.")));
        }
    }
}
