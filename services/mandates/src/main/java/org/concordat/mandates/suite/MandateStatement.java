package org.concordat.mandates.suite;

import java.util.List;
import java.util.Optional;
import org.concordat.mandates.terms.Tracker;

/**
 * What one mandate says of a thing.
 *
 * @param text in plain English
 * @param meaning equal of two statements that mean the same, however they are written
 * @param code the borough's own numbering of it, where it has one
 * @param trackedBy by what its progress is seen
 */
record MandateStatement(String text, Object meaning, Optional<String> code, List<Tracker> trackedBy) {

    MandateStatement(String text, Object meaning) {
        this(text, meaning, Optional.empty(), List.of());
    }
}
