package org.concordat.pseudonyms;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was met lately, and no more of it however long the file is. */
final class Remembered<K> extends LinkedHashMap<K, Boolean> {

    private static final int COUNT_MAX = 10_000;
    private static final long serialVersionUID = 1L;

    Remembered() {
        super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, Boolean> eldest) {
        return size() > COUNT_MAX;
    }
}
