package org.concordat.consolidation.table;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * At which row of a partnership's table each line of a borough's own comes to stand. What has no row there stands at the
 * row for what is not mapped, so that nothing is lost.
 */
public final class Landing {

    private static final int NOWHERE = -1;

    private final RowTree own;
    private final RowTree rows;
    /** By the row of the borough's own; {@link #NOWHERE} for its totals. */
    private final int[] at;

    private Landing(RowTree own, RowTree rows) {
        this.own = own;
        this.rows = rows;
        this.at = new int[own.size()];
    }

    /** @param lines where a service line of the borough's own chart goes; empty where nobody has said so */
    public static Landing of(RowTree own, RowTree rows, Function<String, Optional<String>> lines) {
        Landing landing = new Landing(own, rows);
        for (int row = 0; row < own.size(); row++) {
            RowNode node = own.node(row);
            boolean isLine = node.serviceLine().filter(node.code()::equals).isPresent();
            Optional<String> code = isLine ? lines.apply(node.code()) : Optional.of(node.code());
            landing.at[row] = own.isTotal(row) ? NOWHERE : landing.rowFor(code);
        }
        return landing;
    }

    private int rowFor(Optional<String> code) {
        OptionalInt found = code.map(rows::find).orElseGet(OptionalInt::empty);
        return found.isPresent() && !rows.isTotal(found.getAsInt())
                ? found.getAsInt()
                : rows.find(RowTree.NOT_MAPPED).orElse(NOWHERE);
    }

    /** The rows of the borough's own. */
    public RowTree own() {
        return own;
    }

    /** The rows at which they stand. */
    public RowTree rows() {
        return rows;
    }

    /** Where a row of the borough's own stands; empty for a total, whose lines stand each for themselves. */
    public OptionalInt at(int ownRow) {
        return at[ownRow] == NOWHERE ? OptionalInt.empty() : OptionalInt.of(at[ownRow]);
    }

    /** The key of the row at which a line stands that was posted to that key. */
    public String rowOf(String posted) {
        OptionalInt ownRow = own.find(posted);
        OptionalInt row = ownRow.isPresent() ? at(ownRow.getAsInt()) : OptionalInt.empty();
        return row.isPresent() ? rows.node(row.getAsInt()).code() : RowTree.NOT_MAPPED;
    }
}
