package org.concordat.budgets.intake;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.Fund;
import org.concordat.kernel.LineType;

/**
 * A line as it was read, before the borough's chart has placed it.
 *
 * @param number counts from 1 in the order sent, control totals left out
 * @param figures in the unit of the return, as printed
 * @param unreadable the measures where something stood that is no amount; each has its finding
 */
public record ReadLine(
        int number,
        LinePlace place,
        Optional<String> costCentre,
        Optional<String> serviceLine,
        Fund fund,
        LineType type,
        Optional<String> subjective,
        Map<BudgetMeasure, BigDecimal> figures,
        Set<BudgetMeasure> unreadable,
        Optional<String> comment) {}
