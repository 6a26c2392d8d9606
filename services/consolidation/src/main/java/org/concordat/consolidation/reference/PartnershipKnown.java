package org.concordat.consolidation.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;
import org.concordat.kernel.sharing.DisclosureLevels;
import org.concordat.kernel.span.InForce;

/**
 * A partnership as it was known: its dated membership and the dated scope of its services.
 *
 * @param serviceScopes empty when it shares every service line
 * @param chart the code of the chart it reports on; empty for the one that its members share
 * @param disclosure against whom figures that mandates hold back are protected
 */
public record PartnershipKnown(
        String code,
        String title,
        List<Membership> members,
        List<ServiceScope> serviceScopes,
        Optional<String> chart,
        DisclosureLevels disclosure,
        Instant knownAt) {

    /** @param until the last day, if it has ended or will */
    public record Membership(Borough borough, LocalDate from, Optional<LocalDate> until) {

        public boolean covers(LocalDate day) {
            return InForce.on(day, from, until);
        }

        /** Whether any of its days is one of those, both ends included. */
        public boolean reaches(LocalDate first, LocalDate last) {
            return !from.isAfter(last) && until.filter(first::isAfter).isEmpty();
        }
    }

    /**
     * @param serviceLine a line or a total of the chart
     * @param until the last day, if it has ended or will
     */
    public record ServiceScope(String serviceLine, LocalDate from, Optional<LocalDate> until) {}

    /**
     * That a borough came to a partnership within a period, left within it, or both.
     *
     * @param from its first day as a member, where the period began before it
     * @param until its last day as a member, where the period went on after it
     */
    public record MembershipChange(Borough borough, Optional<LocalDate> from, Optional<LocalDate> until) {

        /** Such as {@code LBHF until 14 February 2017}, with the days as they are written in answers. */
        public String inWords() {
            return borough
                    + from.map(day -> " from " + day).orElse("")
                    + until.map(day -> " until " + day).orElse("");
        }
    }

    public PartnershipKnown {
        members = List.copyOf(members);
        serviceScopes = List.copyOf(serviceScopes);
    }

    /** Those whose membership covers the day, by code. */
    public SortedSet<Borough> membersOn(LocalDate day) {
        return members.stream()
                .filter(member -> member.covers(day))
                .map(Membership::borough)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Who came or left within a period, by borough and day. */
    public List<MembershipChange> changesWithin(Period period) {
        return members.stream()
                .filter(member -> member.reaches(period.start(), period.end()))
                .map(member -> new MembershipChange(
                        member.borough(),
                        Optional.of(member.from()).filter(day -> day.isAfter(period.start())),
                        member.until().filter(day -> day.isBefore(period.end()))))
                .filter(change -> change.from().isPresent() || change.until().isPresent())
                .sorted(Comparator.comparing(MembershipChange::borough)
                        .thenComparing(change -> change.from().orElse(period.start())))
                .toList();
    }

    /** Every borough that is, was or will be a member. */
    public SortedSet<Borough> everyMember() {
        return members.stream().map(Membership::borough).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The service lines in scope on the day; empty when it shares every service line. */
    public Optional<List<String>> scopeOn(LocalDate day) {
        return serviceScopes.isEmpty()
                ? Optional.empty()
                : Optional.of(serviceScopes.stream()
                        .filter(scope -> InForce.on(day, scope.from(), scope.until()))
                        .map(ServiceScope::serviceLine)
                        .distinct()
                        .toList());
    }
}
