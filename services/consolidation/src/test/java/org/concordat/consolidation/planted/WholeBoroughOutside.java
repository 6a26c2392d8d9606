package org.concordat.consolidation.planted;

import java.util.Optional;
import java.util.function.Function;
import org.concordat.consolidation.question.Audience;
import org.concordat.consolidation.question.Question;
import org.concordat.consolidation.release.ReleaseHandler;
import org.concordat.kernel.Borough;

/** Breaks the rule on purpose: a page that asks for all of a borough, whoever looks at it. */
class WholeBoroughOutside {

    Optional<ReleaseHandler.Whole> leak(ReleaseHandler release, Function<Audience, Question> question) {
        return release.whole(new Borough("WCC"), question);
    }
}
