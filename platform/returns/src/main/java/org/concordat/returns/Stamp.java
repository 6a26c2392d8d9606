package org.concordat.returns;

import java.time.Instant;
import org.concordat.kernel.Actor;

/** Who did something to a return, and when. */
public record Stamp(Actor actor, Instant at) {

    /** What whoever did it is called: to show, never to decide by. */
    public String by() {
        return actor.name();
    }
}
