package org.concordat.kpis.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "kpi_version")
class KpiRow {

    /** Which version of which indicator. */
    @Embeddable
    record Key(String code, int version) {}

    @EmbeddedId
    Key key;

    /** Whose own it is. */
    @Nullable
    @Column(name = "defined_by")
    String definedBy;

    /** JSON. */
    String terms;

    @SuppressWarnings("NullAway.Init")
    protected KpiRow() {}

    KpiRow(Key key, @Nullable String definedBy, String terms) {
        this.key = key;
        this.definedBy = definedBy;
        this.terms = terms;
    }
}
