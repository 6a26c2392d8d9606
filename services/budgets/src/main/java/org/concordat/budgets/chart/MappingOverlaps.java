package org.concordat.budgets.chart;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a chart map the same cost centre for some of the same days. Looked for line by line in the order of
 * their first days, keeping how long the latest goes on, since comparing every pair of 50,000 lines would take minutes:
 * each line that overlaps others is told of one of them, and a chart has an overlap exactly when a line is told.
 */
final class MappingOverlaps {

    private static final int NONE = -1;

    private final int[] sameLine;
    private final int[] otherLine;

    private MappingOverlaps(int lines) {
        sameLine = new int[lines];
        otherLine = new int[lines];
        Arrays.fill(sameLine, NONE);
        Arrays.fill(otherLine, NONE);
    }

    static MappingOverlaps of(List<CostCentre> mappings) {
        MappingOverlaps overlaps = new MappingOverlaps(mappings.size());
        Map<String, List<Integer>> byCode = IntStream.range(0, mappings.size())
                .filter(index -> runsForward(mappings.get(index)))
                .boxed()
                .collect(Collectors.groupingBy(
                        index -> mappings.get(index).costCentre().toUpperCase(Locale.ROOT)));
        byCode.values().stream().filter(indexes -> indexes.size() > 1).forEach(indexes -> {
            Comparator<Integer> byFirstDay = Comparator.comparing(index -> firstDay(mappings.get(index)));
            overlaps.sweep(mappings, indexes.stream().sorted(byFirstDay).toList());
        });
        return overlaps;
    }

    /** A line before this one, or after it and not told of this one, that maps to the same service line. */
    OptionalInt sameLine(int index) {
        return sameLine[index] == NONE ? OptionalInt.empty() : OptionalInt.of(sameLine[index]);
    }

    /** The same for a line that maps to another service line. */
    OptionalInt otherLine(int index) {
        return otherLine[index] == NONE ? OptionalInt.empty() : OptionalInt.of(otherLine[index]);
    }

    /** @param indexes of one cost centre, by their first days */
    private void sweep(List<CostCentre> mappings, List<Integer> indexes) {
        Map<String, Integer> latestOfLine = new HashMap<>();
        // The one that goes on longest, and the one that does of those with another service line than that.
        @Nullable Integer latest = null;
        @Nullable Integer latestElsewhere = null;
        for (int index : indexes) {
            CostCentre mapping = mappings.get(index);
            Integer same = latestOfLine.get(mapping.serviceLine());
            if (same != null && mappings.get(same).overlaps(mapping)) {
                tell(sameLine, index, same);
            }
            Integer other = latest != null && onTheLineOf(mappings, latest, index) ? latestElsewhere : latest;
            if (other != null && mappings.get(other).overlaps(mapping)) {
                tell(otherLine, index, other);
            }
            if (same == null || endsLater(mappings, index, same)) {
                latestOfLine.put(mapping.serviceLine(), index);
            }
            if (latest == null || endsLater(mappings, index, latest)) {
                latestElsewhere = latest == null || onTheLineOf(mappings, latest, index) ? latestElsewhere : latest;
                latest = index;
            } else if (!onTheLineOf(mappings, latest, index)
                    && (latestElsewhere == null || endsLater(mappings, index, latestElsewhere))) {
                latestElsewhere = index;
            }
        }
    }

    /** The later of the two in the chart is told of the other, where people look who read from the top. */
    private static void tell(int[] told, int one, int other) {
        int later = Math.max(one, other);
        told[later] = told[later] == NONE ? Math.min(one, other) : Math.min(told[later], Math.min(one, other));
    }

    private static boolean onTheLineOf(List<CostCentre> mappings, int one, int other) {
        return mappings.get(one).serviceLine().equals(mappings.get(other).serviceLine());
    }

    private static boolean endsLater(List<CostCentre> mappings, int one, int other) {
        return lastDay(mappings.get(one)).isAfter(lastDay(mappings.get(other)));
    }

    /** One that does not is wrong in itself, and overlaps nothing. */
    private static boolean runsForward(CostCentre mapping) {
        return !lastDay(mapping).isBefore(firstDay(mapping));
    }

    private static LocalDate firstDay(CostCentre mapping) {
        return mapping.from() == null ? LocalDate.MIN : mapping.from();
    }

    private static LocalDate lastDay(CostCentre mapping) {
        return mapping.until() == null ? LocalDate.MAX : mapping.until();
    }
}
