package org.concordat.consolidation.projection;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.messaging.CannotApply;
import org.concordat.messaging.ReceivedEvent;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code concordat.budgets}; fields it does not name are ignored. */
sealed interface BudgetsEvent {

    String TOPIC = "concordat.budgets";

    String borough();

    /** @throws CannotApply for a type that is not known here, or data that does not fit */
    static BudgetsEvent of(ReceivedEvent event) {
        return switch (event.type()) {
            case "concordat.budgets.return-drafted.v1" -> event.as(ReturnDrafted.class);
            case "concordat.budgets.return-submitted.v1" -> event.as(ReturnSubmitted.class);
            case "concordat.budgets.return-approved.v1" -> event.as(ReturnApproved.class);
            case "concordat.budgets.return-rejected.v1" -> event.as(ReturnRejected.class);
            case "concordat.budgets.period-closed.v1" -> event.as(PeriodClosed.class);
            case "concordat.budgets.period-reopened.v1" -> event.as(PeriodReopened.class);
            case "concordat.budgets.virement-approved.v1" -> event.as(VirementApproved.class);
            default -> throw CannotApply.unknownType(event);
        };
    }

    /** The first save of a version. */
    record ReturnDrafted(@JsonProperty("return") UUID id, String borough, String period, int version)
            implements BudgetsEvent {}

    /** Handed in by finance; the figures stand provisionally. */
    record ReturnSubmitted(
            @JsonProperty("return") UUID id,
            String borough,
            String period,
            int version,
            String submittedBy,
            Instant submittedAt,
            String unit,
            List<Line> lines,
            Totals controlTotals,
            boolean illustrative)
            implements BudgetsEvent {}

    /** Certified by somebody else; the figures stand. */
    record ReturnApproved(
            @JsonProperty("return") UUID id,
            String borough,
            String period,
            int version,
            String submittedBy,
            Instant submittedAt,
            String approvedBy,
            Instant approvedAt,
            String certification,
            String unit,
            List<Line> lines,
            Totals controlTotals,
            boolean illustrative)
            implements BudgetsEvent {}

    /** Sent back to be corrected under the same version. */
    record ReturnRejected(
            @JsonProperty("return") UUID id,
            String borough,
            String period,
            int version,
            String rejectedBy,
            Instant rejectedAt,
            String reason)
            implements BudgetsEvent {}

    record PeriodClosed(String borough, String period, String closedBy) implements BudgetsEvent {}

    record PeriodReopened(String borough, String period, String reopenedBy, String reason) implements BudgetsEvent {}

    /** Its effect arrives with the returns' current budgets; here only the fact that it was approved is kept. */
    record VirementApproved(UUID virement, String borough, String financialYear) implements BudgetsEvent {}

    /** A line of a return, in pounds; an absent figure is not reported. */
    record Line(
            int line,
            @Nullable String costCentre,
            @Nullable String costCentreTitle,
            String serviceLine,
            String fund,
            String type,
            @Nullable BigDecimal originalBudget,
            @Nullable BigDecimal currentBudget,
            @Nullable BigDecimal profileToDate,
            @Nullable BigDecimal actualToDate,
            @Nullable BigDecimal commitments,
            @Nullable BigDecimal forecastOutturn,
            @Nullable String comment) {}

    /** What the publisher says its lines add up to. */
    record Totals(int lines, List<Sum> sums, String digest) {}

    /** @param total pounds */
    record Sum(String fund, String type, String measure, int reported, BigDecimal total) {}
}
