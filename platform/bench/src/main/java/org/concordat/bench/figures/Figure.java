package org.concordat.bench.figures;

import java.util.Optional;

/**
 * A line of the table.
 *
 * @param measure the name of the measure it belongs to
 * @param what what was measured, in words
 * @param unit such as {@code ms}; {@code ×} for a ratio
 * @param spread the figure and how far its rounds lie apart
 * @param bar what it must reach, where the design says
 */
public record Figure(String measure, String what, String unit, Spread spread, Optional<Bar> bar) {

    /** Whether the bar is met; nothing where there is none. */
    public Optional<Boolean> met() {
        return bar.map(set -> set.isMetBy(spread.value()));
    }
}
