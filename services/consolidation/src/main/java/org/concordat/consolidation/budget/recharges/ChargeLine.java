package org.concordat.consolidation.budget.recharges;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.concordat.consolidation.budget.BudgetRows;
import org.concordat.consolidation.budget.apportionment.ToldFigure;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.question.CellStatus;

/**
 * A line of a borough's return that names another borough, as a view shows it.
 *
 * @param counterparty the code of the other borough
 * @param fund the number of the fund
 * @param serviceLine on the chart of the view
 * @param figures by measure
 */
record ChargeLine(
        String counterparty,
        int fund,
        RechargeSide side,
        String serviceLine,
        Optional<String> costCentre,
        Map<String, ToldFigure> figures) {

    /** Those that are compared: what is planned, what was booked, what is expected of the year. */
    static final List<Measure> MEASURES =
            List.of(BudgetRows.CURRENT_BUDGET, BudgetRows.ACTUAL_TO_DATE, BudgetRows.FORECAST_OUTTURN);

    ToldFigure figure(Measure measure) {
        return Optional.ofNullable(figures.get(measure.name())).orElseGet(() -> ToldFigure.hidden(CellStatus.MISSING));
    }

    /** Of no line, that nothing was said: which is not zero. */
    static ToldFigure sum(List<ChargeLine> lines, Measure measure) {
        return lines.stream()
                .map(line -> line.figure(measure))
                .reduce(ToldFigure::plus)
                .orElseGet(() -> ToldFigure.hidden(CellStatus.MISSING));
    }

    static <T> Map<String, T> byMeasure(Function<Measure, T> figure) {
        Map<String, T> figures = new LinkedHashMap<>();
        MEASURES.forEach(measure -> figures.put(measure.name(), figure.apply(measure)));
        return figures;
    }
}
