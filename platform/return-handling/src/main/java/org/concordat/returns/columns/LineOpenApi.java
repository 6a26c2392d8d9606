package org.concordat.returns.columns;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.concordat.returns.form.Column;
import org.concordat.returns.form.Column.Use;
import org.concordat.returns.form.Kind;
import org.concordat.returns.form.LineSchema;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** How the lines and totals of a service's returns are described in its OpenAPI document. */
public final class LineOpenApi {

    public static final String LINE = "ReturnLine";
    public static final String TOTALS = "ReturnTotals";

    private LineOpenApi() {}

    /** A line as it is answered. */
    public static Schema line(LineSchema<?> schema) {
        Schema line =
                object("Amounts are pounds whatever unit the return was printed in; what is not reported is absent.");
        line.addProperty("line", integer("Counts from 1 in the order sent, control totals left out"));
        line.addRequired("line");
        for (Column<?, ?> column : schema.columns()) {
            line.addProperty(
                    column.name(), value(column.kind()).title(column.title()).description(column.meaning()));
        }
        return line;
    }

    /** Control totals as they are answered. */
    public static Schema totals(LineSchema<?> schema) {
        Schema sum = object("Of the lines that have these values");
        schema.with(Use.GROUP).forEach(column -> sum.addProperty(column.name(), value(column.kind())));
        sum.addProperty(
                "measure",
                text().enumeration(schema.with(Use.ADDED_UP)
                        .filter(column -> column.is(Use.PUBLISHED))
                        .<Object>map(Column::name)
                        .toList()));
        sum.addProperty("reported", integer("How many lines report the measure"));
        sum.addProperty("total", OASFactory.createSchema().type(List.of(SchemaType.NUMBER)));
        return object("What proves that the figures arrived whole; the digest is over every line")
                .addProperty("lines", integer("How many there are"))
                .addProperty(
                        "sums",
                        OASFactory.createSchema()
                                .type(List.of(SchemaType.ARRAY))
                                .items(sum))
                .addProperty("digest", text());
    }

    static Schema value(Kind<?> kind) {
        return switch (kind) {
            case Kind.Code code -> text().maxLength(code.charactersMax());
            case Kind.Prose prose -> text().maxLength(prose.charactersMax());
            case Kind.Choice<?> choice ->
                text().enumeration(
                                Arrays.<Object>asList(ColumnGuide.values(choice).toArray()));
            case Kind.Amount amount -> OASFactory.createSchema().type(List.of(SchemaType.NUMBER));
            case Kind.Count count ->
                integer("A count").minimum(BigDecimal.ZERO).maximum(BigDecimal.valueOf(count.most()));
            case Kind.Number number ->
                OASFactory.createSchema()
                        .type(List.of(SchemaType.NUMBER))
                        .minimum(number.least())
                        .maximum(number.most());
            case Kind.Day day -> text().format("date");
        };
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().type(List.of(SchemaType.OBJECT)).description(description);
    }

    private static Schema integer(String description) {
        return OASFactory.createSchema().type(List.of(SchemaType.INTEGER)).description(description);
    }

    private static Schema text() {
        return OASFactory.createSchema().type(List.of(SchemaType.STRING));
    }
}
