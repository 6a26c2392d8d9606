package org.concordat.consolidation.returnsstatus;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.concordat.consolidation.access.SharingCheck;
import org.concordat.consolidation.facts.PartnershipKnown;
import org.concordat.consolidation.facts.ReferenceStore;
import org.concordat.consolidation.facts.ReturnHistory;
import org.concordat.consolidation.facts.ReturnStore;
import org.concordat.consolidation.returnsstatus.PeriodStatus.Restatements;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Period;
import org.concordat.security.BoroughScope;

/** Gathers how far the returns have come, from what was known at the moment. */
@ApplicationScoped
class ReturnsStatusHandler {

    private final BoroughScope scope;
    private final ReturnStore returns;
    private final ReferenceStore references;
    private final SharingCheck sharing;

    ReturnsStatusHandler(BoroughScope scope, ReturnStore returns, ReferenceStore references, SharingCheck sharing) {
        this.scope = scope;
        this.returns = returns;
        this.references = references;
        this.sharing = sharing;
    }

    /** @param own boroughs of which the caller may know everything */
    ReturnsStatus ofPartnership(PartnershipKnown partnership, Period period, Set<Borough> own, Instant asAt) {
        Collection<Borough> members = partnership.membersOn(period.end());
        return scope.read(
                Set.copyOf(members),
                () -> new ReturnsStatus(
                        Optional.of(partnership.code()),
                        Optional.of(partnership.title()),
                        period.toString(),
                        asAt,
                        members.stream()
                                .map(member -> member(
                                        member, period, asAt, told(member, partnership, period.year(), own, asAt)))
                                .toList()));
    }

    private Restatements told(
            Borough member, PartnershipKnown partnership, FinancialYear year, Set<Borough> own, Instant asAt) {
        return own.contains(member) || sharing.namesEverything(member, partnership.code(), year, asAt)
                ? Restatements.TOLD
                : Restatements.NOT_TOLD;
    }

    ReturnsStatus ofBorough(Borough borough, FinancialYear year, Instant asAt) {
        Period whole = Period.parse(year.toString());
        return scope.read(
                Set.of(borough),
                () -> new ReturnsStatus(
                        Optional.empty(),
                        Optional.empty(),
                        year.toString(),
                        asAt,
                        List.of(member(borough, whole, asAt, Restatements.TOLD))));
    }

    private ReturnsStatus.Member member(Borough borough, Period period, Instant asAt, Restatements restatements) {
        FinancialYear year = period.year();
        Map<Period, ReturnHistory> histories = returns.histories(borough, year, asAt);
        SortedMap<Period, LocalDate> due =
                references.calendar(borough, year, asAt).due();
        Set<Period> closed = references.closed(borough, year, asAt);
        SortedMap<Period, PeriodStatus> statuses = new TreeMap<>();
        year.reportingPeriods()
                .forEach(reporting -> statuses.put(
                        reporting,
                        PeriodStatus.of(
                                borough,
                                reporting,
                                histories.getOrDefault(reporting, new ReturnHistory(List.of())),
                                Optional.ofNullable(due.get(reporting)),
                                asAt,
                                restatements)));
        return new ReturnsStatus.Member(
                borough.code(),
                statuses.values().stream()
                        .filter(status -> belongs(status.period(), period))
                        .map(status -> ReturnsStatus.Line.of(
                                status,
                                restatements == Restatements.TOLD
                                        ? Optional.of(closed.contains(status.period()))
                                        : Optional.empty()))
                        .toList(),
                ReturnsStatus.Year.of(period, Punctuality.of(statuses.values(), asAt)));
    }

    /** Itself for a month or the outturn, otherwise the months it is made of, and the outturn for the year. */
    private static boolean belongs(Period reporting, Period asked) {
        return switch (asked.kind()) {
            case MONTH, OUTTURN -> reporting.equals(asked);
            case QUARTER, HALF, TERM ->
                reporting.kind() == Period.Kind.MONTH
                        && !reporting.start().isBefore(asked.start())
                        && !reporting.end().isAfter(asked.end());
            case YEAR -> true;
        };
    }
}
