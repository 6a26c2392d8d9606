package org.concordat.registers.proposals;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Finding;
import org.concordat.registers.RecordVersion;
import org.concordat.registers.Register;

/**
 * What waits to be confirmed, as it is answered.
 *
 * @param record with the number of the version that it would be
 * @param proposal by which it is confirmed or rejected
 * @param upload by which all that came with it is confirmed together
 * @param proposedBy what whoever proposed it is called
 * @param warnings what was found when it was proposed
 */
public record Waiting<V>(
        @JsonUnwrapped V record,
        int proposal,
        Optional<UUID> upload,
        String proposedBy,
        Instant proposedAt,
        List<Finding> warnings) {

    /** @param wouldBe as the version that it would be */
    public static <T extends Record, V> Waiting<V> of(
            Register<T, V> register, Pending<T> pending, RecordVersion<T> wouldBe) {
        return new Waiting<>(
                register.view(wouldBe),
                pending.proposal(),
                pending.upload(),
                pending.proposedBy().name(),
                pending.proposedAt(),
                pending.warnings());
    }
}
