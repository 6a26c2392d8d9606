package org.concordat.consolidation.caseload.history;

/** How much is added. @param whole what the part is of; 0 where there is no whole */
public record Amount(long part, long whole) {

    static final Amount NOTHING = new Amount(0, 0);

    public Amount plus(Amount other) {
        return new Amount(Math.addExact(part, other.part), Math.addExact(whole, other.whole));
    }

    public Amount minus(Amount other) {
        return new Amount(Math.subtractExact(part, other.part), Math.subtractExact(whole, other.whole));
    }

    public boolean isNothing() {
        return part == 0 && whole == 0;
    }
}
