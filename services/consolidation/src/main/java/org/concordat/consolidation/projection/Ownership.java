package org.concordat.consolidation.projection;

import org.concordat.kernel.Borough;
import org.concordat.messaging.CannotApply;
import org.concordat.messaging.ReceivedEvent;

/** An event must be about what it says on its outside: row-level security and gaps are judged by that. */
final class Ownership {

    private Ownership() {}

    /**
     * @param code the borough that the data names
     * @param aggregate what the data is about
     */
    static Borough of(ReceivedEvent event, String code, String aggregate) {
        Borough borough = new Borough(code);
        if (!borough.equals(event.borough())) {
            throw new CannotApply("the event is %s's, its data is %s's".formatted(event.borough(), borough));
        }
        about(event, aggregate);
        return borough;
    }

    static void about(ReceivedEvent event, String aggregate) {
        if (!event.aggregate().equals(aggregate)) {
            throw new CannotApply("the event is about %s, its data about %s".formatted(event.aggregate(), aggregate));
        }
    }
}
