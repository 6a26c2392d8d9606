package org.concordat.mapping;

import org.concordat.mapping.MappingStopped.Why;

/**
 * Counts what a mapping does: each part of the expression that is worked out costs one and the weight of the value that
 * comes of it. So the same expression and record always end the same, however busy the machine is.
 */
final class Meter {

    /** Of one record: some hundred times what a record with ten events takes. */
    static final long UNITS_OF_RECORD = 200_000;

    /** Of all records that come together: a few seconds of one processor. */
    static final long UNITS_IN_ALL = 50_000_000;

    /** Parts of an expression that are being worked out within each other. */
    static final int DEPTH_MAX = 250;

    private long ofRecord;
    private long inAll;
    private int depth;
    private int line;
    private int failedLine;

    /** A further record begins. */
    void begin() {
        ofRecord = 0;
        depth = 0;
        line = 0;
        failedLine = 0;
    }

    /**
     * A part of the expression begins to be worked out.
     *
     * @return the line of the part around it, to be given back to {@link #leave}
     */
    int enter(int itsLine) {
        if (++depth > DEPTH_MAX) {
            throw new MappingStopped(Why.DEEP);
        }
        charge(1);
        int around = line;
        line = itsLine == 0 ? around : itsLine;
        return around;
    }

    void leave(int around) {
        depth--;
        line = around;
    }

    /** @throws MappingExhausted where all records together have taken too much */
    void charge(long units) {
        ofRecord += units;
        inAll += units;
        if (inAll > UNITS_IN_ALL) {
            throw new MappingExhausted();
        }
        if (ofRecord > UNITS_OF_RECORD) {
            throw new MappingStopped(Why.COSTLY);
        }
    }

    /** Something went wrong in the part that is being worked out; the innermost is meant. */
    void failed() {
        if (failedLine == 0) {
            failedLine = line;
        }
    }

    /** The line where something went wrong, from 1. */
    int failedLine() {
        return Math.max(failedLine, 1);
    }

    /** The line of the part that is being worked out, from 1. */
    int line() {
        return Math.max(line, 1);
    }
}
