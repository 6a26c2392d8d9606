package org.concordat.registers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Function;

/**
 * What records say, parsed once for as long as there is room. The key is the text itself and not the version, which a
 * transaction that is rolled back gives again to another text.
 */
final class ContentCache {

    private static final long CHARACTERS_MAX = 16_000_000;

    private record Key(Class<?> type, String text) {}

    private final Cache<Key, Object> parsed = Caffeine.newBuilder()
            .maximumWeight(CHARACTERS_MAX)
            .weigher((Key key, Object value) -> key.text().length() + 100)
            .build();

    <T> T get(Class<T> type, String text, Function<String, T> parse) {
        return type.cast(parsed.get(new Key(type, text), key -> parse.apply(key.text())));
    }
}
