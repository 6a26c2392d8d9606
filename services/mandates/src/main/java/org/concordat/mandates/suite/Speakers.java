package org.concordat.mandates.suite;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Chart;
import org.concordat.mandates.terms.MandateTerms;

/** The members of a partnership in a year, and the terms of those that have a mandate in force. */
record Speakers(List<SuiteMember> members) {

    Speakers {
        members = List.copyOf(members);
    }

    /** Of those with a mandate in force, in borough order. */
    SortedMap<Borough, MandateTerms> terms() {
        SortedMap<Borough, MandateTerms> terms = new TreeMap<>();
        members.forEach(member -> member.terms().ifPresent(said -> terms.put(member.borough(), said)));
        return terms;
    }

    SortedSet<Borough> boroughs() {
        SortedSet<Borough> all = new TreeSet<>();
        members.forEach(member -> all.add(member.borough()));
        return all;
    }

    SortedSet<Borough> withoutMandate() {
        SortedSet<Borough> none = boroughs();
        none.removeAll(terms().keySet());
        return none;
    }

    Chart chart(Borough borough) {
        return members.stream()
                .filter(member -> member.borough().equals(borough))
                .findFirst()
                .orElseThrow()
                .chart()
                .chart();
    }

    /** A line as the first of these boroughs whose chart has it reads it: {@code Fostering services (3.1.2)}. */
    String titled(String serviceLine, Collection<Borough> boroughs) {
        return boroughs.stream()
                .map(borough -> chart(borough).find(serviceLine))
                .flatMap(Optional::stream)
                .findFirst()
                .map(line -> "%s (%s)".formatted(line.title(), serviceLine))
                .orElse(serviceLine);
    }
}
