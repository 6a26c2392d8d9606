package org.concordat.registers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Actor;
import org.concordat.kernel.Finding;

/**
 * One version of a record.
 *
 * @param version counts from 1 within the key
 * @param content as it was sent
 * @param warnings what was found when it was recorded, and did not stand in the way
 * @param recordedBy who recorded it, or proposed what another confirmed; the service itself for what came with the program
 * @param recordedAt when they did
 * @param confirmation none where a register wants none for such a version
 */
public record RecordVersion<T>(
        RecordKey key,
        Owner owner,
        int version,
        T content,
        List<Finding> warnings,
        Actor recordedBy,
        Instant recordedAt,
        Optional<Confirmation> confirmation) {

    public RecordVersion {
        warnings = List.copyOf(warnings);
    }
}
