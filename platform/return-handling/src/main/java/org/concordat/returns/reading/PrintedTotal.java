package org.concordat.returns.reading;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A control total as the borough's own paper prints it, to be checked against the lines.
 *
 * @param at where the figure stands
 * @param group by name of the column the value that its lines have there, as it is stored; the total is of all lines that
 *     have them, so of every line when it names none
 * @param measure the name of the column that it is the total of
 * @param total as printed, in the unit of the return
 */
public record PrintedTotal(String at, Map<String, String> group, String measure, BigDecimal total) {

    public PrintedTotal {
        group = Map.copyOf(group);
    }
}
