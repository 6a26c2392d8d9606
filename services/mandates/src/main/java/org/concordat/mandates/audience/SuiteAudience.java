package org.concordat.mandates.audience;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.kernel.FinancialYear;
import org.concordat.mandates.effects.InWords;
import org.concordat.mandates.partnerships.Membership;
import org.concordat.mandates.partnerships.Partnership;
import org.concordat.security.Caller;
import org.concordat.security.Role;
import org.concordat.web.problem.Problem;

/**
 * Who reads what the members of a partnership agree on: its shared management and its auditors all of it, people of a
 * member borough the years of its membership, as things stood on the days of its membership. Decided here alone.
 */
public sealed interface SuiteAudience {

    /** Management and auditors of the partnership, by the claim of the partnership. */
    record OfPartnership() implements SuiteAudience {}

    /** @param stretches of the reader's boroughs, the earliest first */
    record OfMembers(List<Membership> stretches) implements SuiteAudience {

        private Optional<LocalDate> within(FinancialYear year, Optional<LocalDate> asked, LocalDate today) {
            if (stretches.stream().noneMatch(stretch -> stretch.reaches(year.start(), year.end()))) {
                throw notThen("No day of %s is one of those.".formatted(year));
            }
            if (asked.isPresent()) {
                LocalDate day = asked.get();
                if (stretches.stream().noneMatch(stretch -> stretch.covers(day))) {
                    throw notThen("%s is none of those days.".formatted(InWords.day(day)));
                }
                return asked;
            }
            if (stretches.stream().anyMatch(stretch -> stretch.covers(today))) {
                return Optional.empty();
            }
            return Optional.of(stretches.stream()
                    .flatMap(stretch -> stretch.until().stream())
                    .filter(last -> last.isBefore(today))
                    .max(Comparator.naturalOrder())
                    .map(last -> last.isAfter(year.end()) ? year.end() : last)
                    .orElseThrow(() -> notThen("It has not begun.")));
        }

        private Problem notThen(String why) {
            String days = stretches.stream().map(OfMembers::inWords).collect(Collectors.joining("; "));
            return Problem.forbidden(
                    "not-a-member-then",
                    "%s. %s Ask about a year of the membership, as on one of its days.".formatted(days, why));
        }

        private static String inWords(Membership stretch) {
            return stretch.until()
                    .map(last -> "%s is a member from %s to %s"
                            .formatted(stretch.borough(), InWords.day(stretch.from()), InWords.day(last)))
                    .orElseGet(
                            () -> "%s is a member from %s".formatted(stretch.borough(), InWords.day(stretch.from())));
        }
    }

    Set<Role> OF_A_BOROUGH =
            Set.of(Role.FINANCE, Role.APPROVER, Role.OFFICER, Role.MANDATE_OFFICER, Role.CABINET, Role.AUDITOR);

    /** As whom somebody asks; empty for whom there is no such partnership. */
    static Optional<SuiteAudience> of(Caller caller, Partnership partnership) {
        boolean claimed = caller.partnerships().contains(partnership.code());
        if (claimed && (caller.has(Role.SMT) || caller.has(Role.AUDITOR))) {
            return Optional.of(new OfPartnership());
        }
        List<Membership> own = partnership.members().stream()
                .filter(member -> caller.boroughs().contains(member.borough()))
                .sorted(Comparator.comparing(Membership::from))
                .toList();
        return caller.hasAny(OF_A_BOROUGH) && !own.isEmpty() ? Optional.of(new OfMembers(own)) : Optional.empty();
    }

    /**
     * The day as of which the reader is told of a year; empty for how it stands now.
     *
     * @param asked the day asked for; empty for the latest that the reader may know
     * @throws Problem 403 {@code not-a-member-then} for a year or a day outside the membership
     */
    default Optional<LocalDate> day(FinancialYear year, Optional<LocalDate> asked, LocalDate today) {
        return switch (this) {
            case OfPartnership all -> asked;
            case OfMembers members -> members.within(year, asked, today);
        };
    }
}
