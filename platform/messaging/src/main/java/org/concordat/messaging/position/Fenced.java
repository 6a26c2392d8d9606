package org.concordat.messaging.position;

/** The partition has another owner by now: whatever this one was doing must not be stored. */
public final class Fenced extends Exception {

    private static final long serialVersionUID = 1L;

    public Fenced() {
        super("another instance owns the partition", null, false, false);
    }
}
