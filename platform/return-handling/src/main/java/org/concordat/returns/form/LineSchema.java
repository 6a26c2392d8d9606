package org.concordat.returns.form;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.concordat.returns.form.Column.Use;

/**
 * The columns of a domain's lines, in the order in which people see them. They stand here and nowhere else.
 *
 * @param <L> the line
 */
public final class LineSchema<L> {

    /** What stands beside the columns in JSON, tables, SQL, totals or events. */
    private static final Set<String> RESERVED =
            Set.of("line", "period", "unit", "borough", "returnId", "measure", "reported", "total");

    /** A form with more is several forms; which cells could not be read is kept in the bits of a long. */
    private static final int COLUMNS_MAX = 64;

    private final List<Column<L, ?>> columns;
    private final Column<L, ?> totalledIn;
    private final ToIntFunction<L> number;
    private final Making<L> making;
    private final Map<Column<L, ?>, Integer> index = new IdentityHashMap<>();

    /** Makes a line of what the database holds. */
    @FunctionalInterface
    public interface Making<L> {
        L line(int number, LineValues<L> values);
    }

    /**
     * @param columns with those that only carry something for people, such as a title
     * @param totalledIn the column of a table in which {@code TOTAL} says that a row is a control total
     * @param number counts from 1 in the order sent, control totals left out
     * @param making a line of its number and its stored values
     */
    public LineSchema(List<Column<L, ?>> columns, Column<L, ?> totalledIn, ToIntFunction<L> number, Making<L> making) {
        this.columns = List.copyOf(columns);
        this.totalledIn = totalledIn;
        this.number = number;
        this.making = making;
        if (!columns.contains(totalledIn) || !totalledIn.is(Use.SENT)) {
            throw new IllegalArgumentException("the column of totals is one of the schema's that are sent");
        }
        if (columns.size() > COLUMNS_MAX) {
            throw new IllegalArgumentException("more than %d columns".formatted(COLUMNS_MAX));
        }
        if (columns.stream().map(Column::column).distinct().count() != columns.size()) {
            throw new IllegalArgumentException("two columns have the same name");
        }
        for (Column<L, ?> column : columns) {
            if (RESERVED.contains(column.name())) {
                throw new IllegalArgumentException("no column is called " + column.name());
            }
            if (column.is(Use.ADDED_UP) && !column.kind().isNumeric()) {
                throw new IllegalArgumentException(column.name() + " cannot be added up");
            }
            index.put(column, index.size());
        }
    }

    public List<Column<L, ?>> columns() {
        return columns;
    }

    public Column<L, ?> totalledIn() {
        return totalledIn;
    }

    public int number(L line) {
        return number.applyAsInt(line);
    }

    public L line(int number, LineValues<L> values) {
        return making.line(number, values);
    }

    /** The place of a column among the columns, from 0. */
    public int index(Column<L, ?> column) {
        Integer found = index.get(column);
        if (found == null) {
            throw new IllegalArgumentException(column.name() + " is no column of this schema");
        }
        return found;
    }

    public Stream<Column<L, ?>> with(Use use) {
        return columns.stream().filter(column -> column.is(use));
    }

    /** @param name as in JSON */
    public Optional<Column<L, ?>> find(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** Whether its returns are printed in a unit of money. */
    public boolean hasAmounts() {
        return columns.stream().anyMatch(column -> column.kind() instanceof Kind.Amount);
    }
}
