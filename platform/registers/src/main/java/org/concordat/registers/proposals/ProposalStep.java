package org.concordat.registers.proposals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.UUID;

/**
 * What happened to a proposal, kept like a version and as unchangeable: who did it and when is that of the row.
 *
 * @param upload what was proposed together
 * @param record what was proposed
 * @param version that it became
 * @param reason why it was rejected
 */
public record ProposalStep(
        What what,
        Optional<UUID> upload,
        Optional<JsonNode> record,
        Optional<Integer> version,
        Optional<String> reason) {

    /** What was done. */
    public enum What {
        /** Somebody recorded it, and it waits. */
        PROPOSED,
        CONFIRMED,
        REJECTED,
        /** Another version was recorded in the meantime, which needed no confirmation. */
        SUPERSEDED
    }

    public static ProposalStep proposed(Optional<UUID> upload, JsonNode record) {
        return new ProposalStep(What.PROPOSED, upload, Optional.of(record), Optional.empty(), Optional.empty());
    }

    public static ProposalStep confirmed(int version) {
        return new ProposalStep(
                What.CONFIRMED, Optional.empty(), Optional.empty(), Optional.of(version), Optional.empty());
    }

    public static ProposalStep rejected(String reason) {
        return new ProposalStep(
                What.REJECTED, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(reason));
    }

    public static ProposalStep superseded() {
        return new ProposalStep(
                What.SUPERSEDED, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
