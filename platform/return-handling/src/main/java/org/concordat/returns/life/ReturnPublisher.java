package org.concordat.returns.life;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.budgets.form.BudgetColumns;
import org.concordat.budgets.form.BudgetLine;
import org.concordat.messaging.Outbox;
import org.concordat.returns.Stamp;
import org.concordat.returns.Approved;
import org.concordat.returns.Heading;
import org.concordat.returns.Rejected;
import org.concordat.returns.Submitted;
import org.concordat.returns.columns.LineJson;
import org.concordat.returns.totals.ControlTotals;
import org.jspecify.annotations.Nullable;

/** Tells the other services what became of a return. */
@ApplicationScoped
class ReturnPublisher {

    /** What a version carries besides its heading. */
    record Content(String unit, boolean illustrative, List<BudgetLine> lines, ControlTotals totals) {}

    private record DraftedWire(@JsonProperty("return") UUID id, String borough, String period, int version) {}

    private record RejectedWire(
            @JsonProperty("return") UUID id,
            String borough,
            String period,
            int version,
            String rejectedBy,
            Instant rejectedAt,
            String reason) {}

    /** The last three only when it is approved. */
    private record FiguresWire(
            @JsonProperty("return") UUID id,
            String borough,
            String period,
            int version,
            String submittedBy,
            Instant submittedAt,
            String unit,
            List<LineJson.Line> lines,
            LineJson.Totals controlTotals,
            boolean illustrative,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt,
            @Nullable String certification) {}

    private static final LineJson<BudgetLine> JSON = new LineJson<>(BudgetColumns.SCHEMA);

    private final Outbox outbox;

    ReturnPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void drafted(Heading heading) {
        publish(
                "concordat.budgets.return-drafted.v1",
                heading,
                new DraftedWire(
                        heading.id(), heading.borough().code(), heading.period().toString(), heading.version()));
    }

    void submitted(Submitted submitted, Content content) {
        publish(
                "concordat.budgets.return-submitted.v1",
                submitted.heading(),
                figures(submitted.heading(), submitted.submitted(), content, null, null));
    }

    /** @return the aggregate's version */
    long approved(Approved approved, Content content) {
        return publish(
                "concordat.budgets.return-approved.v1",
                approved.heading(),
                figures(
                        approved.heading(),
                        approved.submitted(),
                        content,
                        approved.approved(),
                        approved.certification()));
    }

    void rejected(Rejected rejected) {
        Heading heading = rejected.heading();
        publish(
                "concordat.budgets.return-rejected.v1",
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
            Heading heading, Stamp submitted, Content content, @Nullable Stamp approved, @Nullable String certification) {
        return new FiguresWire(
                heading.id(),
                heading.borough().code(),
                heading.period().toString(),
                heading.version(),
                submitted.by(),
                submitted.at(),
                content.unit(),
                content.lines().stream().map(JSON::published).toList(),
                JSON.published(content.totals()),
                content.illustrative(),
                approved == null ? null : approved.by(),
                approved == null ? null : approved.at(),
                certification);
    }

    private long publish(String type, Heading heading, Object wire) {
        return outbox.publish(type, heading.borough() + "/" + heading.period(), heading.borough(), wire);
    }
}
