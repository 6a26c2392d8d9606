package org.concordat.security;

/** Has something to do at the end of every transaction that writes within a {@link BoroughScope}, before it commits. */
public interface TransactionEnd {

    /** Called once, when the work is done; what it throws takes the work back. */
    void beforeCommit();
}
