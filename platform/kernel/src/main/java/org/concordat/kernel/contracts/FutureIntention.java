package org.concordat.kernel.contracts;

/** What a borough means to do when a contract ends. */
public enum FutureIntention {
    RENEW_NEGOTIATE_OR_EXTEND("Renew, negotiate or extend"),
    TO_BE_COMMISSIONED_OUT("To be commissioned out"),
    POTENTIAL_TRI_BOROUGH("Potential tri-borough"),
    TO_END("To end"),
    OTHER_OR_NO_CHANGE("Other or no change"),
    /** Somebody looked at it and nobody has decided. */
    TO_BE_DECIDED("To be decided");

    private final String title;

    FutureIntention(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether somebody has decided. */
    public boolean decides() {
        return this != TO_BE_DECIDED;
    }
}
