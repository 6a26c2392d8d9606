package org.concordat.consolidation.projection;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.concordat.kernel.Period;
import org.concordat.messaging.CannotApply;
import org.concordat.messaging.ReceivedEvent;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of the life of a return, the same in the topic of every domain; fields it does not name are
 * ignored. The lines are read by the domain. An opening budget, P00, has types of its own and no period but that.
 */
sealed interface ReturnWire {

    String borough();

    String period();

    /**
     * @param type the end of the event's type after the topic
     * @return null for what is no event of a return's life
     * @throws CannotApply for data that does not fit
     */
    static @Nullable ReturnWire of(String type, ReceivedEvent event) {
        @Nullable
        ReturnWire wire = switch (type) {
            case "return-drafted.v1", "opening-drafted.v1" -> event.as(Drafted.class);
            case "return-submitted.v1", "opening-submitted.v1" -> event.as(Submitted.class);
            case "return-approved.v1", "opening-approved.v1" -> event.as(Approved.class);
            case "return-rejected.v1", "opening-rejected.v1" -> event.as(Rejected.class);
            case "period-closed.v1", "opening-closed.v1" -> event.as(Closed.class);
            case "period-reopened.v1", "opening-reopened.v1" -> event.as(Reopened.class);
            default -> null;
        };
        if (wire != null
                && type.startsWith("opening-") != Period.parse(wire.period()).isOpening()) {
            throw new CannotApply("an event of its type is not about its period");
        }
        return wire;
    }

    /** The first save of a version. */
    record Drafted(@JsonProperty("return") UUID id, String borough, String period, int version) implements ReturnWire {}

    /** Handed in; the figures stand provisionally. */
    record Submitted(
            @JsonProperty("return") UUID id,
            String borough,
            String period,
            int version,
            String submittedBy,
            Instant submittedAt,
            @Nullable String unit,
            boolean illustrative)
            implements ReturnWire {}

    /** Certified by somebody else; the figures stand. */
    record Approved(
            @JsonProperty("return") UUID id,
            String borough,
            String period,
            int version,
            String submittedBy,
            Instant submittedAt,
            String approvedBy,
            Instant approvedAt,
            String certification,
            @Nullable String unit,
            boolean illustrative)
            implements ReturnWire {}

    /** Sent back to be corrected under the same version. */
    record Rejected(
            @JsonProperty("return") UUID id,
            String borough,
            String period,
            int version,
            String rejectedBy,
            Instant rejectedAt,
            String reason)
            implements ReturnWire {}

    record Closed(String borough, String period, String closedBy) implements ReturnWire {}

    record Reopened(String borough, String period, String reopenedBy, String reason) implements ReturnWire {}
}
