package org.concordat.testing.findings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page of examples: below each heading a table, whose rows begin with the code of a finding. The rest of the page is for
 * people alone.
 */
public record FindingPage(List<FindingExample> examples) {

    /** finding, at, columns, wrong, right */
    private static final int CELLS_OF_TABLE = 5;

    /** finding, at, wrong, right */
    private static final int CELLS_OF_JSON = 4;

    public FindingPage {
        examples = List.copyOf(examples);
    }

    public static FindingPage read(Path page) {
        try {
            return parse(Files.readAllLines(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FindingPage parse(List<String> lines) {
        List<FindingExample> examples = new ArrayList<>();
        String section = "";
        for (String line : lines) {
            if (line.startsWith("## ")) {
                section = line.substring(3).strip();
            } else if (line.startsWith("| `")) {
                examples.add(example(section, cells(line)));
            }
        }
        return new FindingPage(examples);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                .map(cell -> cell.strip().replaceAll("^`|`$", ""))
                .toList();
    }

    private static FindingExample example(String section, List<String> cells) {
        return switch (cells.size()) {
            case CELLS_OF_TABLE ->
                new FindingExample(
                        section,
                        cells.get(0),
                        cells.get(1),
                        List.of(cells.get(2).split(",")),
                        cells.get(3),
                        cells.get(4));
            case CELLS_OF_JSON ->
                new FindingExample(section, cells.get(0), cells.get(1), List.of(), cells.get(2), cells.get(3));
            default -> throw new AssertionError("a row of examples has %d cells: %s".formatted(cells.size(), cells));
        };
    }

    /** Those below one heading. */
    public Stream<FindingExample> of(String section) {
        List<FindingExample> found = examples.stream()
                .filter(example -> example.section().equals(section))
                .toList();
        if (found.isEmpty()) {
            throw new AssertionError("no example is below '" + section + "'");
        }
        return found.stream();
    }

    /** The findings that have an example. */
    public SortedSet<String> codes() {
        return examples.stream().map(FindingExample::code).collect(Collectors.toCollection(TreeSet::new));
    }
}
