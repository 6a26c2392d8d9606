package org.concordat.disclosure.audit;

/**
 * A figure that what is shown says something about, whether it is shown itself or not.
 *
 * @param name tells it from every other of the model; chosen by the caller and given back in the result
 * @param kind what sort of number it is
 * @param value its true value: a count, or whole pence
 * @param prior between which values everybody knows it to be before anything is shown; without a lowest end a count is
 *     still not below nought
 * @param isProtected whether it must not be worked out
 */
public record AuditCell(String name, Kind kind, long value, Range prior, boolean isProtected) {

    /** What sort of number a figure is. */
    public enum Kind {
        /** Whole and not negative. */
        COUNT,
        /** Whole pence, also negative ones. An attacker is taken to know no more of it than a fraction of a penny. */
        MONEY
    }

    private static final int HALF = 2;
    private static final long SMALL_SUM = 250_000;

    public static AuditCell count(String name, long value) {
        return new AuditCell(name, Kind.COUNT, value, Range.atLeast(0), false);
    }

    /** Money of which nothing is known beforehand. */
    public static AuditCell money(String name, long pence) {
        return money(name, pence, Range.any());
    }

    public static AuditCell money(String name, long pence, Range prior) {
        return new AuditCell(name, Kind.MONEY, pence, prior, false);
    }

    /** The same, not to be worked out by anybody who does not know it. */
    public AuditCell asProtected() {
        return new AuditCell(name, kind, value, prior, true);
    }

    /**
     * What an outsider expects of money who knows what it came to before: half of it to one and a half of it, and £2,500
     * either side where that is more, since nobody is surer than that of small sums.
     *
     * @param before in pence: the last value published of something comparable
     */
    public static Range priorAround(long before) {
        long around = Math.max(Math.ceilDiv(Math.abs(before), HALF), SMALL_SUM);
        return Range.between(before - around, before + around);
    }

    /** The prior with what the kind adds to it. */
    Range known() {
        Long low = prior.low();
        return kind == Kind.COUNT && (low == null || low < 0) ? new Range(0L, prior.high()) : prior;
    }
}
