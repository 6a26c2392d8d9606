package org.concordat.web.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Says once for every operation of every service that it wants a bearer token and that its refusals are problems. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemsInOpenApi implements OASFilter {

    private static final String BEARER = "bearer";
    private static final String PROBLEM = "Problem";
    private static final String WRITE_PROBLEMS = "400 401 403 404 409 412 413 415 422 428";
    private static final String READ_PROBLEMS = "400 401 403 404 406";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Components components = api.getComponents() == null ? OASFactory.createComponents() : api.getComponents();
        components.addSecurityScheme(
                BEARER,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("An access token of the identity provider for the audience concordat-api."));
        components.addSchema(PROBLEM, problemSchema());
        components.addResponse(PROBLEM, problemResponse());
        api.setComponents(components);
        api.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(BEARER)));
        if (api.getPaths() != null && api.getPaths().getPathItems() != null) {
            api.getPaths().getPathItems().values().forEach(ProblemsInOpenApi::describe);
        }
    }

    private static void describe(PathItem path) {
        path.getOperations().forEach((method, operation) -> {
            boolean reads = method == PathItem.HttpMethod.GET || method == PathItem.HttpMethod.HEAD;
            for (String status : (reads ? READ_PROBLEMS : WRITE_PROBLEMS).split(" ", -1)) {
                addProblem(operation, status);
            }
            addProblem(operation, "default");
        });
    }

    private static void addProblem(Operation operation, String status) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        APIResponse said = operation.getResponses().getAPIResponse(status);
        if (said == null) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().ref("#/components/responses/" + PROBLEM));
        } else if (said.getContent() == null && said.getRef() == null) {
            said.setContent(problemResponse().getContent());
        }
    }

    private static APIResponse problemResponse() {
        return OASFactory.createAPIResponse()
                .description("Refused; the type's last part is a stable code")
                .content(OASFactory.createContent()
                        .addMediaType(
                                ProblemBody.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM))));
    }

    private static Schema problemSchema() {
        Schema finding = object(Map.of(
                        "severity",
                        text("whether it blocks (ERROR) or wants a comment (WARNING)")
                                .enumeration(List.of("ERROR", "WARNING")),
                        "code",
                        text("stable, in capitals"),
                        "at",
                        text("a JSON pointer, or the row and cell of a table"),
                        "message",
                        text("plain English, with the figure seen and the figure expected")))
                .description("Something validation has to say");
        return object(Map.of(
                        "type", text("urn:concordat:problem: and a stable code"),
                        "title", text("the status in words"),
                        "status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER),
                        "detail", text("what is wrong and what to do"),
                        "instance", text("the path that was asked for"),
                        "findings",
                                OASFactory.createSchema()
                                        .addType(Schema.SchemaType.ARRAY)
                                        .items(finding),
                        "existing", text("the path of the thing that stands in the way"),
                        "reference", text("what the log of a failure can be found by")))
                .required(List.of("type", "title", "status", "detail", "instance"))
                .description("Why it was refused (RFC 9457)");
    }

    private static Schema object(Map<String, Schema> properties) {
        Schema object = OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
        new java.util.TreeMap<>(properties).forEach(object::addProperty);
        return object;
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
