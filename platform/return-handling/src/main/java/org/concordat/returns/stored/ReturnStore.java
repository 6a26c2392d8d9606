package org.concordat.returns.stored;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Period;
import org.concordat.returns.Approved;
import org.concordat.returns.Draft;
import org.concordat.returns.Heading;
import org.concordat.returns.Return;
import org.concordat.returns.form.ReturnForm;
import org.concordat.returns.periods.PostedReturns;
import org.concordat.returns.totals.ControlTotals;
import org.concordat.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Where the versions of returns are kept. */
@ApplicationScoped
public class ReturnStore implements PanacheRepositoryBase<ReturnRow, ReturnKey>, PostedReturns {

    private static final String APPROVED = Return.State.APPROVED.name();
    private static final String SUPERSEDED = Return.State.SUPERSEDED.name();
    private static final List<String> EVER_APPROVED = List.of(APPROVED, SUPERSEDED);
    private static final List<String> STANDING = List.of(Return.State.SUBMITTED.name(), APPROVED, SUPERSEDED);

    private final ReturnForm<?, ?> form;

    ReturnStore(ReturnForm<?, ?> form) {
        this.form = form;
    }

    /** @throws Problem {@code return-not-found} */
    public StoredVersion required(Borough borough, UUID id) {
        return domain(row(borough, id));
    }

    /** As it is after everybody who decided before us; the period's lock must be held. */
    public StoredVersion locked(Borough borough, UUID id) {
        ReturnRow row = row(borough, id);
        getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
        return domain(row);
    }

    public Optional<StoredVersion> latest(Borough borough, Period period) {
        return find("borough = ?1 and period = ?2 order by version desc", borough.code(), period.toString())
                .firstResultOptional()
                .map(this::domain);
    }

    public Optional<StoredVersion> approved(Borough borough, Period period) {
        return find("borough = ?1 and period = ?2 and state = ?3", borough.code(), period.toString(), APPROVED)
                .firstResultOptional()
                .map(this::domain);
    }

    /** The approved versions of every period from the first up to but not including the last, in their order. */
    List<StoredVersion> approvedFrom(Borough borough, Period first, Period last) {
        return list(
                        "borough = ?1 and state = ?2 and period >= ?3 and period < ?4 order by period",
                        borough.code(),
                        APPROVED,
                        first.toString(),
                        last.toString())
                .stream()
                .map(this::domain)
                .toList();
    }

    /** The versions of a year that were ever approved, by period and version: which they are, and nothing of what they say. */
    List<ApprovedYear.Version> everApproved(Borough borough, FinancialYear year) {
        // Two comparisons and no list of states: a statement with a list is translated anew each time.
        return getEntityManager()
                .createQuery(
                        "select id, period, state from ReturnRow where borough = ?1 and financialYear = ?2"
                                + " and (state = ?3 or state = ?4) order by period, version",
                        ApprovedYear.Version.class)
                .setParameter(1, borough.code())
                .setParameter(2, year.toString())
                .setParameter(3, APPROVED)
                .setParameter(4, SUPERSEDED)
                .getResultList();
    }

    /** The versions of several boroughs that were ever approved. @param period of that one only */
    public List<StoredVersion> approvedIn(Set<Borough> boroughs, Optional<Period> period) {
        List<String> codes = boroughs.stream().map(Borough::code).toList();
        List<ReturnRow> rows = period.map(one -> list(
                        "borough in ?1 and state in ?2 and period = ?3 order by borough, version",
                        codes,
                        EVER_APPROVED,
                        one.toString()))
                .orElseGet(() ->
                        list("borough in ?1 and state in ?2 order by borough, period, version", codes, EVER_APPROVED));
        return rows.stream().map(this::domain).toList();
    }

    /** A part of the list, by period and version. */
    public List<StoredVersion> listed(
            Borough borough, Optional<Period> period, Optional<Return.State> state, Optional<Cursor> after, int limit) {
        StringBuilder where = new StringBuilder("borough = :borough");
        Parameters values = Parameters.with("borough", borough.code());
        period.ifPresent(one -> {
            where.append(" and period = :period");
            values.and("period", one.toString());
        });
        state.ifPresent(one -> {
            where.append(" and state = :state");
            values.and("state", one.name());
        });
        after.ifPresent(place -> {
            where.append(" and (period > :place or (period = :place and version > :version))");
            values.and("place", place.period()).and("version", place.version());
        });
        return find(where + " order by period, version", values).page(0, limit).stream()
                .map(this::domain)
                .toList();
    }

    /** A place in the list of returns. */
    public record Cursor(String period, int version) {}

    /** In the order in which it happened. */
    public List<ReturnStep> history(Borough borough, UUID id) {
        return row(borough, id).history.stream().map(ReturnStepRow::toDomain).toList();
    }

    /** Writes the row of a version that begins. */
    public StoredVersion begin(Draft draft, Optional<String> unit, boolean illustrative, int lineCount) {
        return written(new ReturnRow(draft.heading()), draft, unit, illustrative, lineCount);
    }

    /** Writes what else was sent for a version. */
    public StoredVersion revise(Draft draft, Optional<String> unit, boolean illustrative, int lineCount) {
        return written(row(draft.heading()), draft, unit, illustrative, lineCount);
    }

    private StoredVersion written(
            ReturnRow row, Draft draft, Optional<String> unit, boolean illustrative, int lineCount) {
        row.unit = unit.orElse(null);
        row.illustrative = illustrative;
        row.lineCount = lineCount;
        row.take(draft);
        persistAndFlush(row);
        return domain(row);
    }

    /** Writes what a transition made of it. */
    public StoredVersion take(Return life) {
        ReturnRow row = row(life.heading());
        row.take(life);
        flush();
        return domain(row);
    }

    /** @param aggregateVersion of the event that tells of it */
    public StoredVersion approve(Approved approved, ControlTotals totals, long aggregateVersion) {
        ReturnRow row = row(approved.heading());
        row.take(approved);
        row.approvedTotals = totals;
        row.aggregateVersion = aggregateVersion;
        flush();
        return domain(row);
    }

    /** @param statement why it was superseded */
    public StoredVersion supersede(Approved former, Approved later, String statement) {
        ReturnRow row = row(former.heading());
        row.take(former.supersededBy(later));
        row.note(later.approved(), statement);
        flush();
        return domain(row);
    }

    @Override
    public Map<Period, Posted> ofYear(Borough borough, FinancialYear year) {
        Map<Period, List<ReturnRow>> versions =
                list("borough = ?1 and financialYear = ?2 order by version", borough.code(), year.toString()).stream()
                        .collect(Collectors.groupingBy(row -> Period.parse(row.period)));
        return versions.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> posted(entry.getValue())));
    }

    private static Posted posted(List<ReturnRow> versions) {
        ReturnRow latest = versions.getLast();
        Optional<Instant> first = versions.stream()
                .filter(row -> STANDING.contains(row.state))
                .flatMap(row -> Optional.ofNullable(row.submittedAt).stream())
                .reduce(BinaryOperator.minBy(Comparator.naturalOrder()));
        return new Posted(latest.id, latest.version, latest.state, first);
    }

    private ReturnRow row(Heading heading) {
        return row(heading.borough(), heading.id());
    }

    private ReturnRow row(Borough borough, UUID id) {
        @Nullable ReturnRow row = findById(new ReturnKey(borough.code(), id));
        if (row == null) {
            throw Problem.notFound("return-not-found", "%s has no return with the id %s.".formatted(borough, id));
        }
        return row;
    }

    private StoredVersion domain(ReturnRow row) {
        return row.toDomain(form.domain());
    }
}
