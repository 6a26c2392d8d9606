package org.concordat.returns;

/** Sent back to be corrected in the same version. */
public record Rejected(Heading heading, Act submitted, Act rejected, String reason, Findings findings)
        implements Return {

    @Override
    public State state() {
        return State.REJECTED;
    }
}
