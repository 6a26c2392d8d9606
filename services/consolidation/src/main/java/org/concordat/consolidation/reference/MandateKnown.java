package org.concordat.consolidation.reference;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.sharing.SharingRule;

/**
 * A mandate in force, as it was known.
 *
 * @param sharing in the order of the mandate: a rule is pointed to by its index
 * @param mappings the versions of mappings between charts that it agrees to
 */
public record MandateKnown(
        String mandate,
        Borough borough,
        FinancialYear financialYear,
        int version,
        String title,
        List<SharingRule> sharing,
        Set<MappingVersion> mappings,
        Instant knownAt) {

    /** @param mapping the code of a mapping */
    public record MappingVersion(String mapping, int version) {}

    public MandateKnown {
        sharing = List.copyOf(sharing);
        mappings = Set.copyOf(mappings);
    }

    public boolean agreesTo(MappingKnown mapping) {
        return mappings.contains(new MappingVersion(mapping.code(), mapping.version()));
    }
}
