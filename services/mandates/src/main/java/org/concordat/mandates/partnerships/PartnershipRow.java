package org.concordat.mandates.partnerships;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "partnership")
class PartnershipRow {

    @Id
    String code;

    String title;

    /** JSON. */
    String members;

    /** JSON. */
    @Column(name = "service_scopes")
    String serviceScopes;

    /** Null where its members share one. */
    @Nullable
    String chart;

    /** JSON; null where it is protected as is usual. */
    @Nullable
    String disclosure;

    @Version
    long revision;

    @SuppressWarnings("NullAway.Init")
    protected PartnershipRow() {}

    PartnershipRow(String code) {
        this.code = code;
        this.title = "";
        this.members = "[]";
        this.serviceScopes = "[]";
        this.revision = 1;
    }
}
