package org.concordat.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Where the rules do not hold yet, all in one place. The list shrinks only: an exception that is no longer needed fails
 * the check until it is taken off, and a new one is a decision that somebody sees in review.
 */
final class Granted {

    /** Rules of {@link Architecture}: what is excepted, by rule and name of the class. */
    static final Map<String, Set<String>> STRUCTURE = Map.of(
            "domain sees no framework",
            Set.of(
                    "org.concordat.consolidation.access.AudienceCheck",
                    "org.concordat.consolidation.access.ContributionCheck",
                    "org.concordat.consolidation.access.MomentCheck",
                    "org.concordat.consolidation.budget.facts.BudgetLines",
                    "org.concordat.consolidation.facts.FigureForm",
                    "org.concordat.consolidation.facts.FurtherEvents",
                    "org.concordat.consolidation.facts.LineFormat",
                    "org.concordat.consolidation.jdbc.Rows",
                    "org.concordat.consolidation.policy.SharingTables",
                    "org.concordat.consolidation.projection.ReturnsReader",
                    "org.concordat.consolidation.reference.ReferenceContent"),
            "a ring sees its own frameworks alone",
            Set.of("org.concordat.consolidation.reference.ReferenceEventStore"),
            "a suffix is true",
            Set.of("org.concordat.consolidation.release.ReleasedRow"),
            "a body comes in by the gate",
            Set.of("org.concordat.messaging.EventJson"));

    /** Rules over the files of the repository: what is excepted, by rule and folder or name. */
    static final Map<String, Set<String>> TIDINESS = Map.of();

    private Granted() {}

    /**
     * What is wrong after the exceptions: each violation that none was granted for, and each exception below the prefix
     * that nothing needs.
     */
    static List<String> apply(
            Map<String, Set<String>> granted, String rule, String prefix, Collection<Violation> violations) {
        Set<String> excepted = granted.getOrDefault(rule, Set.of());
        List<String> wrong = violations.stream()
                .filter(violation -> !excepted.contains(violation.where()))
                .map(violation -> "%s: %s".formatted(rule, violation))
                .collect(Collectors.toCollection(ArrayList::new));
        Set<String> places = violations.stream().map(Violation::where).collect(Collectors.toSet());
        new TreeSet<>(excepted)
                .stream()
                        .filter(name -> name.startsWith(prefix) && !places.contains(name))
                        .forEach(name -> wrong.add(
                                "%s: %s keeps the rule now: take it off the list of exceptions".formatted(rule, name)));
        return wrong;
    }
}
