package org.concordat.reference;

/** What the domain of a service asks for; a bean of one that takes returns, and of no other. */
@FunctionalInterface
public interface AskedPeriods {

    /** Whether an opening budget is asked for before the year begins. */
    boolean asksForOpening();
}
