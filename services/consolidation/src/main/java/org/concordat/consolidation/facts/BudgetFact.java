package org.concordat.consolidation.facts;

import org.concordat.kernel.Fund;
import org.concordat.kernel.LineType;
import org.jspecify.annotations.Nullable;

/**
 * One line of a borough's budget return as it was posted.
 *
 * @param line its number in the return, from 1
 * @param serviceLine the code of an input line of the chart
 */
public record BudgetFact(
        int line,
        @Nullable String costCentre,
        @Nullable String costCentreTitle,
        String serviceLine,
        Fund fund,
        LineType type,
        Figures figures,
        @Nullable String comment) {}
