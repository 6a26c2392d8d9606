package org.concordat.budgets.virements;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Optional;
import org.concordat.kernel.Fund;
import org.concordat.kernel.LineType;
import org.concordat.kernel.money.Money;
import org.jspecify.annotations.Nullable;

@Embeddable
record VirementLegRow(
        @Nullable @Column(name = "cost_centre") String costCentre,
        @Column(name = "service_line") String serviceLine,
        @Column(name = "fund") String fund,
        @Column(name = "type") String type,
        @Column(name = "amount") BigDecimal amount) {

    static VirementLegRow of(Virement.Leg leg) {
        return new VirementLegRow(
                leg.costCentre().orElse(null),
                leg.serviceLine().orElseThrow(),
                leg.fund().name(),
                leg.type().name(),
                leg.amount().pounds());
    }

    Virement.Leg toDomain() {
        return new Virement.Leg(
                Optional.ofNullable(costCentre),
                Optional.of(serviceLine),
                Fund.valueOf(fund),
                LineType.valueOf(type),
                new Money(amount));
    }
}
