package org.concordat.consolidation.facts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Contents that never change once known, by aggregate and version; the one not asked for the longest is forgotten when
 * there are too many. Whether the caller may see a version is settled before it is asked for here.
 */
final class Remembered {

    private record Key(String aggregate, long version) {}

    private final Map<Key, Object> contents;

    Remembered(int most) {
        contents = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Object> eldest) {
                return size() > most;
            }
        };
    }

    /** An aggregate has one type of content, so what was remembered is what is asked for. */
    @SuppressWarnings("unchecked")
    <T> T of(String aggregate, long version, Supplier<T> reading) {
        Key key = new Key(aggregate, version);
        synchronized (contents) {
            Object known = contents.get(key);
            if (known != null) {
                return (T) known;
            }
        }
        // Read outside the lock: two readers at once read the same.
        T read = reading.get();
        synchronized (contents) {
            contents.put(key, read);
        }
        return read;
    }
}
