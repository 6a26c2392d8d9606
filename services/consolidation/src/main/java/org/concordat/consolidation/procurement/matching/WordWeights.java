package org.concordat.consolidation.procurement.matching;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How much a word in a name tells: one that few suppliers have tells much, and one that every other provider of care or
 * housing calls itself by tells little.
 */
final class WordWeights {

    /** Of a word that tells little. */
    static final double LEAST = 0.2;
    /** From here on a word is rare enough to look for others by it. */
    static final double TELLING = 0.5;

    /** As many names may have a word and it still tells all it can. */
    private static final double FEW = 3;

    /** What providers of a council's services call themselves. */
    private static final Set<String> COMMONPLACE = Set.of(
            "care",
            "carer",
            "caring",
            "home",
            "homecare",
            "house",
            "housing",
            "child",
            "young",
            "people",
            "person",
            "family",
            "service",
            "support",
            "supported",
            "living",
            "community",
            "association",
            "society",
            "foundation",
            "charity",
            "group",
            "holding",
            "company",
            "partnership",
            "partner",
            "uk",
            "england",
            "london",
            "national",
            "international",
            "fostering",
            "foster",
            "adoption",
            "agency",
            "education",
            "school",
            "college",
            "academy",
            "nursery",
            "training",
            "learning",
            "health",
            "healthcare",
            "social",
            "solution",
            "management",
            "project",
            "centre",
            "organisation",
            "development",
            "catering",
            "transport",
            "residential",
            "independent",
            "provider",
            "residence",
            "day",
            "help",
            "saint",
            "new",
            "council",
            "borough");

    private final Map<String, Integer> names = new HashMap<>();

    /** @param known every name that there is, each once: the order says nothing */
    static WordWeights of(Collection<SupplierName> known) {
        WordWeights weights = new WordWeights();
        for (SupplierName name : new HashSet<>(known)) {
            new HashSet<>(name.words()).forEach(word -> weights.names.merge(word, 1, Integer::sum));
        }
        return weights;
    }

    /** From {@link #LEAST} to 1. */
    double of(String word) {
        if (COMMONPLACE.contains(word)) {
            return LEAST;
        }
        double among = Math.max(1, names.getOrDefault(word, 1) / FEW);
        return Math.max(LEAST, 1 - Math.log10(among) / 2);
    }

    boolean isTelling(String word) {
        return of(word) >= TELLING;
    }
}
