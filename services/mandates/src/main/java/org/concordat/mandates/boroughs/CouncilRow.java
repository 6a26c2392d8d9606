package org.concordat.mandates.boroughs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.OnsCode;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "council")
class CouncilRow {

    @Id
    String code;

    String name;

    @Column(name = "ons_code")
    String onsCode;

    String chart;

    @Nullable
    @Column(name = "population_0_to_17")
    Integer population0To17;

    @Version
    long revision;

    @SuppressWarnings("NullAway.Init")
    protected CouncilRow() {}

    CouncilRow(Council council) {
        this.code = council.borough().code();
        this.name = council.name();
        this.onsCode = council.onsCode().value();
        this.chart = council.chart();
        this.population0To17 = council.population0To17().orElse(null);
        this.revision = 1;
    }

    void take(Council council) {
        name = council.name();
        onsCode = council.onsCode().value();
        chart = council.chart();
        population0To17 = council.population0To17().orElse(null);
    }

    Council council() {
        return new Council(new Borough(code), name, new OnsCode(onsCode), chart, Optional.ofNullable(population0To17));
    }
}
