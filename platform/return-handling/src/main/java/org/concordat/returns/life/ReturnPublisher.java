package org.concordat.returns.life;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.messaging.Outbox;
import org.concordat.returns.Approved;
import org.concordat.returns.Heading;
import org.concordat.returns.Rejected;
import org.concordat.returns.Stamp;
import org.concordat.returns.Submission;
import org.concordat.returns.Submitted;
import org.concordat.returns.columns.LineJson;
import org.concordat.returns.content.StoredLines;
import org.concordat.returns.stored.StoredVersion;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Tells the other services what became of a return, on the topic of the service's domain. */
@ApplicationScoped
class ReturnPublisher {

    private record DraftedWire(@JsonProperty("return") UUID id, String borough, String period, int version) {}

    private record RejectedWire(
            @JsonProperty("return") UUID id,
            String borough,
            String period,
            int version,
            String rejectedBy,
            Instant rejectedAt,
            String reason) {}

    /**
     * The last three only when it is approved.
     *
     * @param restatementReason what was said on submitting a version that replaces an approved one
     */
    private record FiguresWire(
            @JsonProperty("return") UUID id,
            String borough,
            String period,
            int version,
            String submittedBy,
            Instant submittedAt,
            @Nullable String unit,
            List<LineJson.Line> lines,
            LineJson.Totals controlTotals,
            boolean illustrative,
            @Nullable String restatementReason,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt,
            @Nullable String certification) {}

    private final Outbox outbox;
    private final String topic;

    /** @param topic such as {@code concordat.budgets}; the types of its events begin with it */
    ReturnPublisher(Outbox outbox, @ConfigProperty(name = "concordat.outbox.topic") String topic) {
        this.outbox = outbox;
        this.topic = topic;
    }

    void drafted(Heading heading) {
        publish(
                "drafted",
                heading,
                new DraftedWire(
                        heading.id(), heading.borough().code(), heading.period().toString(), heading.version()));
    }

    void submitted(Submitted submitted, StoredVersion version, StoredLines<?> lines) {
        publish(
                "submitted",
                submitted.heading(),
                figures(version, submitted.submitted(), submitted.submission(), lines, null, null));
    }

    /** @return the aggregate's version */
    long approved(Approved approved, StoredVersion version, StoredLines<?> lines) {
        return publish(
                "approved",
                approved.heading(),
                figures(
                        version,
                        approved.submitted(),
                        approved.submission(),
                        lines,
                        approved.approved(),
                        approved.certification()));
    }

    void rejected(Rejected rejected) {
        Heading heading = rejected.heading();
        publish(
                "rejected",
                heading,
                new RejectedWire(
                        heading.id(),
                        heading.borough().code(),
                        heading.period().toString(),
                        heading.version(),
                        rejected.rejected().by(),
                        rejected.rejected().at(),
                        rejected.reason()));
    }

    private static FiguresWire figures(
            StoredVersion version,
            Stamp submitted,
            Submission submission,
            StoredLines<?> lines,
            @Nullable Stamp approved,
            @Nullable String certification) {
        return new FiguresWire(
                version.id(),
                version.borough().code(),
                version.period().toString(),
                version.version(),
                submitted.by(),
                submitted.at(),
                version.unit().orElse(null),
                lines.published(),
                lines.publishedTotals(),
                version.illustrative(),
                version.version() == 1 ? null : submission.comment().orElse(null),
                approved == null ? null : approved.by(),
                approved == null ? null : approved.at(),
                certification);
    }

    /** What is published of months and the outturn promises no P00: an opening budget has types of its own. */
    private long publish(String what, Heading heading, Object wire) {
        String type = "%s.%s-%s.v1".formatted(topic, heading.period().isOpening() ? "opening" : "return", what);
        return outbox.publish(type, heading.borough() + "/" + heading.period(), heading.borough(), wire);
    }
}
