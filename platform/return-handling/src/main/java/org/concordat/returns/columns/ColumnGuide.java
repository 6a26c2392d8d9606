package org.concordat.returns.columns;

import java.util.Arrays;
import java.util.List;
import org.concordat.kernel.money.Money;
import org.concordat.returns.form.Column;
import org.concordat.returns.form.Column.Use;
import org.concordat.returns.form.Kind;
import org.concordat.returns.form.LineSchema;
import org.jspecify.annotations.Nullable;

/**
 * A column as people and programs are told of it, for the service's guide and for its API.
 *
 * @param name in JSON
 * @param column in CSV and XLSX
 * @param kind such as {@code amount}
 * @param bounds in words; none where everything is taken
 * @param values of a choice
 * @param uses the names of {@link Use}
 */
public record ColumnGuide(
        String name,
        String column,
        String title,
        String kind,
        @Nullable String bounds,
        @Nullable List<String> values,
        String meaning,
        List<String> uses) {

    /** In the order of the schema. */
    public static List<ColumnGuide> of(LineSchema<?> schema) {
        return schema.columns().stream().map(column -> of(column)).toList();
    }

    private static ColumnGuide of(Column<?, ?> column) {
        return new ColumnGuide(
                column.name(),
                column.column(),
                column.title(),
                kind(column.kind()),
                bounds(column.kind()),
                column.kind() instanceof Kind.Choice<?> choice ? values(choice) : null,
                column.meaning(),
                Arrays.stream(Use.values()).filter(column::is).map(Enum::name).toList());
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
