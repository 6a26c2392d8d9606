package org.concordat.mandates.suite;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.concordat.kernel.Borough;
import org.concordat.mandates.effects.InWords;

/**
 * One thing that mandates speak of, with what each of them says.
 *
 * @param subject what it is, as people read it
 * @param said by borough
 * @param silent boroughs whose mandate in force does not speak of it
 * @param accord empty where fewer than two mandates could speak of it: there is nothing to hold the one against
 * @param sentence the same in plain English
 */
record SuiteEntry(
        Section section,
        String subject,
        SortedMap<Borough, MandateStatement> said,
        SortedSet<Borough> silent,
        Optional<Accord> accord,
        String sentence) {

    /**
     * @param asked boroughs with a mandate in force that could speak of it
     * @param contradiction why not all that is said can be done; empty where it can
     */
    static SuiteEntry of(
            Section section,
            String subject,
            SortedMap<Borough, MandateStatement> said,
            Collection<Borough> asked,
            Optional<String> contradiction) {
        SortedSet<Borough> silent = new TreeSet<>(asked);
        silent.removeAll(said.keySet());
        if (asked.size() < 2) {
            return new SuiteEntry(
                    section,
                    subject,
                    new TreeMap<>(said),
                    silent,
                    Optional.empty(),
                    "There is no other mandate in force to hold it against.");
        }
        boolean alike =
                said.values().stream().map(MandateStatement::meaning).distinct().count() < 2;
        Accord accord = contradiction.isPresent()
                ? Accord.CONTRADICTS
                : alike && silent.isEmpty() ? Accord.COINCIDES : Accord.DIFFERS;
        return new SuiteEntry(
                section,
                subject,
                new TreeMap<>(said),
                silent,
                Optional.of(accord),
                contradiction.orElseGet(() -> sentence(said, silent, alike)));
    }

    private static String sentence(
            SortedMap<Borough, MandateStatement> said, SortedSet<Borough> silent, boolean alike) {
        String speakers = list(said.keySet());
        String words = said.size() == 1
                ? "%s alone speaks of it".formatted(speakers)
                : alike ? "%s say the same".formatted(speakers) : "%s do not say the same".formatted(speakers);
        return silent.isEmpty() || said.size() == 1
                ? words + "."
                : "%s; %s %s not speak of it.".formatted(words, list(silent), silent.size() == 1 ? "does" : "do");
    }

    static String list(Collection<Borough> boroughs) {
        return InWords.list(boroughs.stream().map(Borough::code).toList());
    }
}
