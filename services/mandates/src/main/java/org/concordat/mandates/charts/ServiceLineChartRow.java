package org.concordat.mandates.charts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "chart_version")
class ServiceLineChartRow {

    /** Which version of which chart. */
    @Embeddable
    record Key(String code, int version) {}

    @EmbeddedId
    Key key;

    String title;

    @Nullable
    @Column(name = "valid_from")
    String validFrom;

    @Nullable
    @Column(name = "valid_until")
    String validUntil;

    /** JSON. */
    String lines;

    @SuppressWarnings("NullAway.Init")
    protected ServiceLineChartRow() {}

    ServiceLineChartRow(ChartEdition edition, String lines) {
        this.key = new Key(edition.code(), edition.version());
        this.title = edition.title();
        this.validFrom = edition.validFrom().map(Object::toString).orElse(null);
        this.validUntil = edition.validUntil().map(Object::toString).orElse(null);
        this.lines = lines;
    }
}
