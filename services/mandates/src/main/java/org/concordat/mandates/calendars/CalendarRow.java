package org.concordat.mandates.calendars;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "calendar")
class CalendarRow {

    /** Whose calendar of which year. */
    @Embeddable
    record Key(
            String borough, @Column(name = "financial_year") String financialYear) {}

    @EmbeddedId
    Key key;

    /** JSON. */
    String periods;

    /** JSON; null where none are recorded. */
    @Nullable
    String terms;

    @Version
    long revision;

    @SuppressWarnings("NullAway.Init")
    protected CalendarRow() {}

    CalendarRow(Key key) {
        this.key = key;
        this.periods = "[]";
        this.revision = 1;
    }
}
