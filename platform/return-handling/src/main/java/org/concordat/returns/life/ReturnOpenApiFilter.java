package org.concordat.returns.life;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.util.TypeLiteral;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.returns.columns.LineOpenApi;
import org.concordat.returns.columns.LineTable;
import org.concordat.returns.columns.SentOpenApi;
import org.concordat.returns.content.SentBody;
import org.concordat.returns.form.Column.Use;
import org.concordat.returns.form.LineSchema;
import org.concordat.returns.form.ReturnForm;
import org.concordat.returns.reading.ReadReturn;
import org.concordat.returns.reading.ReturnFormat;
import org.concordat.returns.reading.ReturnReader;
import org.concordat.web.request.BrowserForm;
import org.concordat.web.table.writing.TableWriter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Puts the columns of the service's form into its OpenAPI document when the service starts, and everything that a return
 * may be sent as: the one list of it is {@link ReturnFormat}, beside a browser's form.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class ReturnOpenApiFilter implements OASFilter {

    private static final String BOROUGH = "/v1/boroughs/{borough}";
    private static final String RETURNS = BOROUGH + "/returns";
    private static final String SUGGESTION = BOROUGH + "/table-profiles/suggestion";
    private static final String BYTE_ORDER_MARK = "\ufeff";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        describe(
                api,
                CDI.current()
                        .select(new TypeLiteral<ReturnForm<?, ?>>() {}, Any.Literal.INSTANCE)
                        .get());
    }

    private static <L> void describe(OpenAPI api, ReturnForm<L, ?> form) {
        LineSchema<L> schema = form.schema();
        Components components = api.getComponents() == null ? OASFactory.createComponents() : api.getComponents();
        components.addSchema(LineOpenApi.LINE, LineOpenApi.line(schema));
        components.addSchema(LineOpenApi.TOTALS, LineOpenApi.totals(schema));
        components.addSchema(SentOpenApi.RETURN, SentOpenApi.sent(form));
        components.addSchema(SentOpenApi.LINE, SentOpenApi.line(form));
        components.addSchema(SentOpenApi.TOTAL, SentOpenApi.total(form));
        api.setComponents(components);
        Operation begin = api.getPaths().getPathItem(RETURNS).getPOST();
        Operation revise = api.getPaths().getPathItem(RETURNS + "/{id}").getPUT();
        Operation suggest = api.getPaths().getPathItem(SUGGESTION).getPOST();
        for (Operation operation : List.of(begin, revise)) {
            constants(operation, schema);
            takes(operation, files(form, true));
        }
        takes(suggest, files(form, false));
    }

    /** What a table has to say may be said of all of its lines. */
    private static void constants(Operation operation, LineSchema<?> schema) {
        schema.with(Use.SAID_IN_TABLES)
                .forEach(column -> operation.addParameter(OASFactory.createParameter()
                        .name(column.name())
                        .in(Parameter.In.QUERY)
                        .description(
                                "For tables: the %s of every line that does not say its own.".formatted(column.words()))
                        .schema(OASFactory.createSchema().addType(SchemaType.STRING))));
    }

    private static void takes(Operation operation, Content files) {
        operation.setRequestBody(OASFactory.createRequestBody().required(true).content(files));
    }

    private static <L> Content files(ReturnForm<L, ?> form, boolean json) {
        Content files = OASFactory.createContent();
        String csv = csv(form);
        for (ReturnFormat format : ReturnFormat.values()) {
            if (json || format != ReturnFormat.JSON) {
                files.addMediaType(format.mediaType(), file(format, form, csv));
            }
        }
        return files.addMediaType(BrowserForm.MEDIA_TYPE, inForm(form));
    }

    private static MediaType file(ReturnFormat format, ReturnForm<?, ?> form, String csv) {
        return switch (format) {
            case JSON ->
                described(
                        OASFactory.createSchema().ref("#/components/schemas/" + SentOpenApi.RETURN),
                        example("A return").value(form.example()));
            case CSV -> described(text(), example("A table with a header").value(csv));
            // The example has no comma of its own: a test reads it back.
            case TSV -> described(text(), example("The same with tabs").value(csv.replace(',', '\t')));
            case XLSX ->
                described(
                        binary(),
                        example("The period's template, filled in")
                                .externalValue(RETURNS + "/template?period=2016-17-P12&format=xlsx"));
            case XLSM ->
                described(
                        binary(),
                        example("The same with macros, which are not looked at")
                                .externalValue(RETURNS + "/template?period=2016-17-P12&format=xlsx"));
            case ODS ->
                described(
                        binary(),
                        example("The same, saved as an OpenDocument spreadsheet")
                                .externalValue(RETURNS + "/template?period=2016-17-P12&format=xlsx"));
        };
    }

    private static MediaType inForm(ReturnForm<?, ?> form) {
        Schema fields = OASFactory.createSchema()
                .type(List.of(SchemaType.OBJECT))
                .description("One file of any of the other media types, known by the end of its name")
                .addProperty("file", binary())
                .addProperty(SentBody.PERIOD, text())
                .addProperty(SentBody.UNIT, text())
                .addProperty(SentBody.PROFILE, text())
                .addRequired("file");
        Map<String, String> filled = form.schema().hasAmounts()
                ? Map.of("file", "return.csv", SentBody.PERIOD, "2016-17-P12", SentBody.UNIT, MoneyUnit.GBP.name())
                : Map.of("file", "return.csv", SentBody.PERIOD, "2016-17-P12");
        return described(fields, example("A browser's form with a file").value(filled));
    }

    private static MediaType described(Schema schema, Example example) {
        return OASFactory.createMediaType()
                .schema(schema)
                .addExample(Objects.requireNonNull(example.getSummary()), example);
    }

    private static Example example(String summary) {
        return OASFactory.createExample().summary(summary);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    private static Schema binary() {
        return text().format("binary");
    }

    /** The form's example as a table; its amounts in pounds. */
    private static <L> String csv(ReturnForm<L, ?> form) {
        ReadReturn<L> read = new ReturnReader<>(form)
                .read(
                        form.example().getBytes(StandardCharsets.UTF_8),
                        ReturnFormat.JSON,
                        Optional.empty(),
                        Optional.empty());
        LineTable<L> table = new LineTable<>(form.schema(), form.columns(read.period()));
        List<L> lines = read.lines().stream()
                .map(line -> form.schema().line(line.number(), line))
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            TableWriter.csv(table.header(), table.rows(read.period(), lines), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8).replace(BYTE_ORDER_MARK, "");
    }
}
