package org.concordat.returns.reading;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.concordat.kernel.money.Money;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.returns.form.Column;
import org.concordat.returns.form.Kind;
import org.concordat.returns.form.LineSchema;
import org.concordat.returns.form.ReadLine;
import org.jspecify.annotations.Nullable;

/** A line as any of the formats gave it: what was printed in each of its cells. */
final class RowLine<L> implements ReadLine<L> {

    private final LineSchema<L> schema;
    private final MoneyUnit unit;
    private final int number;
    private final LinePlace place;
    private final @Nullable Object[] printed;
    private final long unreadable;

    /**
     * @param unit that amounts are printed in
     * @param printed by the index of the column: numbers of every kind as BigDecimal, codes and prose as String, the rest
     *     as their kind has them
     * @param unreadable a bit for the index of each column where something stands that could not be read
     */
    RowLine(
            LineSchema<L> schema,
            MoneyUnit unit,
            int number,
            LinePlace place,
            @Nullable Object[] printed,
            long unreadable) {
        this.schema = schema;
        this.unit = unit;
        this.number = number;
        this.place = place;
        this.printed = printed;
        this.unreadable = unreadable;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String at() {
        return place.line();
    }

    @Override
    public String at(Column<L, ?> column) {
        return place.of(column, schema.index(column));
    }

    @Override
    public <V> Optional<V> get(Column<L, V> column) {
        Object value = printed[schema.index(column)];
        return value == null
                ? Optional.empty()
                : Optional.ofNullable(column.kind().type().cast(stored(column.kind(), value)));
    }

    private @Nullable Object stored(Kind<?> kind, Object value) {
        if (!(value instanceof BigDecimal number)) {
            return value;
        }
        BigDecimal counted = kind instanceof Kind.Amount ? unit.toPounds(number) : number;
        if (Kind.breach(kind, counted).isPresent()) {
            return null;
        }
        return switch (kind) {
            case Kind.Amount amount -> new Money(counted);
            case Kind.Count count -> counted.longValueExact();
            case Kind.Number any -> Kind.plain(counted);
            case Kind.Code code -> value;
            case Kind.Prose prose -> value;
            case Kind.Choice<?> choice -> value;
            case Kind.Day day -> value;
        };
    }

    @Override
    public Optional<BigDecimal> printed(Column<L, ?> column) {
        return printed[schema.index(column)] instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
    }

    @Override
    public boolean isUnreadable(Column<L, ?> column) {
        return (unreadable & 1L << schema.index(column)) != 0;
    }

    @Override
    public boolean carriesComment() {
        for (int i = 0; i < printed.length; i++) {
            if (printed[i] != null && schema.columns().get(i).kind() instanceof Kind.Prose) {
                return true;
            }
        }
        return false;
    }

    LinePlace place() {
        return place;
    }

    @Nullable
    Object printed(int index) {
        return printed[index];
    }

    long unreadable() {
        return unreadable;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RowLine<?> line
                && unit == line.unit
                && number == line.number
                && unreadable == line.unreadable
                && place.equals(line.place)
                && Arrays.equals(printed, line.printed);
    }

    @Override
    public int hashCode() {
        return Objects.hash(unit, number, place, unreadable, Arrays.hashCode(printed));
    }

    @Override
    public String toString() {
        return at() + " " + Arrays.toString(printed);
    }
}
