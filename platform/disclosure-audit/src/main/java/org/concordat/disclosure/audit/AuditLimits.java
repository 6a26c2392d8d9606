package org.concordat.disclosure.audit;

/**
 * How wide what can be worked out has to stay. An end that was known before anything was shown counts as far enough:
 * nought for a count, the ends of the prior for money. What somebody knew beforehand is not given away by what is shown.
 *
 * @param countMargin so far below and above its value a count must remain possible
 * @param moneyPercent so many hundredths of its size below and above its value money must remain possible
 * @param moneyWidthPence at least so far apart both ends must be for money
 */
public record AuditLimits(long countMargin, int moneyPercent, long moneyWidthPence) {

    /** Three either side for counts; ten per cent and £5,000 for money. */
    public static final AuditLimits STANDARD = new AuditLimits(3, 10, 500_000);

    private static final long HUNDRED = 100;

    /** @throws IllegalArgumentException when a limit is negative, or would let a count be known exactly */
    public AuditLimits {
        if (countMargin < 1 || moneyPercent < 0 || moneyWidthPence < 1) {
            throw new IllegalArgumentException("limits that let a figure be known are none");
        }
    }

    /** How far from its value it must remain possible on either side, in its own unit. */
    long margin(AuditCell cell) {
        return switch (cell.kind()) {
            case COUNT -> countMargin;
            case MONEY -> Math.ceilDiv(Math.multiplyExact(Math.abs(cell.value()), moneyPercent), HUNDRED);
        };
    }

    /** How far apart both ends must be at least. */
    long width(AuditCell cell) {
        return switch (cell.kind()) {
            case COUNT -> 0;
            case MONEY -> moneyWidthPence;
        };
    }
}
