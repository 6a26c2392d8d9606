package org.concordat.consolidation.planted;

import org.concordat.consolidation.facts.LineAmounts;
import org.concordat.consolidation.facts.PostedLine;

/** Breaks the rule on purpose: an exporter that helps itself to raw figures. */
class RawFiguresOutside {

    LineAmounts leak(PostedLine line) {
        return line.amounts();
    }
}
