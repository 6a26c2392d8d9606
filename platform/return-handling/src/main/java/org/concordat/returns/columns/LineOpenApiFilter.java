package org.concordat.returns.columns;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.util.TypeLiteral;
import org.concordat.returns.form.Column.Use;
import org.concordat.returns.form.LineSchema;
import org.concordat.returns.form.ReturnForm;
import org.concordat.returns.reading.ReturnFormat;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Puts the columns of the service's form into its OpenAPI document, when the service starts. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class LineOpenApiFilter implements OASFilter {

    private static final String RETURNS = "/v1/boroughs/{borough}/returns";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        ReturnForm<?, ?> form = CDI.current()
                .select(new TypeLiteral<ReturnForm<?, ?>>() {}, Any.Literal.INSTANCE)
                .get();
        LineSchema<?> schema = form.schema();
        Components components = api.getComponents() == null ? OASFactory.createComponents() : api.getComponents();
        components.addSchema(LineOpenApi.LINE, LineOpenApi.line(schema));
        components.addSchema(LineOpenApi.TOTALS, LineOpenApi.totals(schema));
        api.setComponents(components);
        example(api, form.example());
        PathItem returns = api.getPaths().getPathItem(RETURNS);
        constants(returns.getPOST(), schema);
        constants(api.getPaths().getPathItem(RETURNS + "/{id}").getPUT(), schema);
    }

    /** What a table has to say may be said of all of its lines. */
    private static void constants(Operation operation, LineSchema<?> schema) {
        schema.with(Use.SAID_IN_TABLES)
                .forEach(column -> operation.addParameter(OASFactory.createParameter()
                        .name(column.name())
                        .in(Parameter.In.QUERY)
                        .description(
                                "For tables: the %s of every line that does not say its own.".formatted(column.words()))
                        .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING))));
    }

    /** Of what is sent, which is read by the form and so by no type that could be described. */
    private static void example(OpenAPI api, String json) {
        api.getPaths()
                .getPathItem(RETURNS)
                .getPOST()
                .getRequestBody()
                .getContent()
                .getMediaType(ReturnFormat.JSON.mediaType())
                .addExample("A return", OASFactory.createExample().value(json));
    }
}
