package org.concordat.consolidation.pools;

/** What the weights of a key are, and how they are come by. */
public enum PoolBasis {
    /** As the version has them. */
    FIXED_SHARE("fixed shares"),
    /** How many cases each has at the end of the period, where the version names a measure; otherwise as it has them. */
    CASELOAD("caseload"),
    /** The latest estimate of each by the end of the period. */
    POPULATION("population"),
    /** The net current budget of each in its return for the period. */
    BUDGET_SHARE("budget share");

    private final String inWords;

    PoolBasis(String inWords) {
        this.inWords = inWords;
    }

    public String inWords() {
        return inWords;
    }
}
