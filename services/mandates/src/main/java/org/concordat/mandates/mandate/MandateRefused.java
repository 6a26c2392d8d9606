package org.concordat.mandates.mandate;

/** A step of a mandate's life that cannot be taken. The message is fit for the person who asked for it. */
public final class MandateRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why; the answer of each is in one place, {@code MandateProblems}. */
    public enum Reason {
        /** The draft has findings that block its adoption. */
        HAS_ERRORS,
        ADOPTER_DRAFTED_IT,
        ADOPTED_IN_FUTURE,
        ADOPTED_BEFORE_PREDECESSOR,
        NOT_A_DRAFT,
        NOT_IN_FORCE,
        WITHDRAWN_IN_FUTURE,
        WITHDRAWN_BEFORE_ADOPTION,
        FINANCIAL_YEAR_FIXED,
        NOTHING_TO_RENEW
    }

    private final Reason reason;

    public MandateRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
