package org.concordat.budgets.intake;

import java.math.BigDecimal;
import java.util.Optional;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.Fund;
import org.concordat.kernel.LineType;

/**
 * A control total as the borough's own paper prints it, to be checked against the lines.
 *
 * @param at where the figure stands
 * @param fund the fund it is the total of; all funds when it names none
 * @param type the type it is the total of; the only one there is when it names none
 * @param total in the unit of the return
 */
public record PrintedTotal(
        String at, Optional<Fund> fund, Optional<LineType> type, BudgetMeasure measure, BigDecimal total) {}
