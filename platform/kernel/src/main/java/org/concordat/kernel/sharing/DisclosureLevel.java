package org.concordat.kernel.sharing;

/** Against whom figures of a partnership are protected that its members' mandates hold back, from least to most. */
public enum DisclosureLevel {
    /** P1: against whoever reads what an audience reads, and knows nothing else. */
    OUTSIDER,
    /** P2: against such a reader who knows every figure of its own borough as well. */
    PARTNER,
    /** P3: against such a reader who knows every figure of any two boroughs. */
    PAIR
}
