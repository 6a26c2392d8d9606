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

    public boolean hasValue() {
        return this == SHOWN || this == PROVISIONAL;
    }
}
