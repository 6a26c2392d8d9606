package org.concordat.web.table.reading.assembly;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.concordat.kernel.Finding;
import org.concordat.web.table.Row;
import org.concordat.web.table.TableColumn;

/**
 * Rows and columns of a sheet that nobody sees. They are read, since leaving them out would move money, and it is said:
 * whoever looked at the sheet has not seen them.
 */
public final class HiddenPlaces {

    /** A spreadsheet's own limits. */
    private static final int LAST_COLUMN = 16_384;

    private static final int LAST_ROW = 1_048_576;

    /** How many runs of hidden rows are named. */
    private static final int RUNS_SHOWN = 10;

    private final BitSet rows = new BitSet();
    private final BitSet columns = new BitSet();
    private boolean filter;

    /** @param number counts from 1 */
    public void row(int number) {
        rows(number, number);
    }

    public void rows(long first, long last) {
        if (first >= 1 && first <= LAST_ROW) {
            rows.set((int) first, (int) Math.min(last, LAST_ROW) + 1);
        }
    }

    /** @param first counts from 1 */
    public void columns(long first, long last) {
        if (first >= 1 && first <= LAST_COLUMN && last >= first) {
            columns.set((int) first - 1, (int) Math.min(last, LAST_COLUMN));
        }
    }

    /** Somebody has set a filter. */
    public void filtered() {
        filter = true;
    }

    /** What there is to say of a table that was read from the sheet. */
    List<Finding> findings(List<TableColumn> read, List<Row> table) {
        List<Finding> findings = new ArrayList<>();
        BitSet hidden = new BitSet();
        for (Row row : table) {
            if (rows.get(row.number())) {
                hidden.set(row.number());
            }
        }
        if (!hidden.isEmpty()) {
            findings.add(Finding.warning(
                    "ROWS_HIDDEN",
                    "row " + hidden.nextSetBit(0),
                    "Hidden rows were read like the others: %s.%s Show them and see whether they belong to the table, or delete them."
                            .formatted(words(hidden), filter ? " A filter is set." : "")));
        }
        for (TableColumn column : read) {
            if (columns.get(column.index())
                    && table.stream().anyMatch(row -> !row.cell(column).isBlank())) {
                findings.add(Finding.warning(
                        "COLUMN_HIDDEN",
                        "column " + column.letters(),
                        "The column %s, '%s', is hidden and was read like the others. Show it and see whether it belongs to the table, or delete it."
                                .formatted(column.letters(), column.title())));
            }
        }
        return findings;
    }

    /** Such as {@code 3, 5 to 9}: what stands between two of a run may hold nothing. */
    private String words(BitSet hidden) {
        List<String> runs = new ArrayList<>();
        for (int first = hidden.nextSetBit(0); first >= 0; ) {
            int end = rows.nextClearBit(first);
            int last = hidden.previousSetBit(end - 1);
            if (runs.size() == RUNS_SHOWN) {
                runs.add("and more");
                break;
            }
            runs.add(first == last ? Integer.toString(first) : "%d to %d".formatted(first, last));
            first = hidden.nextSetBit(end);
        }
        return String.join(", ", runs);
    }
}
