package org.concordat.consolidation.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.consolidation.table.Breakdown;
import org.concordat.consolidation.table.DomainTable;
import org.concordat.consolidation.table.RowNode;
import org.concordat.consolidation.table.RowTree;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Chart;
import org.jspecify.annotations.Nullable;

/**
 * Lines put into rows by something else than what they were posted to. Which rows there are follows from no figure: they
 * are known beforehand, or are entries of which every line may be seen by itself.
 */
public final class Slices {

    /** Keys of rows stand in the names of cells, which have little room; of a longer one the line is among all others. */
    private static final int KEY_MAX = 60;

    /**
     * What one borough brings.
     *
     * @param lines those that are asked for
     * @param open whether a line may be seen by itself
     */
    public record Posting(Borough borough, List<PostedLine> lines, Predicate<PostedLine> open) {}

    private final Breakdown by;
    private final String year;
    private final List<Posting> postings;
    private final RowTree rows;
    /** By posting, the lines of each entry that may be seen by itself, by the entry's row. */
    private final List<Map<Integer, List<PostedLine>>> open = new ArrayList<>();

    /**
     * @param chart by which sharing rules are decided
     * @param year that of the period that is asked about
     * @param postings by code of the borough
     */
    public Slices(Breakdown by, DomainTable table, Chart chart, String year, List<Posting> postings) {
        this.by = by;
        this.year = year;
        this.postings = postings;
        this.rows = RowTree.flat(chart, nodes(table));
        postings.forEach(posting -> open.add(opened(posting)));
    }

    /** The rows; of entries, the one for all others is the last. */
    public RowTree rows() {
        return rows;
    }

    /** The rows of entries that may be seen by themselves, each with a line of it. @param posting its number */
    public Map<Integer, PostedLine> open(int posting) {
        return open.get(posting).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getFirst()));
    }

    /** The key of the row at which each line stands, by the line's number. @param posting its number */
    public Map<Integer, String> keys(int posting) {
        Map<Integer, String> keys = new HashMap<>();
        for (PostedLine line : postings.get(posting).lines()) {
            keys.put(line.line(), rows.node(row(posting, line)).code());
        }
        return keys;
    }

    private List<RowNode> nodes(DomainTable table) {
        return switch (by) {
            case Breakdown.ByText text ->
                Stream.concat(text.known().stream(), Stream.of(Breakdown.ByText.NOT_SAID))
                        .map(known -> node(known.code(), known.title()))
                        .toList();
            case Breakdown.ByPart part ->
                IntStream.range(0, part.titles().size())
                        .mapToObj(number -> node(
                                table.parts().get(number + 1).code(),
                                part.titles().get(number)))
                        .toList();
            case Breakdown.ByBorough borough ->
                postings.stream()
                        .map(of -> node(of.borough().code(), of.borough().code()))
                        .toList();
            case Breakdown.ByYear text -> years(text);
            case Breakdown.ByEntry entry -> entries(entry);
            case Breakdown.ByServiceLine other -> throw noSlices(other);
        };
    }

    private static IllegalArgumentException noSlices(Breakdown by) {
        return new IllegalArgumentException("rows by " + by.name() + " are defined for themselves");
    }

    /** Of any line, and that of the period; a row that nobody may see anything in is in no answer. */
    private List<RowNode> years(Breakdown.ByYear text) {
        return Stream.concat(
                        postings.stream()
                                .flatMap(posting -> posting.lines().stream())
                                .map(line -> year(text, line)),
                        Stream.of(year))
                .distinct()
                .sorted()
                .map(of -> node(of, of))
                .toList();
    }

    private String year(Breakdown.ByYear text, PostedLine line) {
        return Objects.requireNonNullElse(line.texts().get(text.text()), year);
    }

    private static RowNode node(String code, String title) {
        return new RowNode(code, title, Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    /** In the order of their references, with the title that the first borough gives. */
    private List<RowNode> entries(Breakdown.ByEntry entry) {
        Map<String, String> titles = new TreeMap<>();
        for (Posting posting : postings) {
            byReference(posting, entry).forEach((reference, lines) -> {
                if (lines.stream().allMatch(posting.open())) {
                    titles.putIfAbsent(
                            reference,
                            Objects.requireNonNullElse(lines.getFirst().texts().get(entry.title()), reference));
                }
            });
        }
        List<RowNode> nodes = new ArrayList<>();
        titles.forEach((reference, title) -> nodes.add(node(reference, title)));
        nodes.add(node(Breakdown.ByEntry.OTHERS, "All others"));
        return nodes;
    }

    private static Map<String, List<PostedLine>> byReference(Posting posting, Breakdown.ByEntry entry) {
        return posting.lines().stream()
                .filter(line -> reference(entry, line).isPresent())
                .collect(Collectors.groupingBy(line -> reference(entry, line).orElseThrow()));
    }

    private static Optional<String> reference(Breakdown.ByEntry entry, PostedLine line) {
        return Optional.ofNullable(line.texts().get(entry.text()))
                .filter(reference ->
                        !reference.isEmpty() && reference.length() <= KEY_MAX && !reference.startsWith("*"));
    }

    private Map<Integer, List<PostedLine>> opened(Posting posting) {
        Map<Integer, List<PostedLine>> opened = new HashMap<>();
        if (by instanceof Breakdown.ByEntry entry) {
            byReference(posting, entry).forEach((reference, lines) -> {
                if (lines.stream().allMatch(posting.open())) {
                    opened.put(rows.find(reference).orElseThrow(), lines);
                }
            });
        }
        return opened;
    }

    private int row(int posting, PostedLine line) {
        int last = rows.size() - 1;
        return switch (by) {
            case Breakdown.ByText text -> find(line.texts().get(text.text())).orElse(last);
            case Breakdown.ByPart part -> line.part() - 1;
            case Breakdown.ByBorough borough -> posting;
            case Breakdown.ByYear text -> find(year(text, line)).orElseThrow();
            case Breakdown.ByEntry entry -> {
                int row = reference(entry, line)
                        .map(this::find)
                        .orElse(OptionalInt.empty())
                        .orElse(last);
                yield open.get(posting).containsKey(row) ? row : last;
            }
            case Breakdown.ByServiceLine other -> throw noSlices(other);
        };
    }

    private OptionalInt find(@Nullable String key) {
        return key == null ? OptionalInt.empty() : rows.find(key);
    }
}
