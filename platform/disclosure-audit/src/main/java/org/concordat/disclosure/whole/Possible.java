package org.concordat.disclosure.whole;

/** How far from its true value each cell was found to be possible for one attacker, by solutions that were checked. */
public final class Possible {

    private final long[] least;
    private final long[] most;

    public Possible(int cells) {
        this.least = new long[cells];
        this.most = new long[cells];
    }

    void widen(int cell, long distance) {
        least[cell] = Math.min(least[cell], distance);
        most[cell] = Math.max(most[cell], distance);
    }

    /** Takes over what is possible for somebody who knows all that this one knows, and maybe more. */
    public void widen(Possible other) {
        for (int i = 0; i < least.length; i++) {
            widen(i, other.least[i]);
            widen(i, other.most[i]);
        }
    }

    public boolean reaches(int cell, long distance) {
        return distance < 0 ? least[cell] <= distance : most[cell] >= distance;
    }

    public long least(int cell) {
        return least[cell];
    }

    public long most(int cell) {
        return most[cell];
    }
}
