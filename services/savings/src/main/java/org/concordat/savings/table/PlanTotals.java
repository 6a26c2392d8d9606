package org.concordat.savings.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.concordat.kernel.Finding;
import org.concordat.kernel.Fund;
import org.concordat.kernel.money.Casting;
import org.concordat.kernel.money.FigureWords;
import org.concordat.kernel.money.MoneyUnit;

/**
 * The printed totals of a plan: the rows add up to them, but for what printed rounding explains, and a total says so where
 * it has ring-fenced money in it.
 */
final class PlanTotals {

    /** A row that the total counts. @param figures by year and by the titles of columns */
    record Above(Fund fund, Map<String, BigDecimal> figures) {}

    private record Figure(Fund fund, BigDecimal printed) {}

    private final MoneyUnit unit;

    PlanTotals(MoneyUnit unit) {
        this.unit = unit;
    }

    /** @param name of the column, or the year where rows have one @param at the cell of the total */
    void check(String row, String name, BigDecimal total, List<Above> above, String at, Consumer<Finding> say) {
        String title = row + ", " + name;
        List<Figure> rows = above.stream()
                .filter(one -> one.figures().containsKey(name))
                .map(one -> new Figure(
                        one.fund(), Objects.requireNonNull(one.figures().get(name))))
                .toList();
        List<BigDecimal> figures = rows.stream().map(Figure::printed).toList();
        Casting casting = Casting.of(
                total,
                figures,
                Stream.concat(figures.stream(), Stream.of(total)).toList(),
                Casting.exactDecimals(unit));
        String both = "%s: %s.".formatted(title, FigureWords.of(casting, "row", this::words));
        switch (casting.outcome()) {
            case EXACT -> {}
            case WITHIN_ROUNDING ->
                say.accept(Finding.warning("PLAN_TOTAL_ROUNDED", at, both + " Printed rounding explains it."));
            case BEYOND_ROUNDING ->
                say.accept(Finding.error(
                        "PLAN_TOTAL_DIFFERS",
                        at,
                        both + " Correct a row or the total: printed rounding does not explain it."));
        }
        ringFenced(title, casting, rows, at, say);
    }

    private void ringFenced(String title, Casting casting, List<Figure> rows, String at, Consumer<Finding> say) {
        BigDecimal ringFenced = rows.stream()
                .filter(row -> row.fund() != Fund.GENERAL_FUND)
                .map(Figure::printed)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal general = casting.sum().subtract(ringFenced);
        if (ringFenced.signum() != 0 && general.signum() != 0) {
            say.accept(Finding.warning(
                    "RING_FENCED_IN_TOTAL",
                    at,
                    "%s: the total of %s has %s of ring-fenced funds in it; the general fund's is %s."
                            .formatted(title, words(casting.printed()), words(ringFenced), words(general))));
        }
    }

    private String words(BigDecimal figure) {
        return FigureWords.of(figure, unit);
    }
}
