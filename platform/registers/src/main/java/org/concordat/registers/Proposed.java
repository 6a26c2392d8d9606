package org.concordat.registers;

import java.util.Optional;

/**
 * A version that somebody wants to record, and that says something new.
 *
 * @param latest the version that it would replace; none where the record is new
 */
public record Proposed<T>(RecordKey key, Owner owner, T content, Optional<RecordVersion<T>> latest) {

    /** The number that it would have. */
    public int version() {
        return latest.map(RecordVersion::version).orElse(0) + 1;
    }
}
