package org.concordat.mandates.mandate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.kernel.Actor;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.mandates.agreement.Agreement;
import org.concordat.mandates.agreement.Agreements;
import org.concordat.mandates.agreement.JointKind;
import org.concordat.mandates.terms.MandateBody;
import org.jspecify.annotations.Nullable;

/** Where mandates are kept. */
@ApplicationScoped
public class MandateStore implements PanacheRepositoryBase<MandateRow, MandateRow.Key>, Agreements {

    private static final TypeReference<List<JsonNode>> WRITERS = new TypeReference<>() {};

    /** As a writer is stored. */
    private record Writer(@Nullable String id, String name) {

        static Writer of(Actor actor) {
            return new Writer(actor.id().orElse(null), actor.name());
        }

        /** A former release stored the name alone. */
        static Actor read(JsonNode stored) {
            return stored.isTextual()
                    ? new Actor(Optional.empty(), stored.asText())
                    : new Actor(
                            Optional.ofNullable(stored.path("id").textValue()),
                            stored.path("name").asText());
        }
    }

    private final ObjectMapper json;

    MandateStore(ObjectMapper json) {
        this.json = json;
    }

    /** A mandate and the version of its row. */
    public record Stored(Mandate mandate, long revision) {}

    public Optional<Stored> stored(Borough borough, UUID id) {
        return row(borough, id).map(row -> new Stored(mandate(row), row.revision));
    }

    public Optional<Mandate> mandate(Borough borough, UUID id) {
        return row(borough, id).map(this::mandate);
    }

    Optional<MandateRow> row(Borough borough, UUID id) {
        return findByIdOptional(new MandateRow.Key(borough.code(), id));
    }

    /** The mandate that stands for the year; on a day, the one that was in force then. Never a draft. */
    public Optional<Mandate> standing(Borough borough, FinancialYear year, Optional<LocalDate> on) {
        return on.map(day -> page(new MandateQuery(borough, Optional.of(year), on, Optional.empty()), 1).stream()
                        .findFirst())
                .orElseGet(() -> current(borough, year).map(this::mandate));
    }

    /** The mandate of the year that was neither replaced nor withdrawn. */
    public Optional<MandateRow> current(Borough borough, FinancialYear year) {
        return find("key.borough = ?1 and financialYear = ?2 and state = 'ADOPTED'", borough.code(), year.toString())
                .singleResultOptional();
    }

    /** Whatever changes in the year from here on waits for this transaction to end. */
    public void lockYear(Borough borough, FinancialYear year) {
        MandateNumberRow.Key key = new MandateNumberRow.Key(borough.code(), year.toString());
        getEntityManager()
                .createNativeQuery("insert into mandate_number (borough, financial_year, last) values (?1, ?2, 0)"
                        + " on conflict do nothing")
                .setParameter(1, key.borough())
                .setParameter(2, key.financialYear())
                .executeUpdate();
        getEntityManager().find(MandateNumberRow.class, key, LockModeType.PESSIMISTIC_WRITE);
    }

    /** A mandate as it is once everybody before us in its year has finished: what they decided counts. */
    public Optional<MandateRow> lockedRow(Borough borough, UUID id) {
        Optional<MandateRow> before = row(borough, id);
        before.ifPresent(row -> {
            lockYear(borough, FinancialYear.parse(row.financialYear));
            getEntityManager().detach(row);
        });
        return before.flatMap(row -> row(borough, id));
    }

    /** Inside {@link #lockYear}. */
    public int nextVersion(Borough borough, FinancialYear year) {
        MandateNumberRow number = getEntityManager()
                .find(MandateNumberRow.class, new MandateNumberRow.Key(borough.code(), year.toString()));
        number.last++;
        return number.last;
    }

    public void save(MandateRow row, Mandate mandate) {
        try {
            row.terms =
                    json.writeValueAsString(MandateBody.of(mandate.document().terms()));
            row.writers = json.writeValueAsString(mandate.document().writers().stream()
                    .sorted(Comparator.comparing(Actor::name))
                    .map(Writer::of)
                    .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write a mandate", e);
        }
        row.take(mandate);
        persist(row);
        flush();
    }

    public Mandate mandate(MandateRow row) {
        try {
            return row.mandate(new MandateDocument(
                    row.key.id(),
                    new Borough(row.key.borough()),
                    row.version,
                    json.readValue(row.terms, MandateBody.class).toDomain(),
                    json.readValue(row.writers, WRITERS).stream()
                            .map(Writer::read)
                            .collect(Collectors.toUnmodifiableSet()),
                    row.draftedAt));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The mandate %s is stored wrongly".formatted(row.key), e);
        }
    }

    public List<Mandate> page(MandateQuery query, int limit) {
        return find(query.text(), query.parameters()).page(0, limit).stream()
                .map(this::mandate)
                .toList();
    }

    @Override
    public Map<Borough, Agreement> to(JointKind kind, String code, FinancialYear year, Set<Borough> boroughs) {
        Map<Borough, Agreement> agreements = new HashMap<>();
        for (Borough borough : boroughs) {
            agreements.put(
                    borough,
                    current(borough, year)
                            .map(row -> mandate(row).document().terms().agreementTo(kind, code))
                            .orElseGet(Agreement.NoMandate::new));
        }
        return agreements;
    }
}
