package org.concordat.kernel.kpi;

/** What is said of a result beside its number, or where there is none. */
public enum Qualifier {
    /** Printed as {@code TBC}. */
    TO_BE_CONFIRMED(true),
    NOT_AVAILABLE(true),
    /** There is nothing to report yet, since what is measured has just begun. */
    NEW_PROGRAMME(true),
    /** Printed as {@code update}: somebody is to bring it. */
    UPDATE_AWAITED(true),
    /** Looked for, and there were none; not the same as a zero that was counted. */
    NONE_RECORDED(true),
    /** Not measured as before or as elsewhere. */
    NOT_COMPARABLE(true),
    PROVISIONAL(false),
    LOW_RELIABILITY(false);

    private final boolean insteadOfNumber;

    Qualifier(boolean insteadOfNumber) {
        this.insteadOfNumber = insteadOfNumber;
    }

    /** Whether it stands where a number would; the others stand beside one. */
    public boolean standsInsteadOfNumber() {
        return insteadOfNumber;
    }
}
