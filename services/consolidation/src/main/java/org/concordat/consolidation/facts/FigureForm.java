package org.concordat.consolidation.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.measure.QuantityKind;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/** How figures of a kind are read from events, and kept in columns of the database. */
final class FigureForm {

    private static final BigDecimal DECIMAL_LIMIT = new BigDecimal("100000000000");

    /** A column of the database. */
    record Column(String name, String type) {}

    private FigureForm() {}

    static List<Column> columns(Measure measure) {
        return switch (measure.kind()) {
            case MONEY -> List.of(new Column(measure.column(), "numeric"));
            case COUNT -> List.of(new Column(measure.column(), "bigint"));
            case RATIO ->
                List.of(
                        new Column(measure.column() + "_numerator", "bigint"),
                        new Column(measure.column() + "_denominator", "bigint"));
            case DAY -> List.of(new Column(measure.column(), "date"));
            case DECIMAL -> List.of(new Column(measure.column(), "numeric"));
            case PARTS -> throw madeOfLines();
        };
    }

    /** What stands in the column that holds a whole number of the figure. */
    static Object stored(QuantityKind kind, long number) {
        return switch (kind) {
            case MONEY -> BigDecimal.valueOf(number, 2);
            case COUNT, RATIO -> number;
            case DAY -> LocalDate.ofEpochDay(number).toString();
            case DECIMAL -> BigDecimal.valueOf(number, QuantityKind.DECIMALS);
            case PARTS -> throw madeOfLines();
        };
    }

    /** The whole number that a column holds; null for what was not reported. */
    static @Nullable Long read(QuantityKind kind, ResultSet row, int column) throws SQLException {
        return switch (kind) {
            case MONEY -> unscaled(row.getBigDecimal(column), 2);
            case COUNT, RATIO -> {
                long number = row.getLong(column);
                yield row.wasNull() ? null : number;
            }
            case DAY -> {
                LocalDate day = row.getObject(column, LocalDate.class);
                yield day == null ? null : day.toEpochDay();
            }
            case DECIMAL -> unscaled(row.getBigDecimal(column), QuantityKind.DECIMALS);
            case PARTS -> throw madeOfLines();
        };
    }

    /** A number as its row measures it is worked out from what a line says, and is not posted as it is. */
    private static IllegalArgumentException madeOfLines() {
        return new IllegalArgumentException("such a number is in no line");
    }

    private static @Nullable Long unscaled(@Nullable BigDecimal number, int scale) {
        return number == null ? null : number.movePointRight(scale).longValueExact();
    }

    /** @throws InvalidValue for what is no figure of the measure */
    static void report(Measure measure, int number, JsonNode figure, LineAmounts.Builder amounts) {
        switch (measure.kind()) {
            case MONEY -> amounts.report(number, pence(figure), 0);
            case COUNT -> amounts.report(number, whole(measure, figure), 0);
            case RATIO -> {
                long denominator = whole(measure, figure.path("denominator"));
                if (denominator < 0) {
                    throw new InvalidValue("denominator", "less than nothing", "zero or more");
                }
                amounts.report(number, whole(measure, figure.path("numerator")), denominator);
            }
            case DAY -> amounts.report(number, day(measure, figure), 0);
            case DECIMAL -> amounts.report(number, millionths(measure, figure), 0);
            case PARTS -> throw madeOfLines();
        }
    }

    private static long pence(JsonNode figure) {
        BigDecimal pounds = decimal("amount", figure);
        if (pounds.abs().compareTo(Money.LIMIT) >= 0) {
            throw new InvalidValue("amount", "out of range", "less than a hundred billion pounds");
        }
        return new Money(pounds).pence();
    }

    private static long whole(Measure measure, JsonNode figure) {
        if (!figure.isIntegralNumber() || !figure.canConvertToLong()) {
            throw new InvalidValue(measure.name(), "no whole number", "a whole number");
        }
        return figure.longValue();
    }

    private static long day(Measure measure, JsonNode figure) {
        try {
            return LocalDate.parse(figure.asText()).toEpochDay();
        } catch (DateTimeException e) {
            throw new InvalidValue(measure.name(), "no day", "a day such as 2012-06-30");
        }
    }

    private static long millionths(Measure measure, JsonNode figure) {
        BigDecimal number = decimal(measure.name(), figure);
        if (number.abs().compareTo(DECIMAL_LIMIT) > 0
                || number.stripTrailingZeros().scale() > QuantityKind.DECIMALS) {
            throw new InvalidValue(measure.name(), "out of range", "a number with at most six decimals");
        }
        return number.movePointRight(QuantityKind.DECIMALS).longValueExact();
    }

    /** Also of a text: totals of amounts are published as texts. */
    static BigDecimal decimal(String what, JsonNode figure) {
        if (figure.isNumber()) {
            return figure.decimalValue();
        }
        try {
            return new BigDecimal(figure.asText());
        } catch (NumberFormatException e) {
            throw new InvalidValue(what, "no number", "a decimal number");
        }
    }
}
