package org.concordat.local;

/** The stack cannot do what it was asked to; the message is for the person who asked, and says what to do. */
public final class StackException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StackException(String message) {
        super(message);
    }

    public StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
