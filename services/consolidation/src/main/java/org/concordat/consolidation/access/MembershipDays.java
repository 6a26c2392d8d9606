package org.concordat.consolidation.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.concordat.consolidation.reference.PartnershipKnown;
import org.concordat.consolidation.reference.PartnershipKnown.Membership;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;
import org.concordat.kernel.span.London;
import org.concordat.web.problem.Problem;

/**
 * The days on which some boroughs belong to a partnership, as a moment knows them. By them their people ask: about
 * periods of which a day is one of those, as at moments on those days. So a borough that has left reads what it could
 * read while it was a member, and nothing of what came later, and one that joined nothing of what was before.
 *
 * @param stretches the earliest first
 */
record MembershipDays(String partnership, List<Membership> stretches) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    MembershipDays {
        stretches = stretches.stream()
                .sorted(Comparator.comparing(Membership::from))
                .toList();
    }

    static MembershipDays of(Collection<Borough> boroughs, PartnershipKnown partnership) {
        return new MembershipDays(
                partnership.title(),
                partnership.members().stream()
                        .filter(member -> boroughs.contains(member.borough()))
                        .toList());
    }

    /** Whether they cover a question; a borough that left and came back has several stretches, and each counts. */
    boolean allow(Period period, Instant asAt) {
        LocalDate day = London.dayOf(asAt);
        return stretches.stream()
                .filter(about -> about.reaches(period.start(), period.end()))
                .map(Membership::borough)
                .anyMatch(borough -> any(stretch -> stretch.borough().equals(borough) && stretch.covers(day)));
    }

    private boolean any(Predicate<Membership> such) {
        return stretches.stream().anyMatch(such);
    }

    /** That a question is about none of them, to people who know of the partnership: which days they are. */
    Problem refusal() {
        return Problem.forbidden(
                AudienceCheck.NOT_A_MEMBER_THEN,
                "%s. Its people ask about periods with a day of that membership, as at moments on its days%s."
                        .formatted(
                                stretches.stream().map(this::inWords).collect(Collectors.joining("; ")), lastMoment()));
    }

    private String inWords(Membership stretch) {
        return "%s is a member of %s from %s%s"
                .formatted(
                        stretch.borough(),
                        partnership,
                        DAY.format(stretch.from()),
                        stretch.until().map(last -> " to " + DAY.format(last)).orElse(""));
    }

    /** The last moment, in the form in which it is asked for, where all stretches end. */
    private String lastMoment() {
        return any(stretch -> stretch.until().isEmpty())
                ? ""
                : stretches.stream()
                        .flatMap(stretch -> stretch.until().stream())
                        .max(Comparator.naturalOrder())
                        .map(last -> ", the last of which is asked for by asAt=" + last)
                        .orElse("");
    }
}
