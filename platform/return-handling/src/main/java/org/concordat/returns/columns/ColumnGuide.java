package org.concordat.returns.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.kernel.Period;
import org.concordat.kernel.money.Money;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.returns.form.Column;
import org.concordat.returns.form.Column.Use;
import org.concordat.returns.form.Kind;
import org.concordat.returns.form.ReturnForm;
import org.concordat.web.table.writing.Sheet;
import org.concordat.web.table.writing.Value;
import org.jspecify.annotations.Nullable;

/**
 * A column as people and programs are told of it, for the service's guide and for its API.
 *
 * @param name in JSON
 * @param column in CSV and XLSX
 * @param kind such as {@code amount}
 * @param bounds in words; none where everything is taken
 * @param values of a choice
 * @param returns which returns have it, in words
 * @param needed whether a line has to have it, in words
 * @param uses the names of {@link Use}; none for what is said of the return as a whole
 */
public record ColumnGuide(
        String name,
        String column,
        String title,
        String kind,
        @Nullable String bounds,
        @Nullable List<String> values,
        String meaning,
        String returns,
        String needed,
        List<String> uses) {

    private static final String SHEET = "Columns";
    private static final List<String> HEADER =
            List.of("column", "title", "what it is", "what is taken", "needed", "in", "meaning");

    /** In the order of the schema. */
    public static <L> List<ColumnGuide> of(ReturnForm<L, ?> form) {
        return form.schema().columns().stream().map(column -> of(column, form)).toList();
    }

    /** Those of a table of a return for a period, with what it says of the return as a whole before them. */
    public static <L> List<ColumnGuide> of(ReturnForm<L, ?> form, Period period) {
        List<ColumnGuide> guides = new ArrayList<>(List.of(new ColumnGuide(
                "period",
                "period",
                "Period",
                "code",
                "written as " + period,
                null,
                "What the figures are about, the same in each row; it may be said in the query instead.",
                "every return",
                "in the table or in the query",
                List.of())));
        if (form.schema().hasAmounts()) {
            guides.add(new ColumnGuide(
                    "unit",
                    "unit",
                    "Unit",
                    "choice",
                    null,
                    Arrays.stream(MoneyUnit.values()).map(Enum::name).toList(),
                    "In which all amounts are printed, the same in each row; it may be said in the query or in the titles of the amounts instead.",
                    "every return",
                    "in the table or in the query",
                    List.of()));
        }
        form.columns(period).forEach(column -> guides.add(of(column, form)));
        return List.copyOf(guides);
    }

    /** The same for people who have the table open. */
    public static Sheet sheet(ReturnForm<?, ?> form, Period period) {
        return new Sheet(SHEET, HEADER, of(form, period).stream().map(ColumnGuide::row));
    }

    private List<Value> row() {
        return Stream.of(column, title, kind, taken(), needed, returns, meaning)
                .map(Value::of)
                .toList();
    }

    /** What is taken, in words: the values of a choice, or bounds. */
    public String taken() {
        return values != null ? String.join(", ", values) : bounds == null ? "" : bounds;
    }

    private static <L> ColumnGuide of(Column<L, ?> column, ReturnForm<L, ?> form) {
        return new ColumnGuide(
                column.name(),
                column.column(),
                column.title(),
                kind(column.kind()),
                bounds(column.kind()),
                column.kind() instanceof Kind.Choice<?> choice ? values(choice) : null,
                column.meaning(),
                returns(column, form),
                needed(column, form),
                Arrays.stream(Use.values()).filter(column::is).map(Enum::name).toList());
    }

    private static <L> String returns(Column<L, ?> column, ReturnForm<L, ?> form) {
        return form.opening()
                .map(opening -> opening.further().contains(column)
                        ? opening.aName() + " alone"
                        : opening.leftOut().contains(column) ? "every return but " + opening.aName() : "every return")
                .orElse("every return");
    }

    private static <L> String needed(Column<L, ?> column, ReturnForm<L, ?> form) {
        if (!column.is(Use.SENT)) {
            return "it is not read";
        }
        if (column.is(Use.SAID_IN_TABLES)) {
            return "yes, in a cell or in the query for all lines";
        }
        boolean inOpening = form.opening()
                .map(opening -> opening.required().contains(column))
                .orElse(column.is(Use.REQUIRED));
        return column.is(Use.REQUIRED)
                ? "yes"
                : inOpening ? "in " + form.opening().orElseThrow().aName() : "no";
    }

    private static String kind(Kind<?> kind) {
        return switch (kind) {
            case Kind.Code code -> "code";
            case Kind.Prose prose -> "text";
            case Kind.Choice<?> choice -> "choice";
            case Kind.Amount amount -> "amount";
            case Kind.Count count -> "count";
            case Kind.Number number -> "number";
            case Kind.Day day -> "day";
        };
    }

    private static @Nullable String bounds(Kind<?> kind) {
        return switch (kind) {
            case Kind.Code code -> "at most %,d characters".formatted(code.charactersMax());
            case Kind.Prose prose -> "at most %,d characters".formatted(prose.charactersMax());
            case Kind.Choice<?> choice -> null;
            case Kind.Amount amount -> "whole pence, below £%,d, of any sign".formatted(Money.LIMIT.toBigInteger());
            case Kind.Count count -> "a whole number from 0 to %,d".formatted(count.most());
            case Kind.Number number ->
                "from %s to %s, at most %d decimals"
                        .formatted(number.least().toPlainString(), number.most().toPlainString(), number.decimalsMax());
            case Kind.Day day -> "written as 2016-06-30";
        };
    }

    static List<String> values(Kind.Choice<?> choice) {
        return Arrays.stream(choice.codes().getEnumConstants()).map(Enum::name).toList();
    }
}
