package org.concordat.registers.proposals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Actor;
import org.concordat.kernel.Finding;
import org.concordat.registers.Owner;
import org.concordat.registers.RecordKey;
import org.concordat.registers.RecordVersion;

/**
 * A version that waits for another person to confirm it. There is one for each record at most.
 *
 * @param proposal counts what happened to proposals of the record; tells this one from those before and after
 * @param upload what it came with, where it came with others
 */
public record Pending<T>(
        RecordKey key,
        Owner owner,
        int proposal,
        T content,
        List<Finding> warnings,
        Actor proposedBy,
        Instant proposedAt,
        Optional<UUID> upload) {

    /** As the version that it would be. @param latest the one that it would replace */
    public RecordVersion<T> as(Optional<RecordVersion<T>> latest) {
        return new RecordVersion<>(
                key,
                owner,
                latest.map(RecordVersion::version).orElse(0) + 1,
                content,
                warnings,
                proposedBy,
                proposedAt,
                Optional.empty());
    }
}
