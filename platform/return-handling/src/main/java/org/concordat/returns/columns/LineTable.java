package org.concordat.returns.columns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.concordat.kernel.Period;
import org.concordat.kernel.money.Money;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.returns.form.Column;
import org.concordat.returns.form.Column.Use;
import org.concordat.returns.form.Kind;
import org.concordat.returns.form.LineSchema;
import org.concordat.web.table.writing.Value;

/**
 * A return as a table, in the columns that a return is sent in: what was downloaded can be filled in and sent. Columns
 * that only tell people something stand before those that are read.
 */
public final class LineTable<L> {

    private final LineSchema<L> schema;
    private final List<Column<L, ?>> columns;

    /** @param columns those of the schema that the return has, in its order */
    public LineTable(LineSchema<L> schema, List<Column<L, ?>> columns) {
        this.schema = schema;
        this.columns = Stream.concat(
                        columns.stream().filter(column -> !column.is(Use.SENT)),
                        columns.stream().filter(column -> column.is(Use.SENT)))
                .toList();
    }

    public List<String> header() {
        return Stream.concat(
                        schema.hasAmounts() ? Stream.of("period", "unit") : Stream.of("period"),
                        columns.stream().map(Column::column))
                .toList();
    }

    /** The figures of a version, amounts in pounds. */
    public Stream<List<Value>> rows(Period period, List<L> lines) {
        return lines.stream().map(line -> row(period, line, column -> true));
    }

    /** What a finance team begins with: only what is PREFILLED of the lines. */
    public Stream<List<Value>> template(Period period, Stream<L> lines) {
        return lines.map(line -> row(period, line, column -> column.is(Use.PREFILLED)));
    }

    private List<Value> row(Period period, L line, Predicate<Column<L, ?>> filled) {
        List<Value> row = new ArrayList<>(columns.size() + 2);
        row.add(Value.of(period.toString()));
        if (schema.hasAmounts()) {
            row.add(Value.of(MoneyUnit.GBP.name()));
        }
        for (Column<L, ?> column : columns) {
            Object value = filled.test(column) ? column.of(line).orElse(null) : null;
            row.add(value == null ? Value.nothing() : value(value, column.kind()));
        }
        return row;
    }

    private static Value value(Object value, Kind<?> kind) {
        return switch (kind) {
            case Kind.Code code -> Value.of((String) value);
            case Kind.Prose prose -> Value.of((String) value);
            case Kind.Choice<?> choice -> Value.of(((Enum<?>) value).name());
            case Kind.Amount amount -> Value.of((Money) value);
            case Kind.Count count -> Value.of(BigDecimal.valueOf((Long) value));
            case Kind.Number number -> Value.of((BigDecimal) value);
            case Kind.Day day -> Value.of((LocalDate) value);
        };
    }
}
