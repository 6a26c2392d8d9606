package org.concordat.budgets.virements;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Fund;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.LineType;
import org.concordat.kernel.Period;
import org.concordat.kernel.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A virement as people read it; amounts in pounds, positive for what a line gains. */
@Schema(name = "Virement")
record VirementBody(
        UUID id,
        String borough,
        String financialYear,
        String effectiveFrom,
        VirementKind kind,
        String reason,
        String state,
        List<LegBody> legs,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decision) {

    /** One line's part. It names its cost centre, its service line, or both. */
    @Schema(name = "VirementLeg")
    record LegBody(
            @Nullable String costCentre, @Nullable String serviceLine, Fund fund, LineType type, BigDecimal amount) {

        Virement.Leg toDomain() {
            if (amount.abs().compareTo(Money.LIMIT) >= 0) {
                throw new InvalidValue("amount", amount.toPlainString(), "less than a hundred billion pounds");
            }
            return new Virement.Leg(
                    Optional.ofNullable(costCentre), Optional.ofNullable(serviceLine), fund, type, new Money(amount));
        }
    }

    /** What is sent to propose one. */
    @Schema(name = "VirementProposal", example = """
                    {"effectiveFrom": "2016-17-P05", "kind": "TEMPORARY", "reason": "Two more placements", "legs": [
                      {"costCentre": "FS-0100", "fund": "GENERAL_FUND", "type": "EXPENDITURE", "amount": 50000},
                      {"costCentre": "CM-0100", "fund": "GENERAL_FUND", "type": "EXPENDITURE", "amount": -50000}]}
                    """)
    record Proposal(
            @Nullable String financialYear,
            String effectiveFrom,
            VirementKind kind,
            String reason,
            List<LegBody> legs) {

        Virement toDomain() {
            Period period = Period.parse(effectiveFrom);
            // What moves before the year begins is no virement: the opening budget is restated.
            if (!period.isReporting() || period.isOpening()) {
                throw new InvalidValue(
                        "reporting period", effectiveFrom, "a month or the outturn, such as 2016-17-P05");
            }
            if (financialYear != null && !FinancialYear.parse(financialYear).equals(period.year())) {
                throw new InvalidValue("period of " + financialYear, effectiveFrom, "one year for the whole virement");
            }
            return new Virement(
                    period, kind, reason, legs.stream().map(LegBody::toDomain).toList());
        }
    }

    static VirementBody of(VirementRow row) {
        return new VirementBody(
                row.id,
                row.borough,
                row.financialYear,
                row.effectiveFrom,
                VirementKind.valueOf(row.kind),
                row.reason,
                row.state,
                row.legs.stream()
                        .map(leg -> new LegBody(
                                leg.costCentre(),
                                leg.serviceLine(),
                                Fund.valueOf(leg.fund()),
                                LineType.valueOf(leg.type()),
                                leg.amount()))
                        .toList(),
                row.proposedBy,
                row.proposedAt,
                row.decidedBy,
                row.decidedAt,
                row.decision);
    }
}
