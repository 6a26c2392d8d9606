package org.concordat.consolidation.planted.scorecard;

import org.concordat.consolidation.planted.scorecard.facts.Score;

/** Breaks the rule on purpose: a new domain shows its own raw facts. */
class ScorecardPage {

    String show(Score score) {
        return score.borough() + " " + score.points();
    }
}
