package org.concordat.messaging.projection;

/** The partition has another owner by now: whatever this one was doing must not be stored. */
final class Fenced extends Exception {

    private static final long serialVersionUID = 1L;

    Fenced() {
        super("another instance owns the partition", null, false, false);
    }
}
