package org.concordat.consolidation.planted;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.concordat.consolidation.question.Question;
import org.concordat.consolidation.release.ReleaseHandler;
import org.concordat.consolidation.release.ReleasedView;

/** Breaks the rule on purpose: a page that asks as whomever it likes. */
class SupposedOutside {

    Optional<ReleasedView> leak(ReleaseHandler release, Question question) {
        return release.supposed(question, UnaryOperator.identity());
    }
}
