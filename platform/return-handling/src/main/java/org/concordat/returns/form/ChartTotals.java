package org.concordat.returns.form;

import java.util.Set;
import java.util.function.BiFunction;

/**
 * The totals that a chart has above the values of a column: a control total may name one of them there, or one value.
 *
 * @param column in which lines say where in the chart they stand
 * @param under the values at or below a code, by the chart as the rules know it; none for a code that it does not have
 */
public record ChartTotals<L, X>(Column<L, ?> column, BiFunction<X, String, Set<String>> under) {}
