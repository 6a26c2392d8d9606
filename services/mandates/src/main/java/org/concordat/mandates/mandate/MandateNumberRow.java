package org.concordat.mandates.mandate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** The last version given in a borough's year; locking it makes the changes of that year queue. */
@Entity
@Table(name = "mandate_number")
class MandateNumberRow {

    /** Whose mandates of which year. */
    @Embeddable
    record Key(
            String borough, @Column(name = "financial_year") String financialYear) {}

    @EmbeddedId
    Key key;

    int last;

    @SuppressWarnings("NullAway.Init")
    protected MandateNumberRow() {}
}
