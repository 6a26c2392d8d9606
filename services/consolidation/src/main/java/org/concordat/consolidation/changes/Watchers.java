package org.concordat.consolidation.changes;

import java.util.HashMap;
import java.util.Map;

/** Counts who watches: so many in all, and a few of one caller, who would otherwise keep everybody else out. */
final class Watchers {

    /** Whether somebody may watch. */
    enum Admission {
        COME_IN,
        FULL,
        HAS_ENOUGH
    }

    private final int inAllMax;
    private final int ofOneMax;
    private final Map<String, Integer> byCaller = new HashMap<>();
    private int inAll;

    Watchers(int inAllMax, int ofOneMax) {
        this.inAllMax = inAllMax;
        this.ofOneMax = ofOneMax;
    }

    /** Counts one more, if that is allowed. @param caller who it is, by whatever name */
    synchronized Admission enter(String caller) {
        int ofThisOne = byCaller.getOrDefault(caller, 0);
        if (ofThisOne >= ofOneMax) {
            return Admission.HAS_ENOUGH;
        }
        if (inAll >= inAllMax) {
            return Admission.FULL;
        }
        byCaller.put(caller, ofThisOne + 1);
        inAll++;
        return Admission.COME_IN;
    }

    synchronized void leave(String caller) {
        byCaller.computeIfPresent(caller, (same, count) -> count > 1 ? count - 1 : null);
        inAll--;
    }
}
