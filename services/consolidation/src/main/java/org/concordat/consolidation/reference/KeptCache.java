package org.concordat.consolidation.reference;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** What versions of something say, which never changes: read once, and whether a caller may see it is settled before. */
@ApplicationScoped
class KeptCache {

    /** A catalogue of indicators has some hundreds, and its targets some for each borough. */
    private static final int REMEMBERED = 20_000;

    /** @param borough whose; empty in a table that is not kept by borough */
    record Key(String table, String borough, String aggregate, long version) {}

    private final Cache<Key, Object> contents =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /** A table has one type of content, so what was remembered is what is asked for. */
    @SuppressWarnings("unchecked")
    <T> T get(Key key, Function<Key, T> reading) {
        return (T) contents.get(key, reading);
    }
}
