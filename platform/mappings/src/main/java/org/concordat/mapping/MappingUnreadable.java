package org.concordat.mapping;

/** A text that is no mapping. The message is fit for whoever wrote it. */
public final class MappingUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;

    MappingUnreadable(int line, String message) {
        super(message);
        this.line = line;
    }

    /** The line, from 1; 0 where it is about the whole. */
    public int line() {
        return line;
    }
}
