package org.concordat.consolidation.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.consolidation.papers.PrintedFigures;
import org.concordat.consolidation.policy.Standings.Member;
import org.concordat.consolidation.policy.Standings.Standing;
import org.concordat.consolidation.question.Question;
import org.concordat.consolidation.reference.PartnershipKnown;
import org.concordat.consolidation.reference.References;
import org.concordat.consolidation.table.RowDefinitions;
import org.concordat.kernel.Borough;
import org.concordat.kernel.sharing.SharingRule;
import org.concordat.kernel.span.London;
import org.concordat.web.problem.Problem;

/**
 * Reads what mandates have let be shown of a period, at each moment at which something decided otherwise: a mandate was
 * adopted or withdrawn, a partnership recorded, a rule began or ended. Where several partnerships share members, the
 * larger goes first, and what the smaller may show comes after it.
 */
public final class StandingsSoFar {

    private static final Comparator<PartnershipKnown> LARGEST_FIRST = Comparator.comparingInt(
                    (PartnershipKnown partnership) -> -partnership.members().size())
            .thenComparing(PartnershipKnown::code);

    private final References once;
    private final Question question;
    private final PartnershipKnown asked;
    private final RowDefinitions definitions;
    private final Function<Borough, Optional<Instant>> in;
    private final Supplier<PrintedFigures> papers;

    private StandingsSoFar(
            References once,
            Question question,
            PartnershipKnown asked,
            RowDefinitions definitions,
            Function<Borough, Optional<Instant>> in,
            Supplier<PrintedFigures> papers) {
        this.once = once;
        this.question = question;
        this.asked = asked;
        this.definitions = definitions;
        this.in = in;
        this.papers = papers;
    }

    /**
     * @param naming names further boroughs in the transaction
     * @param in since when a borough has figures of the period; none while it has not
     * @param papers reads what papers of the boroughs that the transaction names have printed
     */
    public static Standings of(
            References once,
            Consumer<Set<Borough>> naming,
            Question question,
            PartnershipKnown asked,
            RowDefinitions definitions,
            Function<Borough, Optional<Instant>> in,
            Supplier<PrintedFigures> papers) {
        return new StandingsSoFar(once, question, asked, definitions, in, papers).read(naming);
    }

    private Standings read(Consumer<Set<Borough>> naming) {
        Set<String> codes = new HashSet<>();
        SortedSet<Borough> members = new TreeSet<>(asked.everyMember());
        for (PartnershipKnown other : once.partnerships(question.asAt())) {
            if (!Collections.disjoint(other.everyMember(), asked.everyMember())) {
                codes.add(other.code());
                members.addAll(other.everyMember());
            }
        }
        // Also whom a partnership had then and has no more: it was in what was shown.
        once.partnershipMoments(codes, question.asAt())
                .forEach(moment -> known(codes, moment).forEach(then -> members.addAll(then.everyMember())));
        naming.accept(members);
        PrintedFigures printed = papers.get();
        Map<Borough, Instant> since = new HashMap<>();
        members.forEach(member -> in.apply(member).ifPresent(moment -> since.put(member, moment)));
        List<Standing> standings = new ArrayList<>();
        List<Instant> moments = moments(codes, members);
        for (int number = 0; number < moments.size(); number++) {
            Instant moment = moments.get(number);
            boolean last = number == moments.size() - 1;
            Set<Borough> there = last ? members : inBefore(moments.get(number + 1), since);
            for (PartnershipKnown partnership : known(codes, moment)) {
                standing(number, question.asAt(moment), partnership, there, printed.asAt(moment))
                        .ifPresent(standings::add);
                if (last && partnership.code().equals(asked.code())) {
                    return new Standings(asked.disclosure(), printed, standings);
                }
            }
        }
        throw new IllegalStateException("the moment that is asked about is the last of them");
    }

    private static Set<Borough> inBefore(Instant end, Map<Borough, Instant> since) {
        return since.entrySet().stream()
                .filter(borough -> borough.getValue().isBefore(end))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private List<PartnershipKnown> known(Collection<String> codes, Instant moment) {
        return codes.stream()
                .flatMap(code -> once.partnership(code, moment).stream())
                .sorted(LARGEST_FIRST)
                .toList();
    }

    /** From when the period can have figures, the moment that is asked about last. */
    private List<Instant> moments(Set<String> codes, SortedSet<Borough> members) {
        SortedSet<Instant> moments = new TreeSet<>(once.partnershipMoments(codes, question.asAt()));
        for (Borough member : members) {
            moments.addAll(once.mandateMoments(member, question.period().year(), question.asAt()));
        }
        for (Instant moment : List.copyOf(moments)) {
            for (Borough member : members) {
                once.mandate(member, question.period().year(), moment).stream()
                        .flatMap(mandate -> mandate.sharing().stream())
                        .flatMap(StandingsSoFar::turns)
                        .map(day -> London.startOf(day).toInstant())
                        .filter(turn -> turn.isBefore(question.asAt()))
                        .forEach(moments::add);
            }
        }
        Instant begins = London.startOf(question.period().start()).toInstant();
        SortedSet<Instant> since = moments.tailSet(begins);
        List<Instant> all = new ArrayList<>();
        Optional.of(moments.headSet(begins))
                .filter(before -> !before.isEmpty())
                .ifPresent(before -> all.add(before.last()));
        since.stream().filter(moment -> moment.isBefore(question.asAt())).forEach(all::add);
        all.add(question.asAt());
        return all;
    }

    /** The days on which a rule begins to hold, and holds no more. */
    private static Stream<LocalDate> turns(SharingRule rule) {
        return Stream.concat(rule.from().stream(), rule.until().map(day -> day.plusDays(1)).stream());
    }

    /** Empty where nothing could be answered, since the charts of its members did not combine. */
    private Optional<Standing> standing(
            int number, Question then, PartnershipKnown partnership, Set<Borough> there, PrintedFigures printed) {
        try {
            JoinedTable table = TablesAsAt.joined(once, then, partnership, definitions);
            return Optional.of(new Standing(
                    number,
                    partnership.disclosure(),
                    printed,
                    table.rows(),
                    TablesAsAt.inScope(then, partnership, table.rows()),
                    table.members().stream()
                            .map(member -> new Member(member.borough(), member.sharing()))
                            .toList(),
                    there));
        } catch (Problem refused) {
            return Optional.empty();
        }
    }
}
