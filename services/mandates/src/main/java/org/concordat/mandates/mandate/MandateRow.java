package org.concordat.mandates.mandate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Actor;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "mandate")
public class MandateRow {

    /** The borough is part of every key, so that no row is found without naming it. */
    @Embeddable
    record Key(String borough, UUID id) {}

    @EmbeddedId
    Key key;

    @Column(name = "financial_year")
    String financialYear;

    @Column(name = "year_end")
    LocalDate yearEnd;

    int version;

    /** DRAFT, ADOPTED, REPLACED or WITHDRAWN: expiry is a matter of the date. */
    String state;

    /** JSON. */
    String terms;

    /** JSON: who they are and what they are called. */
    String writers;

    @Column(name = "drafted_at")
    Instant draftedAt;

    @Nullable
    @Column(name = "adopted_on")
    LocalDate adoptedOn;

    @Nullable
    @Column(name = "adopted_by")
    String adoptedBy;

    @Nullable
    @Column(name = "adopted_by_id")
    String adoptedById;

    @Nullable
    @Column(name = "adopted_at")
    Instant adoptedAt;

    @Nullable
    String minute;

    @Nullable
    UUID replaces;

    @Nullable
    @Column(name = "replaced_by")
    UUID replacedBy;

    @Nullable
    @Column(name = "replaced_on")
    LocalDate replacedOn;

    @Nullable
    @Column(name = "withdrawn_on")
    LocalDate withdrawnOn;

    @Nullable
    @Column(name = "withdrawn_by")
    String withdrawnBy;

    @Nullable
    @Column(name = "withdrawn_by_id")
    String withdrawnById;

    @Nullable
    @Column(name = "withdrawn_at")
    Instant withdrawnAt;

    @Nullable
    @Column(name = "withdrawal_reason")
    String withdrawalReason;

    @Version
    long revision;

    @SuppressWarnings("NullAway.Init")
    protected MandateRow() {}

    public MandateRow(MandateDocument document) {
        this.key = new Key(document.borough().code(), document.id());
        this.financialYear = document.terms().financialYear().toString();
        this.yearEnd = document.terms().financialYear().end();
        this.version = document.version();
        this.state = MandateState.DRAFT.name();
        this.terms = "{}";
        this.writers = "[]";
        this.draftedAt = document.draftedAt();
        this.revision = 1;
    }

    /** Which writing of the row this is, for ETag and If-Match. */
    public long revision() {
        return revision;
    }

    /** Takes over everything but the document. */
    void take(Mandate mandate) {
        switch (mandate) {
            case Mandate.Draft draft -> state = MandateState.DRAFT.name();
            case Mandate.Adopted adopted -> {
                state = MandateState.ADOPTED.name();
                take(adopted.adoption(), adopted.replaces());
            }
            case Mandate.Replaced replaced -> {
                state = MandateState.REPLACED.name();
                replacedBy = replaced.replacedBy();
                replacedOn = replaced.replacedOn();
            }
            case Mandate.Withdrawn withdrawn -> {
                state = MandateState.WITHDRAWN.name();
                withdrawnOn = withdrawn.withdrawal().on();
                withdrawnBy = withdrawn.withdrawal().by().name();
                withdrawnById = withdrawn.withdrawal().by().id().orElse(null);
                withdrawnAt = withdrawn.withdrawal().at();
                withdrawalReason = withdrawn.withdrawal().reason();
            }
        }
    }

    private void take(Adoption adoption, Optional<UUID> predecessor) {
        adoptedOn = adoption.on();
        adoptedBy = adoption.by().name();
        adoptedById = adoption.by().id().orElse(null);
        adoptedAt = adoption.at();
        minute = adoption.minute().orElse(null);
        replaces = predecessor.orElse(null);
    }

    Mandate mandate(MandateDocument document) {
        return switch (MandateState.valueOf(state)) {
            case DRAFT -> new Mandate.Draft(document);
            case ADOPTED -> adopted(document);
            case REPLACED ->
                new Mandate.Replaced(
                        document,
                        adopted(document).adoption(),
                        Optional.ofNullable(replaces),
                        Objects.requireNonNull(replacedBy),
                        Objects.requireNonNull(replacedOn));
            case WITHDRAWN ->
                new Mandate.Withdrawn(
                        document,
                        adopted(document).adoption(),
                        Optional.ofNullable(replaces),
                        new Withdrawal(
                                Objects.requireNonNull(withdrawnOn),
                                actor(withdrawnById, withdrawnBy),
                                Objects.requireNonNull(withdrawnAt),
                                Objects.requireNonNull(withdrawalReason)));
            case EXPIRED -> throw new IllegalStateException("Expiry is never stored: " + key);
        };
    }

    private static Actor actor(@Nullable String id, @Nullable String name) {
        return new Actor(Optional.ofNullable(id), Objects.requireNonNull(name));
    }

    private Mandate.Adopted adopted(MandateDocument document) {
        return new Mandate.Adopted(
                document,
                new Adoption(
                        Objects.requireNonNull(adoptedOn),
                        actor(adoptedById, adoptedBy),
                        Objects.requireNonNull(adoptedAt),
                        Optional.ofNullable(minute)),
                Optional.ofNullable(replaces));
    }
}
