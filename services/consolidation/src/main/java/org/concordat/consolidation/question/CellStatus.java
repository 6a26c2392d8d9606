package org.concordat.consolidation.question;

/** What became of a figure. Only a shown or provisional one has a value. */
public enum CellStatus {
    SHOWN,
    /** Held back by a mandate. */
    WITHHELD,
    /** Held back by disclosure control. */
    SUPPRESSED,
    /** The return is not in, or leaves the figure out. */
    MISSING,
    /** From a return that is submitted and not approved; only where that is asked for. */
    PROVISIONAL,
    /** It would be wrong to combine the boroughs' figures. */
    NOT_COMBINABLE;

    /** Why a figure is hidden by disclosure control, to whoever reads the answer. */
    public static final String WHY_SUPPRESSED =
            "Figures that are SUPPRESSED are hidden so that no figure that a borough's mandate holds back, and no number of"
                    + " 1 to 5 children, can be worked out from those that are shown. The mark is the same for a small"
                    + " figure and for one that is hidden to protect another.";

    public boolean hasValue() {
        return this == SHOWN || this == PROVISIONAL;
    }
}
