package org.concordat.messaging.watermark;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * In which edition answers as at a moment are given, by the log of moments. A release that gives another edition than the
 * one before it lets its own begin once no moment has been drawn for a while by a release that gives a lower one: so long
 * one of those runs, it may answer as at what comes next. One thread takes in, any may ask.
 */
final class Editions {

    private final int own;
    private final Duration silence;
    /** By the moment after which each began. */
    private volatile NavigableMap<Instant, Integer> begun = Collections.emptyNavigableMap();

    private Instant latestDrawn = Instant.EPOCH;
    private @Nullable Instant lowerDrawn;

    /**
     * @param own the edition that this release gives
     * @param silence how long releases that give a lower one must have drawn no moment before it begins
     */
    Editions(int own, Duration silence) {
        this.own = own;
        this.silence = silence;
    }

    int own() {
        return own;
    }

    /** Takes in that a moment was drawn, in the order of the log. @param edition that its drawer's release gives */
    void drawn(int edition, Instant at) {
        latestDrawn = at;
        if (edition < own) {
            lowerDrawn = at;
        }
    }

    /** Takes in that an edition begins, in the order of the log; the first that says so of one counts. */
    void begins(int edition, Instant after) {
        boolean later = begun.isEmpty() || !after.isBefore(begun.lastKey());
        if (edition > latest() && later) {
            NavigableMap<Instant, Integer> all = new TreeMap<>(begun);
            all.put(after, edition);
            begun = all;
        }
    }

    private int latest() {
        return begun.isEmpty() ? MomentWire.FIRST_EDITION : begun.lastEntry().getValue();
    }

    /** Whether this release's edition has not begun, and nobody is left who would answer in a lower one. */
    boolean isToBegin() {
        return own > latest()
                && (lowerDrawn == null || !lowerDrawn.plus(silence).isAfter(latestDrawn));
    }

    /** Of answers as at the moment. */
    int of(Instant moment) {
        Map.Entry<Instant, Integer> before = begun.lowerEntry(moment);
        return before == null ? MomentWire.FIRST_EDITION : before.getValue();
    }
}
