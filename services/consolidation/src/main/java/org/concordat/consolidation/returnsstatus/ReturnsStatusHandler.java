package org.concordat.consolidation.returnsstatus;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.concordat.consolidation.access.ContributionCheck;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.reference.PartnershipKnown;
import org.concordat.consolidation.reference.ReferenceEventStore;
import org.concordat.consolidation.returns.ClosureStore;
import org.concordat.consolidation.returns.ReturnEventStore;
import org.concordat.consolidation.returns.ReturnHistory;
import org.concordat.consolidation.returnsstatus.PeriodStatus.Restatements;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Period;
import org.concordat.returns.ReportingCalendar;
import org.concordat.returns.ReportingRate;
import org.concordat.security.BoroughScope;

/** Gathers how far the returns have come, from what was known at the moment. */
@ApplicationScoped
class ReturnsStatusHandler {

    private final BoroughScope scope;
    private final ReturnEventStore returns;
    private final ClosureStore periods;
    private final ReferenceEventStore references;
    private final ContributionCheck sharing;

    ReturnsStatusHandler(
            BoroughScope scope,
            ReturnEventStore returns,
            ClosureStore periods,
            ReferenceEventStore references,
            ContributionCheck sharing) {
        this.scope = scope;
        this.returns = returns;
        this.periods = periods;
        this.references = references;
        this.sharing = sharing;
    }

    /** @param own boroughs of which the caller may know everything */
    ReturnsStatus ofPartnership(
            Domain domain, PartnershipKnown partnership, Period period, Set<Borough> own, Instant asAt) {
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
                                        domain,
                                        member,
                                        period,
                                        asAt,
                                        told(domain, member, partnership, period.year(), own, asAt)))
                                .toList()));
    }

    private Restatements told(
            Domain domain,
            Borough member,
            PartnershipKnown partnership,
            FinancialYear year,
            Set<Borough> own,
            Instant asAt) {
        return own.contains(member) || sharing.mayTellRestatements(domain, member, partnership.code(), year, asAt)
                ? Restatements.TOLD
                : Restatements.NOT_TOLD;
    }

    ReturnsStatus ofBorough(Domain domain, Borough borough, FinancialYear year, Instant asAt) {
        Period whole = Period.parse(year.toString());
        return scope.read(
                Set.of(borough),
                () -> new ReturnsStatus(
                        Optional.empty(),
                        Optional.empty(),
                        year.toString(),
                        asAt,
                        List.of(member(domain, borough, whole, asAt, Restatements.TOLD))));
    }

    private ReturnsStatus.Member member(
            Domain domain, Borough borough, Period period, Instant asAt, Restatements restatements) {
        FinancialYear year = period.year();
        Map<Period, ReturnHistory> histories = returns.histories(domain.name(), borough, year, asAt);
        ReportingCalendar asked = references.calendar(borough, year, asAt);
        ReportingCalendar calendar = domain.name().hasOpening() ? asked : asked.withoutOpening();
        Set<Period> closed = periods.closed(domain.name(), borough, year, asAt);
        SortedMap<Period, PeriodStatus> statuses = new TreeMap<>();
        Stream.concat(
                        Stream.of(year.opening())
                                .filter(opening -> period.isOpening()
                                        || calendar.includes(opening)
                                        || histories.containsKey(opening)),
                        year.reportingPeriods())
                .forEach(reporting -> statuses.put(
                        reporting,
                        PeriodStatus.of(
                                borough,
                                reporting,
                                histories.getOrDefault(reporting, new ReturnHistory(List.of())),
                                calendar,
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
                ReturnsStatus.Year.of(
                        period,
                        ReportingRate.of(statuses.values().stream()
                                .map(PeriodStatus::timeliness)
                                .toList())));
    }

    /** Itself for a reporting period, otherwise the months it is made of, and opening budget and outturn for the year. */
    private static boolean belongs(Period reporting, Period asked) {
        return switch (asked.kind()) {
            case OPENING, MONTH, OUTTURN -> reporting.equals(asked);
            case QUARTER, HALF, TERM ->
                reporting.kind() == Period.Kind.MONTH
                        && !reporting.start().isBefore(asked.start())
                        && !reporting.end().isAfter(asked.end());
            case YEAR -> true;
        };
    }
}
