package org.concordat.returns;

import java.util.UUID;

/**
 * An approved version that a later one restated.
 *
 * @param was as it was approved; it stays readable for ever
 * @param by the version that restated it
 */
public record Superseded(Approved was, UUID by) implements Return {

    @Override
    public Heading heading() {
        return was.heading();
    }

    @Override
    public State state() {
        return State.SUPERSEDED;
    }
}
