package org.concordat.budgets.returns;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.budgets.intake.BudgetLine;
import org.concordat.budgets.intake.ControlTotals;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.Fund;
import org.concordat.kernel.LineType;
import org.concordat.kernel.money.Money;
import org.concordat.messaging.Outbox;
import org.concordat.returns.Act;
import org.concordat.returns.Approved;
import org.concordat.returns.Heading;
import org.concordat.returns.Rejected;
import org.concordat.returns.Submitted;
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
            List<LineWire> lines,
            TotalsWire controlTotals,
            boolean illustrative,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt,
            @Nullable String certification) {}

    private record LineWire(
            int line,
            @Nullable String costCentre,
            @Nullable String costCentreTitle,
            String serviceLine,
            Fund fund,
            LineType type,
            @Nullable BigDecimal originalBudget,
            @Nullable BigDecimal currentBudget,
            @Nullable BigDecimal profileToDate,
            @Nullable BigDecimal actualToDate,
            @Nullable BigDecimal commitments,
            @Nullable BigDecimal forecastOutturn,
            @Nullable String comment) {

        static LineWire of(BudgetLine line) {
            return new LineWire(
                    line.number(),
                    line.costCentre().orElse(null),
                    line.costCentreTitle().orElse(null),
                    line.serviceLine().orElseThrow(),
                    line.fund(),
                    line.type(),
                    figure(line, BudgetMeasure.ORIGINAL_BUDGET),
                    figure(line, BudgetMeasure.CURRENT_BUDGET),
                    figure(line, BudgetMeasure.PROFILE_TO_DATE),
                    figure(line, BudgetMeasure.ACTUAL_TO_DATE),
                    figure(line, BudgetMeasure.COMMITMENTS),
                    figure(line, BudgetMeasure.FORECAST_OUTTURN),
                    line.comment().orElse(null));
        }

        private static @Nullable BigDecimal figure(BudgetLine line, BudgetMeasure measure) {
            return line.figure(measure).map(Money::pounds).orElse(null);
        }
    }

    private record TotalsWire(int lines, List<SumWire> sums, String digest) {

        static TotalsWire of(ControlTotals totals) {
            return new TotalsWire(
                    totals.lines(), totals.sums().stream().map(SumWire::of).toList(), totals.digest());
        }
    }

    private record SumWire(Fund fund, LineType type, String measure, int reported, String total) {

        static SumWire of(ControlTotals.Sum sum) {
            return new SumWire(
                    sum.fund(),
                    sum.type(),
                    sum.measure().json(),
                    sum.reported(),
                    sum.total().toString());
        }
    }

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
            Heading heading, Act submitted, Content content, @Nullable Act approved, @Nullable String certification) {
        return new FiguresWire(
                heading.id(),
                heading.borough().code(),
                heading.period().toString(),
                heading.version(),
                submitted.by(),
                submitted.at(),
                content.unit(),
                content.lines().stream().map(LineWire::of).toList(),
                TotalsWire.of(content.totals()),
                content.illustrative(),
                approved == null ? null : approved.by(),
                approved == null ? null : approved.at(),
                certification);
    }

    private long publish(String type, Heading heading, Object wire) {
        return outbox.publish(type, heading.borough() + "/" + heading.period(), heading.borough(), wire);
    }
}
