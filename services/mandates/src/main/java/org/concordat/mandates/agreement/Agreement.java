package org.concordat.mandates.agreement;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the mandate in force of a borough says of something its partnership has settled. */
public sealed interface Agreement {

    /** There is no mandate in force for the year. */
    record NoMandate() implements Agreement {}

    /** @param versions the versions agreed to; empty when the mandate does not speak of it */
    record UnderMandate(SortedSet<Integer> versions) implements Agreement {

        public UnderMandate(Collection<Integer> versions) {
            this(new TreeSet<>(versions));
        }
    }
}
