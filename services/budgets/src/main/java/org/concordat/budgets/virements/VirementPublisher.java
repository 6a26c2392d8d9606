package org.concordat.budgets.virements;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.Borough;
import org.concordat.messaging.Outbox;
import org.jspecify.annotations.Nullable;

/** Tells the other services of an approved virement. */
@ApplicationScoped
class VirementPublisher {

    private record VirementApproved(
            UUID virement,
            String borough,
            String financialYear,
            String effectiveFrom,
            String kind,
            String reason,
            List<LegWire> legs,
            String approvedBy) {}

    private record LegWire(
            @Nullable String costCentre, String serviceLine, String fund, String type, BigDecimal amount) {}

    private final Outbox outbox;

    VirementPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void approved(VirementRow row, String by) {
        outbox.publish(
                "concordat.budgets.virement-approved.v1",
                row.borough + "/virements/" + row.id,
                new Borough(row.borough),
                new VirementApproved(
                        row.id,
                        row.borough,
                        row.financialYear,
                        row.effectiveFrom,
                        row.kind,
                        row.reason,
                        row.legs.stream()
                                .map(leg -> new LegWire(
                                        leg.costCentre(), leg.serviceLine(), leg.fund(), leg.type(), leg.amount()))
                                .toList(),
                        by));
    }
}
