package org.concordat.consolidation.kpi;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;
import org.concordat.kernel.span.SchoolTerms;

/** The catalogues worked out last: the same object for the same versions of definitions, whose and period. */
final class KpiCatalogueCache {

    private static final int REMEMBERED = 500;

    /** @param versions of all definitions, with their aggregates, in order */
    record Key(
            List<String> versions,
            List<String> committed,
            Optional<Borough> borough,
            Optional<String> partnership,
            Period period,
            SortedMap<Borough, SchoolTerms> terms) {}

    private final Cache<Key, KpiCatalogue> catalogues =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    KpiCatalogue get(Key key, Function<Key, KpiCatalogue> making) {
        return catalogues.get(key, making);
    }
}
