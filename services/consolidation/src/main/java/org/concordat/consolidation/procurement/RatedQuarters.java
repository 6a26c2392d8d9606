package org.concordat.consolidation.procurement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.Period;
import org.concordat.kernel.contracts.Contract;
import org.concordat.kernel.contracts.Contract.Rated;
import org.concordat.kernel.span.Frequency;
import org.concordat.kernel.span.SchoolTerms;
import org.concordat.kernel.span.Span;

/** How a contract was rated, quarter by quarter, as it is known on a day: of a quarter that is to come nothing is said. */
record RatedQuarters(Contract contract, LocalDate on) {

    /** How far back a quarter without a rating is told. */
    private static final int LOOKED_AT = 4;

    /** Of the whole contract, earliest first. */
    List<Rated> whole() {
        return rated().filter(rated -> rated.indicator().isEmpty()).toList();
    }

    /** Of single indicators. */
    List<Rated> ofIndicators() {
        return rated().filter(rated -> rated.indicator().isPresent()).toList();
    }

    /** What somebody wrote beside a rating. */
    List<Rated> noted() {
        return rated().filter(rated -> rated.note().isPresent()).toList();
    }

    Optional<Rated> latest() {
        return whole().stream().reduce((earlier, later) -> later);
    }

    private Stream<Rated> rated() {
        return contract.performance().stream()
                .flatMap(List::stream)
                .filter(rated -> !Period.parse(rated.quarter()).start().isAfter(on))
                .sorted(Comparator.comparing(Rated::quarter));
    }

    /** Of the last four quarters that have ended those in which it ran and nobody rated it as a whole; earliest first. */
    List<String> withoutRating() {
        SortedSet<String> rated = whole().stream().map(Rated::quarter).collect(Collectors.toCollection(TreeSet::new));
        return Frequency.QUARTERLY
                .endedBy(on, SchoolTerms.USUAL)
                .limit(LOOKED_AT)
                .filter(quarter -> ranIn(quarter) && !rated.contains(quarter.toString()))
                .map(Span::toString)
                .toList()
                .reversed();
    }

    /** One that says no day when it begins or ends may run at any time. */
    private boolean ranIn(Span quarter) {
        return contract.start().filter(quarter.end()::isBefore).isEmpty()
                && contract.lastDay().filter(quarter.start()::isAfter).isEmpty();
    }
}
