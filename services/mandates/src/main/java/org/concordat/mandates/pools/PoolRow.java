package org.concordat.mandates.pools;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "pool_version")
class PoolRow {

    /** Which version of which key. */
    @Embeddable
    record Key(String code, int version) {}

    @EmbeddedId
    Key key;

    String partnership;

    /** JSON. */
    String terms;

    @SuppressWarnings("NullAway.Init")
    protected PoolRow() {}

    PoolRow(Key key, String partnership, String terms) {
        this.key = key;
        this.partnership = partnership;
        this.terms = terms;
    }
}
