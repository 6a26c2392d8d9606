package org.concordat.consolidation.policy;

/**
 * Who may know who restated. Beside a total that moved, that is the figure by which it moved; so it is told only where
 * it tells nothing more: beside a figure of the borough that is shown by itself, whose movement everybody sees, or where
 * every figure of the borough may be. The head of a view and the returns status ask here.
 */
public final class Restatements {

    private Restatements() {}

    /** @param shownByItself whether a figure of the borough is shown by itself where this would be told */
    public static boolean mayBeTold(SharingTable sharing, boolean shownByItself) {
        return shownByItself || sharing.namesEverything();
    }

    /**
     * The same where disclosure control looks after totals: a borough of which some figure is only ever added into a total
     * moves that total too, whatever of it is shown elsewhere.
     *
     * @param measures how many the domain has
     */
    public static boolean mayBeTold(SharingTable sharing, boolean shownByItself, int measures) {
        return shownByItself && !Standings.addUnnamed(sharing, measures) || sharing.namesEverything();
    }
}
