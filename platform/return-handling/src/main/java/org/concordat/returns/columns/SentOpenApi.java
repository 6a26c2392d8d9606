package org.concordat.returns.columns;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.returns.form.ChartTotals;
import org.concordat.returns.form.Column;
import org.concordat.returns.form.Column.Use;
import org.concordat.returns.form.Kind;
import org.concordat.returns.form.ReturnForm;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** How a return is described as it is sent in JSON, which is read by the form and so by no type that could be described. */
public final class SentOpenApi {

    public static final String RETURN = "SentReturn";
    public static final String LINE = "SentReturnLine";
    public static final String TOTAL = "SentControlTotal";

    private SentOpenApi() {}

    /** The return itself, with its lines and totals by reference. */
    public static Schema sent(ReturnForm<?, ?> form) {
        Schema sent = object("A return as it is sent. What is not there is not reported, which is not zero.")
                .addProperty(
                        "period",
                        text(form.opening().isPresent()
                                        ? "A month, the outturn P13 or the opening budget P00; it may be said in the query"
                                        : "A month or the outturn P13; it may be said in the query")
                                .addExample("2016-17-P12"));
        if (form.schema().hasAmounts()) {
            sent.addProperty(
                    "unit",
                    text("In which all amounts are printed; pounds where nothing is said")
                            .enumeration(Arrays.asList(MoneyUnit.values())));
        }
        return sent.addProperty(
                        "illustrative",
                        OASFactory.createSchema()
                                .type(List.of(SchemaType.BOOLEAN))
                                .description("Whether its figures are made up for demonstration"))
                .addProperty("lines", list(LINE))
                .addProperty("controlTotals", list(TOTAL))
                .addRequired("lines");
    }

    /** A line, its amounts in the unit of the return. */
    public static Schema line(ReturnForm<?, ?> form) {
        Schema line =
                object("Amounts are in the unit of the return. A number may be written as a text: \"£1,234.50\".");
        form.schema()
                .with(Use.SENT)
                .forEach(column -> line.addProperty(
                        column.name(),
                        LineOpenApi.value(column.kind()).title(column.title()).description(column.meaning())));
        return line;
    }

    /** A total that the paper prints, of all lines or of those that it names. */
    public static <L> Schema total(ReturnForm<L, ?> form) {
        Schema total = object("A printed total, of all lines or of those that have what it names.");
        Stream.concat(form.schema().with(Use.GROUP), form.chartTotals().<Column<L, ?>>map(ChartTotals::column).stream())
                .forEach(column -> total.addProperty(column.name(), group(column, form)));
        return total.addProperty(
                        "measure",
                        text("What is added up")
                                .enumeration(form.schema()
                                        .with(Use.ADDED_UP)
                                        .<Object>map(Column::name)
                                        .toList()))
                .addProperty(
                        "total",
                        OASFactory.createSchema()
                                .type(List.of(SchemaType.NUMBER))
                                .description("As it is printed, in the unit of the return"))
                .addRequired("measure")
                .addRequired("total");
    }

    private static <L> Schema group(Column<L, ?> column, ReturnForm<L, ?> form) {
        if (!(column.kind() instanceof Kind.Choice<?> choice)) {
            return text("A %s, or a total of the chart".formatted(column.words()));
        }
        Stream<String> net = form.net().filter(of -> of.column() == column).map(of -> of.code()).stream();
        return text("All of them where nothing is said")
                .enumeration(Stream.concat(ColumnGuide.values(choice).stream(), net)
                        .<Object>map(code -> code)
                        .toList());
    }

    private static Schema list(String of) {
        return OASFactory.createSchema()
                .type(List.of(SchemaType.ARRAY))
                .items(OASFactory.createSchema().ref("#/components/schemas/" + of));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().type(List.of(SchemaType.OBJECT)).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().type(List.of(SchemaType.STRING)).description(description);
    }
}
