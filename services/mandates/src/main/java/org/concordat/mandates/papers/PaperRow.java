package org.concordat.mandates.papers;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "paper_version")
class PaperRow {

    /** Which version of which paper. */
    @Embeddable
    record Key(String borough, String code, int version) {}

    @EmbeddedId
    Key key;

    /** A {@link PaperBody} in JSON. */
    String content;

    @SuppressWarnings("NullAway.Init")
    protected PaperRow() {}

    PaperRow(Key key, String content) {
        this.key = key;
        this.content = content;
    }
}
