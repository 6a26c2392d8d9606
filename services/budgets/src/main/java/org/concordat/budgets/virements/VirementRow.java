package org.concordat.budgets.virements;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Actor;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "virement")
@IdClass(VirementKey.class)
class VirementRow {

    static final String PROPOSED = "PROPOSED";
    static final String APPROVED = "APPROVED";
    static final String REJECTED = "REJECTED";

    @Id
    String borough;

    @Id
    UUID id;

    @Column(name = "financial_year")
    String financialYear;

    @Column(name = "effective_from")
    String effectiveFrom;

    String kind;
    String reason;
    String state;

    @Column(name = "proposed_by")
    String proposedBy;

    @Nullable
    @Column(name = "proposed_by_id")
    String proposedById;

    @Column(name = "proposed_at")
    Instant proposedAt;

    @Nullable
    @Column(name = "decided_by")
    String decidedBy;

    @Nullable
    @Column(name = "decided_by_id")
    String decidedById;

    @Nullable
    @Column(name = "decided_at")
    Instant decidedAt;

    @Nullable
    String decision;

    @Version
    long revision;

    @ElementCollection
    @CollectionTable(
            name = "virement_leg",
            joinColumns = {
                @JoinColumn(name = "borough", referencedColumnName = "borough"),
                @JoinColumn(name = "virement_id", referencedColumnName = "id")
            })
    @OrderColumn(name = "leg")
    List<VirementLegRow> legs = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected VirementRow() {}

    VirementRow(Borough borough, UUID id, Virement virement, Actor proposer, Instant proposedAt) {
        this.borough = borough.code();
        this.id = id;
        financialYear = virement.effectiveFrom().year().toString();
        effectiveFrom = virement.effectiveFrom().toString();
        kind = virement.kind().name();
        reason = virement.reason();
        state = PROPOSED;
        proposedBy = proposer.name();
        proposedById = proposer.id().orElse(null);
        this.proposedAt = proposedAt;
        virement.legs().stream().map(VirementLegRow::of).forEach(legs::add);
    }

    Virement toDomain() {
        return new Virement(
                Period.parse(effectiveFrom),
                VirementKind.valueOf(kind),
                reason,
                legs.stream().map(VirementLegRow::toDomain).toList());
    }

    Actor proposer() {
        return new Actor(Optional.ofNullable(proposedById), proposedBy);
    }

    void decide(String state, Actor by, Instant at, @Nullable String decision) {
        this.state = state;
        decidedBy = by.name();
        decidedById = by.id().orElse(null);
        decidedAt = at;
        this.decision = decision;
    }
}
