package org.concordat.returns.columns;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.kernel.Borough;
import org.concordat.kernel.money.Money;
import org.concordat.returns.form.Column;
import org.concordat.returns.form.Kind;
import org.concordat.returns.form.LineSchema;
import org.concordat.returns.form.LineValues;
import org.jspecify.annotations.Nullable;

/**
 * How a line stands in the service's table {@code return_line}: borough, return_id, line, then each column of the schema
 * under its name. Texts are {@code text}, amounts and numbers {@code numeric}, counts {@code bigint}, days {@code date}.
 */
public final class LineSql<L> {

    private static final int KEY_COLUMNS = 3;

    private final LineSchema<L> schema;
    private final String insert;
    private final String select;

    public LineSql(LineSchema<L> schema) {
        this.schema = schema;
        List<String> names = schema.columns().stream().map(Column::column).toList();
        this.insert = "insert into return_line (borough, return_id, line, %s) values (?, ?, ?%s)"
                .formatted(String.join(", ", names), ", ?".repeat(names.size()));
        this.select = "select line, %s from return_line where borough = ? and return_id = ? order by line"
                .formatted(names.stream().collect(Collectors.joining(", ")));
    }

    /** To be bound with {@link #bind}, line by line. */
    public String insert() {
        return insert;
    }

    /** Of a borough and a return, in the order of the lines; to be read with {@link #read}. */
    public String select() {
        return select;
    }

    public void bind(PreparedStatement insert, Borough borough, UUID returnId, L line) throws SQLException {
        insert.setString(1, borough.code());
        insert.setObject(2, returnId);
        insert.setInt(3, schema.number(line));
        int parameter = KEY_COLUMNS;
        for (Column<L, ?> column : schema.columns()) {
            bind(insert, ++parameter, column.of(line).orElse(null), column.kind());
        }
    }

    private static void bind(PreparedStatement insert, int parameter, @Nullable Object value, Kind<?> kind)
            throws SQLException {
        switch (kind) {
            case Kind.Code code -> insert.setString(parameter, (String) value);
            case Kind.Prose prose -> insert.setString(parameter, (String) value);
            case Kind.Choice<?> choice -> insert.setString(parameter, value == null ? null : ((Enum<?>) value).name());
            case Kind.Amount amount ->
                insert.setObject(parameter, value == null ? null : ((Money) value).pounds(), Types.NUMERIC);
            case Kind.Count count -> insert.setObject(parameter, value, Types.BIGINT);
            case Kind.Number number -> insert.setObject(parameter, value, Types.NUMERIC);
            case Kind.Day day -> insert.setObject(parameter, value, Types.DATE);
        }
    }

    /** The line at which the rows stand. */
    public L read(ResultSet row) throws SQLException {
        @Nullable Object[] values = new Object[schema.columns().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(row, i + 2, schema.columns().get(i).kind());
        }
        return schema.line(row.getInt(1), new Held<>(schema, values));
    }

    private static @Nullable Object value(ResultSet row, int column, Kind<?> kind) throws SQLException {
        return switch (kind) {
            case Kind.Code code -> row.getString(column);
            case Kind.Prose prose -> row.getString(column);
            case Kind.Choice<?> choice -> constant(choice, row.getString(column));
            case Kind.Amount amount -> {
                BigDecimal pounds = row.getBigDecimal(column);
                yield pounds == null ? null : new Money(pounds);
            }
            case Kind.Count count -> row.getObject(column, Long.class);
            case Kind.Number number -> {
                BigDecimal held = row.getBigDecimal(column);
                yield held == null ? null : Kind.plain(held);
            }
            case Kind.Day day -> row.getObject(column, LocalDate.class);
        };
    }

    private static <E extends Enum<E>> @Nullable E constant(Kind.Choice<E> choice, @Nullable String name) {
        return name == null ? null : Enum.valueOf(choice.codes(), name);
    }

    /** @param values by the index of their column */
    private record Held<L>(LineSchema<L> schema, @Nullable Object[] values) implements LineValues<L> {

        @Override
        public <V> Optional<V> get(Column<L, V> column) {
            return Optional.ofNullable(column.kind().type().cast(values[schema.index(column)]));
        }
    }
}
