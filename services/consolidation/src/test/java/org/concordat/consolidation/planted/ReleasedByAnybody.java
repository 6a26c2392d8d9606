package org.concordat.consolidation.planted;

/** Breaks the rule on purpose: a released type that anybody can make. */
public final class ReleasedByAnybody {

    /** Anybody may. */
    public ReleasedByAnybody() {}
}
