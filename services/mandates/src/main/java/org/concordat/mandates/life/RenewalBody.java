package org.concordat.mandates.life;

import java.util.Optional;
import org.concordat.web.reference.Limits;

/** What may be said of a mandate that is copied from last year's. */
record RenewalBody(Optional<String> title) {

    static final RenewalBody AS_IT_WAS = new RenewalBody(Optional.empty());

    RenewalBody checked() {
        Limits limits = new Limits();
        title.ifPresent(text -> limits.title(text, "/title"));
        limits.require();
        return this;
    }
}
