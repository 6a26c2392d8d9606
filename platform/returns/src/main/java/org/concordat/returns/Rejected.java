package org.concordat.returns;

/** Sent back to be corrected in the same version. */
public record Rejected(Heading heading, Stamp submitted, Stamp rejected, String reason, Findings findings)
        implements Return {

    @Override
    public State state() {
        return State.REJECTED;
    }
}
