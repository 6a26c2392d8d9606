package org.concordat.consolidation.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.concordat.kernel.Chart;
import org.concordat.kernel.span.InForce;

/**
 * A version of how the lines of one chart are read on another in a partnership, as it was known.
 *
 * @param code such as {@code adults-to-section-251}
 * @param lines by a line or a total of the one chart, the line of the other; a total is for what is below it and not
 *     named itself
 * @param until last day; empty while it goes on
 */
public record MappingKnown(
        String partnership,
        String code,
        int version,
        String title,
        String fromChart,
        String toChart,
        Map<String, String> lines,
        LocalDate from,
        Optional<LocalDate> until,
        Instant knownAt) {

    public MappingKnown {
        lines = Map.copyOf(lines);
    }

    /** Whether it is from the one chart to the other, on that day. */
    public boolean connects(String one, String other, LocalDate day) {
        return fromChart.equals(one) && toChart.equals(other) && InForce.on(day, from, until);
    }

    /** Where a line goes, by the nearest of it and the totals above it that is named; empty where none is. */
    public Optional<String> target(String line, Chart own) {
        return own.pathUp(line).stream().filter(lines::containsKey).findFirst().map(lines::get);
    }
}
