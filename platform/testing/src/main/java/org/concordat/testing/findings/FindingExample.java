package org.concordat.testing.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One finding with what provokes it and what does not.
 *
 * @param section of the page that it stands in
 * @param code of the finding
 * @param at of a table the column, after the number of its row, from 1, where that is not the first; {@code .} for a row
 *     by itself, {@code -} for all of them; behind {@code =} as it
 *     is said. Of JSON the pointer
 * @param columns of a table; none of JSON
 * @param wrong rows of a table with a slash between them, or what differs from the JSON that is right
 * @param right the same, without this finding; {@code none} where there is nothing that would be right
 */
public record FindingExample(String section, String code, String at, List<String> columns, String wrong, String right) {

    private static final String WHOLE = "-";
    private static final String ROW = ".";
    private static final Pattern OWN_COLUMNS = Pattern.compile("\\[(.+?)\\] ?(.*)");

    /** The header and the rows of a table; they may begin with columns of their own, in brackets. */
    List<List<String>> table(String cells) {
        Matcher own = OWN_COLUMNS.matcher(cells);
        boolean others = own.matches();
        List<List<String>> table =
                new ArrayList<>(List.of(others ? List.of(own.group(1).split(",")) : columns));
        table.addAll(rows(others ? own.group(2) : cells));
        return table;
    }

    /** The rows of a table, each with a cell for every column. */
    static List<List<String>> rows(String cells) {
        return Stream.of(cells.split(" / ", -1))
                .map(row -> Arrays.stream(row.split(",", -1)).map(String::strip).toList())
                .toList();
    }

    /** Whether the place is as it is said, behind {@code =}. */
    boolean isLiteral() {
        return at.startsWith("=");
    }

    String literal() {
        return at.substring(1);
    }

    /** The number of the row that it is said of, from 1; 0 for all of them. */
    int row() {
        String[] parts = at.split(" ");
        return at.equals(WHOLE) ? 0 : parts.length == 1 ? 1 : Integer.parseInt(parts[0]);
    }

    /** The column that it is said of; empty for a row by itself. */
    String column() {
        String last = at.substring(at.indexOf(' ') + 1);
        return last.equals(WHOLE) || last.equals(ROW) ? "" : last;
    }

    boolean hasRight() {
        return !right.equals("none");
    }

    @Override
    public String toString() {
        return "%s of %s at %s: %s".formatted(code, section, at, wrong);
    }
}
