package org.concordat.mapping.watched;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which fields records have that come together, and which of them an expression has looked at. */
public final class FieldsRead {

    private final Map<String, Integer> there = new TreeMap<>();
    private final Set<String> read = new HashSet<>();

    /** A field holds something. @param pointer with {@code *} for the places of a list */
    void there(String pointer) {
        there.merge(pointer, 1, Integer::sum);
    }

    void read(String pointer) {
        read.add(pointer);
    }

    /**
     * The fields that nothing was read from, and how often they hold something; of an object that nothing was read from
     * the object alone.
     */
    public Map<String, Integer> unread() {
        Map<String, Integer> unread = new TreeMap<>(there);
        unread.keySet().removeIf(pointer -> read.contains(pointer) || isWithinUnread(pointer));
        return unread;
    }

    private boolean isWithinUnread(String pointer) {
        for (int end = pointer.lastIndexOf('/'); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
            String around = pointer.substring(0, end);
            if (there.containsKey(around) && !read.contains(around)) {
                return true;
            }
        }
        return false;
    }
}
