package org.concordat.kernel.kpi;

/** Which way is the good one. */
public enum Polarity {
    HIGHER,
    LOWER,
    /** The nearer to its target the better: both sides of it are bad ones. */
    NEAR_TARGET,
    /** Neither: the figure is for context, and nobody can meet or miss it. */
    NONE;

    /** 1 where more is better, -1 where less is, 0 where neither says anything. */
    public int sign() {
        return switch (this) {
            case HIGHER -> 1;
            case LOWER -> -1;
            case NEAR_TARGET, NONE -> 0;
        };
    }
}
