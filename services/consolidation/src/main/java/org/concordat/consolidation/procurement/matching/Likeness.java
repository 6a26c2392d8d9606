package org.concordat.consolidation.procurement.matching;

import java.util.List;

/**
 * How alike two suppliers are, and why that is said.
 *
 * @param percent how sure it is that they are one: of 100
 * @param why in sentences: which number, which words
 */
public record Likeness(MatchVerdict verdict, int percent, List<String> why) {

    public Likeness {
        why = List.copyOf(why);
    }
}
