package org.concordat.consolidation.planted;

import org.concordat.consolidation.facts.BudgetFact;
import org.concordat.consolidation.facts.Figures;

/** Breaks the rule on purpose: an exporter that helps itself to raw figures. */
class RawFiguresOutside {

    Figures leak(BudgetFact fact) {
        return fact.figures();
    }
}
