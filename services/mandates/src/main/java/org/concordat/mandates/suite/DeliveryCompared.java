package org.concordat.mandates.suite;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.concordat.kernel.Borough;
import org.concordat.mandates.terms.MandateTerms;

/** How each service line is delivered, as each mandate says it. */
final class DeliveryCompared {

    /** Ways of delivery that take several boroughs, and how many. */
    private static final Map<String, Integer> TOGETHER = Map.of("BI_BOROUGH", 2, "TRI_BOROUGH", 3);

    private final Speakers speakers;
    private final SortedMap<Borough, MandateTerms> terms;

    private DeliveryCompared(Speakers speakers) {
        this.speakers = speakers;
        this.terms = speakers.terms();
    }

    static List<SuiteEntry> of(Speakers speakers) {
        DeliveryCompared compared = new DeliveryCompared(speakers);
        return compared.lines().stream().map(compared::entry).toList();
    }

    /** Whether what is delivered so is delivered by more than the borough itself. */
    static boolean isTogether(String delivery) {
        return TOGETHER.containsKey(delivery);
    }

    private SortedSet<String> lines() {
        SortedSet<String> lines = new TreeSet<>();
        terms.values().forEach(said -> said.serviceScopes().forEach(scope -> lines.add(scope.serviceLine())));
        return lines;
    }

    private SuiteEntry entry(String line) {
        SortedMap<Borough, MandateStatement> said = new TreeMap<>();
        terms.forEach((borough, theirs) -> nearest(line, borough, theirs)
                .ifPresent(scope -> said.put(
                        borough,
                        new MandateStatement(
                                scope.serviceLine().equals(line)
                                        ? scope.delivery()
                                        : "%s, with all of %s"
                                                .formatted(
                                                        scope.delivery(),
                                                        speakers.titled(scope.serviceLine(), List.of(borough))),
                                scope.delivery()))));
        return SuiteEntry.of(
                Section.SERVICE_SCOPES,
                speakers.titled(line, said.keySet()),
                said,
                terms.keySet(),
                contradiction(said));
    }

    /** What is said of a total holds of all below it that the mandate does not name by itself. */
    private Optional<MandateTerms.ServiceScope> nearest(String line, Borough borough, MandateTerms theirs) {
        List<String> path = speakers.chart(borough).pathUp(line);
        return path.stream()
                .flatMap(node -> theirs.serviceScopes().stream()
                        .filter(scope -> scope.serviceLine().equals(node)))
                .findFirst();
    }

    /**
     * A way that takes as many boroughs as the partnership has members takes all of them: whoever says otherwise stands
     * against it. Of one that takes fewer, the other may be no member, so nothing is certain; of a member that has not
     * said how, neither.
     */
    private Optional<String> contradiction(SortedMap<Borough, MandateStatement> said) {
        int members = speakers.members().size();
        return TOGETHER.entrySet().stream()
                .filter(way -> way.getValue() == members)
                .filter(way -> said.values().stream()
                        .anyMatch(statement -> statement.meaning().equals(way.getKey())))
                .flatMap(way -> said.entrySet().stream()
                        .filter(entry -> !entry.getValue().meaning().equals(way.getKey()))
                        .map(entry -> "%s delivered by %s takes all %d members, and %s says %s."
                                .formatted(
                                        way.getKey(),
                                        SuiteEntry.list(said.entrySet().stream()
                                                .filter(other -> other.getValue()
                                                        .meaning()
                                                        .equals(way.getKey()))
                                                .map(Map.Entry::getKey)
                                                .toList()),
                                        members,
                                        entry.getKey(),
                                        entry.getValue().meaning())))
                .findFirst();
    }
}
