package org.concordat.budgets.returns;

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
import org.concordat.budgets.periods.PostedReturns;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Period;
import org.concordat.returns.Return;
import org.concordat.web.problem.Problem;

/** Where the versions of returns are kept. */
@ApplicationScoped
class ReturnStore implements PanacheRepositoryBase<ReturnRow, ReturnKey>, PostedReturns {

    private static final String APPROVED = Return.State.APPROVED.name();
    private static final List<String> STANDING =
            List.of(Return.State.SUBMITTED.name(), APPROVED, Return.State.SUPERSEDED.name());

    ReturnRow required(Borough borough, UUID id) {
        return findByIdOptional(new ReturnKey(borough.code(), id))
                .orElseThrow(() -> Problem.notFound(
                        "return-not-found", "%s has no return with the id %s.".formatted(borough, id)));
    }

    /** As it is after everybody who decided before us; the period's lock must be held. */
    ReturnRow afresh(ReturnRow row) {
        getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
        return row;
    }

    Optional<ReturnRow> latest(Borough borough, Period period) {
        return find("borough = ?1 and period = ?2 order by version desc", borough.code(), period.toString())
                .firstResultOptional();
    }

    Optional<ReturnRow> approved(Borough borough, Period period) {
        return find("borough = ?1 and period = ?2 and state = ?3", borough.code(), period.toString(), APPROVED)
                .firstResultOptional();
    }

    /** The first approved version of the year's earliest approved period: it fixed the original budgets. */
    Optional<ReturnRow> yearsFirstApproved(Borough borough, FinancialYear year) {
        return find(
                        "borough = ?1 and financialYear = ?2 and state in ?3 order by period, version",
                        borough.code(),
                        year.toString(),
                        List.of(APPROVED, Return.State.SUPERSEDED.name()))
                .firstResultOptional();
    }

    /** The versions of several boroughs that were ever approved. @param period of that one only */
    List<ReturnRow> approvedIn(Set<Borough> boroughs, Optional<Period> period) {
        List<String> codes = boroughs.stream().map(Borough::code).toList();
        List<String> states = List.of(APPROVED, Return.State.SUPERSEDED.name());
        return period.map(one -> list(
                        "borough in ?1 and state in ?2 and period = ?3 order by borough, version",
                        codes,
                        states,
                        one.toString()))
                .orElseGet(
                        () -> list("borough in ?1 and state in ?2 order by borough, period, version", codes, states));
    }

    /** A part of the list, by period and version. */
    List<ReturnRow> listed(
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
        return find(where + " order by period, version", values).page(0, limit).list();
    }

    /** A place in the list of returns. */
    record Cursor(String period, int version) {}

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
}
