package org.concordat.mandates.mappings;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "chart_mapping_version")
class PartnershipMappingRow {

    /** Which version of which mapping. */
    @Embeddable
    record Key(String code, int version) {}

    @EmbeddedId
    Key key;

    String partnership;

    /** JSON. */
    String terms;

    @SuppressWarnings("NullAway.Init")
    protected PartnershipMappingRow() {}

    PartnershipMappingRow(Key key, String partnership, String terms) {
        this.key = key;
        this.partnership = partnership;
        this.terms = terms;
    }
}
