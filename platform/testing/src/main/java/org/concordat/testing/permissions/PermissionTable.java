package org.concordat.testing.permissions;

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
import org.concordat.testing.wire.ApiOperation;

/** The rows of a page that begin with an operation; the rest of the page is for people alone. */
record PermissionTable(List<PermissionRow> rows) {

    private static final int CELLS = 6;

    PermissionTable {
        rows = List.copyOf(rows);
    }

    static PermissionTable read(Path page) {
        try {
            return parse(Files.readAllLines(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PermissionTable parse(List<String> lines) {
        List<PermissionRow> rows = new ArrayList<>();
        for (String line : lines) {
            if (!line.startsWith("| `")) {
                continue;
            }
            List<String> cells = Arrays.stream(
                            line.substring(1, line.lastIndexOf('|')).split("\\|"))
                    .map(String::strip)
                    .toList();
            if (cells.size() != CELLS) {
                throw new AssertionError("a row has %d cells, not %d: %s".formatted(cells.size(), CELLS, line));
            }
            rows.add(PermissionRow.parse(cells));
        }
        return new PermissionTable(rows);
    }

    /** What the table and the service's own description do not both have, and rows that are there twice. */
    List<String> differences(List<ApiOperation> described) {
        SortedSet<String> operations =
                described.stream().map(ApiOperation::name).collect(Collectors.toCollection(TreeSet::new));
        SortedSet<String> said =
                rows.stream().map(PermissionRow::operation).collect(Collectors.toCollection(TreeSet::new));
        List<String> differences = new ArrayList<>();
        operations.stream()
                .filter(operation -> !said.contains(operation))
                .forEach(operation -> differences.add("the table does not say who may " + operation));
        said.stream()
                .filter(operation -> !operations.contains(operation))
                .forEach(operation -> differences.add("the table has what the service does not: " + operation));
        SortedSet<String> seen = new TreeSet<>();
        rows.stream()
                .map(row -> row.method() + " " + row.address())
                .filter(row -> !seen.add(row))
                .forEach(row -> differences.add("the table says twice who may " + row));
        return differences;
    }
}
