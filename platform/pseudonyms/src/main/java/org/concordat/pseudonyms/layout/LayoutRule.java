package org.concordat.pseudonyms.layout;

import org.concordat.kernel.personal.Pseudonym;

/** What becomes of a column or field that the layout lists. One that it does not list stays behind. */
public sealed interface LayoutRule {

    /** Leaves as it is, when it is of its form. */
    record Keep(KeptForm form) implements LayoutRule {}

    /**
     * Leaves as a pseudonym.
     *
     * @param system whose identifier it is, such as {@code mosaic}: the same number of two systems is two people
     * @param optional whether it may be blank
     */
    record Replace(Pseudonym.Kind kind, String system, Spelling spelling, boolean optional) implements LayoutRule {}

    /** Stays behind, and somebody decided so: it is not told about. */
    record Drop() implements LayoutRule {}
}
