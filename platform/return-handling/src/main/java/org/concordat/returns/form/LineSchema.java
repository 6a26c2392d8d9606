package org.concordat.returns.form;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.concordat.returns.form.Column.Use;

/**
 * The columns of a domain's lines, in the order in which people see them. They stand here and nowhere else.
 *
 * @param columns with those that only carry something for people, such as a title
 * @param totalledIn the column of a table in which {@code TOTAL} says that a row is a control total
 * @param number counts from 1 in the order sent, control totals left out
 * @param making a line of its number and its stored values
 */
public record LineSchema<L>(
        List<Column<L, ?>> columns, Column<L, ?> totalledIn, ToIntFunction<L> number, Making<L> making) {

    /** Makes a line of what the database holds. */
    @FunctionalInterface
    public interface Making<L> {
        L line(int number, LineValues<L> values);
    }

    public LineSchema {
        columns = List.copyOf(columns);
        if (!columns.contains(totalledIn)) {
            throw new IllegalArgumentException("the column of totals is one of the schema's");
        }
        if (columns.stream().map(Column::name).distinct().count() != columns.size()) {
            throw new IllegalArgumentException("two columns have the same name");
        }
    }

    public Stream<Column<L, ?>> with(Use use) {
        return columns.stream().filter(column -> column.is(use));
    }

    public Optional<Column<L, ?>> find(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** Whether a unit of money has to be said with the return. */
    public boolean hasAmounts() {
        return columns.stream().anyMatch(column -> column.kind() instanceof Kind.Amount);
    }
}
