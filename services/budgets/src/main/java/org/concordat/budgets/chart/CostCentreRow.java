package org.concordat.budgets.chart;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Embeddable
record CostCentreRow(
        @Column(name = "cost_centre") String costCentre,
        @Column(name = "title") String title,
        @Column(name = "service_line") String serviceLine,
        @Nullable @Column(name = "valid_from") LocalDate validFrom,
        @Nullable @Column(name = "valid_until") LocalDate validUntil) {

    static CostCentreRow of(CostCentre mapping) {
        return new CostCentreRow(
                mapping.costCentre(), mapping.title(), mapping.serviceLine(), mapping.from(), mapping.until());
    }

    CostCentre toDomain() {
        return new CostCentre(costCentre, title, serviceLine, validFrom, validUntil);
    }
}
