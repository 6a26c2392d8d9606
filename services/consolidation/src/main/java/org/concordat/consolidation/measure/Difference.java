package org.concordat.consolidation.measure;

import java.util.List;

/** How a measure is worked out from others: the first less the second. Who knows two of the three knows the third. */
public record Difference(String of, String less) {

    /** The names of the measures it is made of: it is no more open than any of them. */
    public List<String> madeOf() {
        return List.of(of, less);
    }
}
