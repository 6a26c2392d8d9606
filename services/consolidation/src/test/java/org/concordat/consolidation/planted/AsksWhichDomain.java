package org.concordat.consolidation.planted;

import org.concordat.kernel.ReportingDomain;

/** Breaks the rule on purpose: something shared that asks which domain it has before it. */
class AsksWhichDomain {

    boolean isSpecial(ReportingDomain domain) {
        return domain == ReportingDomain.BUDGET;
    }
}
