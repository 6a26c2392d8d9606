package org.concordat.returns.reading;

import org.concordat.returns.reading.PrintedTotal.Span;

/**
 * Of which lines the totals within a table are: of those since the total before or, where none stand between the two, of
 * all since the last such total of totals, as a directorate's stands below those of its services.
 */
final class TotalledSpans {

    private int first = 1;
    private int outerFirst = 1;

    /** @param read how many lines stand above */
    Span above(String label, int read) {
        int from = first;
        if (read < first) {
            from = outerFirst;
            outerFirst = read + 1;
        }
        first = read + 1;
        String bare = label.strip();
        return new Span(bare.endsWith(":") ? bare.substring(0, bare.length() - 1) : bare, from, read);
    }
}
