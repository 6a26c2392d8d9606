package org.concordat.consolidation.budget.recharges;

/** What becomes of a figure that two boroughs say of the same recharge. */
public enum RechargeStatus {
    /** Both say the same, to the penny: it leaves gross expenditure and income of the partnership. */
    MATCHED,
    /** Both say it, and not the same. */
    UNEQUAL,
    /** One says it and the other, whose return is in, names no such recharge in that fund. */
    ONE_SIDED,
    /** A return that would say it is not in, or leaves the figure out. */
    AWAITED,
    /** The partnership's budget view does not show the lines of both by themselves. */
    WITHHELD;

    /** Whether it stays in gross expenditure and income, and the two have to settle it. */
    public boolean isInDispute() {
        return switch (this) {
            case UNEQUAL, ONE_SIDED -> true;
            case MATCHED, AWAITED, WITHHELD -> false;
        };
    }
}
