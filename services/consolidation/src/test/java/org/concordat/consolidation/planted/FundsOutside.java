package org.concordat.consolidation.planted;

import org.concordat.kernel.Fund;

/** Breaks the rule on purpose: something shared that names a fund. */
class FundsOutside {

    boolean isHeadline(Fund fund) {
        return fund == Fund.GENERAL_FUND;
    }
}
