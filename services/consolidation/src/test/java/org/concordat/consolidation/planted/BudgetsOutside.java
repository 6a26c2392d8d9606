package org.concordat.consolidation.planted;

import org.concordat.kernel.LineType;

/** Breaks the rule on purpose: something shared that names a type of budget lines. */
class BudgetsOutside {

    boolean isIncome(LineType type) {
        return type == LineType.INCOME;
    }
}
