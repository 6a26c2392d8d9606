package org.concordat.pseudonyms.layout;

import java.util.Set;
import org.concordat.kernel.personal.Pseudonym;

/** What becomes of a column or field that the layout lists. One that it does not list stays behind. */
public sealed interface LayoutRule {

    /** Whether a value of it leaves as it was written. */
    default boolean keeps() {
        return this instanceof Keep || this instanceof KeepListed;
    }

    /** Leaves as it is, when it is of its form. */
    record Keep(KeptForm form) implements LayoutRule {}

    /** Leaves as it is, when it is one of these. */
    record KeepListed(Set<String> codes) implements LayoutRule {

        public KeepListed {
            codes = Set.copyOf(codes);
        }
    }

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
