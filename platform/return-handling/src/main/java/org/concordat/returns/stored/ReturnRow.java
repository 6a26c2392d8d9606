package org.concordat.returns.stored;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import org.concordat.kernel.Finding;
import org.concordat.kernel.Period;
import org.concordat.kernel.ReportingDomain;
import org.concordat.returns.Approved;
import org.concordat.returns.Draft;
import org.concordat.returns.Heading;
import org.concordat.returns.Rejected;
import org.concordat.returns.Return;
import org.concordat.returns.Stamp;
import org.concordat.returns.Submission;
import org.concordat.returns.Submitted;
import org.concordat.returns.Superseded;
import org.concordat.returns.totals.ControlTotals;
import org.concordat.returns.totals.TotalsJson;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "return_version")
@IdClass(ReturnKey.class)
class ReturnRow {

    @Id
    String borough;

    @Id
    UUID id;

    String period;

    @Column(name = "financial_year")
    String financialYear;

    int version;
    String state;

    @Nullable
    String unit;

    boolean illustrative;

    @Convert(converter = FindingsText.class)
    List<Finding> findings;

    @Column(name = "line_count")
    int lineCount;

    @Nullable
    @Convert(converter = SubmissionText.class)
    Submission submission;

    @Column(name = "saved_by")
    String savedBy;

    @Nullable
    @Column(name = "saved_by_id")
    String savedById;

    @Column(name = "saved_at")
    Instant savedAt;

    @Nullable
    @Column(name = "submitted_by")
    String submittedBy;

    @Nullable
    @Column(name = "submitted_by_id")
    String submittedById;

    @Nullable
    @Column(name = "submitted_at")
    Instant submittedAt;

    @Nullable
    @Column(name = "decided_by")
    String decidedBy;

    @Nullable
    @Column(name = "decided_by_id")
    String decidedById;

    @Nullable
    @Column(name = "decided_at")
    Instant decidedAt;

    /** The certification of an approved version, the reason of a rejected one. */
    @Nullable
    String decision;

    @Nullable
    @Column(name = "superseded_by")
    UUID supersededBy;

    /** As they were when it was approved. */
    @Nullable
    @Column(name = "approved_totals")
    @Convert(converter = TotalsText.class)
    ControlTotals approvedTotals;

    /** Of the event that told of the approval. */
    @Nullable
    @Column(name = "aggregate_version")
    Long aggregateVersion;

    @Version
    long revision;

    @ElementCollection
    @CollectionTable(
            name = "return_history",
            joinColumns = {
                @JoinColumn(name = "borough", referencedColumnName = "borough"),
                @JoinColumn(name = "return_id", referencedColumnName = "id")
            })
    @OrderColumn(name = "sequence")
    List<ReturnStepRow> history = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected ReturnRow() {}

    @SuppressWarnings("NullAway.Init")
    ReturnRow(Heading heading) {
        borough = heading.borough().code();
        id = heading.id();
        period = heading.period().toString();
        financialYear = heading.period().year().toString();
        version = heading.version();
    }

    /** @param domain the service's: its database holds no other's returns */
    StoredVersion toDomain(ReportingDomain domain) {
        return new StoredVersion(
                new Heading(id, domain, new Borough(borough), Period.parse(period), version),
                Return.State.valueOf(state),
                Optional.ofNullable(unit),
                illustrative,
                findings,
                lineCount,
                Optional.ofNullable(submission),
                new Stamp(new Actor(Optional.ofNullable(savedById), savedBy), savedAt),
                stamp(submittedById, submittedBy, submittedAt),
                stamp(decidedById, decidedBy, decidedAt),
                Optional.ofNullable(decision),
                Optional.ofNullable(supersededBy),
                Optional.ofNullable(approvedTotals),
                Optional.ofNullable(aggregateVersion),
                revision);
    }

    private static Optional<Stamp> stamp(@Nullable String id, @Nullable String name, @Nullable Instant at) {
        return name == null || at == null
                ? Optional.empty()
                : Optional.of(new Stamp(new Actor(Optional.ofNullable(id), name), at));
    }

    /** Takes over what a transition made of it, and notes it in the history. */
    void take(Return life) {
        state = life.state().name();
        switch (life) {
            case Draft draft -> {
                findings = draft.findings().all();
                savedBy = draft.drafted().by();
                savedById = id(draft.drafted());
                savedAt = draft.drafted().at();
                note(draft.drafted(), null);
            }
            case Submitted submitted -> {
                findings = submitted.findings().all();
                submission = submitted.submission();
                submittedBy = submitted.submitted().by();
                submittedById = id(submitted.submitted());
                submittedAt = submitted.submitted().at();
                note(submitted.submitted(), submitted.submission().comment().orElse(null));
            }
            case Approved approved -> decide(approved.approved(), approved.certification());
            case Rejected rejected -> decide(rejected.rejected(), rejected.reason());
            case Superseded superseded -> supersededBy = superseded.by();
        }
    }

    void note(Stamp stamp, @Nullable String statement) {
        history.add(new ReturnStepRow(state, stamp.at(), stamp.by(), id(stamp), statement));
    }

    private static @Nullable String id(Stamp stamp) {
        return stamp.actor().id().orElse(null);
    }

    private void decide(Stamp stamp, String statement) {
        decidedBy = stamp.by();
        decidedById = id(stamp);
        decidedAt = stamp.at();
        decision = statement;
        note(stamp, statement);
    }

    /** JSON in a column; the database never looks into it. */
    abstract static class JsonText<T> implements AttributeConverter<T, String> {

        private static final ObjectMapper JSON = JsonMapper.builder()
                .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                .addModule(new Jdk8Module())
                .build();

        private final TypeReference<T> type;

        JsonText(TypeReference<T> type) {
            this.type = type;
        }

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable T value) {
            try {
                return value == null ? null : JSON.writeValueAsString(value);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public @Nullable T convertToEntityAttribute(@Nullable String text) {
            try {
                return text == null ? null : JSON.readValue(text, type);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static class FindingsText extends JsonText<List<Finding>> {
        FindingsText() {
            super(new TypeReference<>() {});
        }
    }

    static class SubmissionText extends JsonText<Submission> {
        SubmissionText() {
            super(new TypeReference<>() {});
        }
    }

    /** In the shape that also reads what the first release wrote. */
    static class TotalsText implements AttributeConverter<ControlTotals, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable ControlTotals totals) {
            return totals == null ? null : TotalsJson.write(totals);
        }

        @Override
        public @Nullable ControlTotals convertToEntityAttribute(@Nullable String text) {
            return text == null ? null : TotalsJson.read(text);
        }
    }
}
