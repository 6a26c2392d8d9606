package org.concordat.returns.reading;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * A control total as the borough's own paper prints it, to be checked against the lines.
 *
 * @param at where the figure stands
 * @param group by name of the column the value that its lines have there, as it is stored; the total is of all lines that
 *     have them, so of every line when it names none. Where it names the form's net, of the lines of every kind with
 *     their signs
 * @param measure the name of the column that it is the total of
 * @param total as printed, in the unit of the return
 * @param span the lines among which those are, where it is not of the whole return
 */
public record PrintedTotal(
        String at, Map<String, String> group, String measure, BigDecimal total, Optional<Span> span) {

    /**
     * Lines that stand together.
     *
     * @param label what the paper calls their total, such as {@code Placements total}
     * @param first the number of the first @param last of the last: before the first where there are none
     */
    public record Span(String label, int first, int last) {}

    public PrintedTotal {
        group = Map.copyOf(group);
    }
}
