package org.concordat.mandates.boroughs;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.kernel.Borough;
import org.concordat.security.Allowed;
import org.concordat.security.BoroughScope;
import org.concordat.security.Role;
import org.concordat.web.json.JsonBody;
import org.concordat.web.paging.Page;
import org.concordat.web.paging.Paging;
import org.concordat.web.problem.Problem;
import org.concordat.web.reference.Revision;
import org.concordat.web.write.Preconditions;
import org.concordat.web.write.Writes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Named {@code code} in the path and not {@code borough}: everybody may know which boroughs there are. */
@Path("/v1/boroughs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Boroughs", description = "Which boroughs there are: reference data")
@Allowed(everyRole = true)
@RunOnVirtualThread
public class CouncilResource {

    private final CouncilHandler handler;
    private final CouncilStore councils;
    private final BoroughScope scope;
    private final Writes writes;
    private final JsonBody json;

    CouncilResource(CouncilHandler handler, CouncilStore councils, BoroughScope scope, Writes writes, JsonBody json) {
        this.handler = handler;
        this.councils = councils;
        this.scope = scope;
        this.writes = writes;
        this.json = json;
    }

    @GET
    @Operation(summary = "Every borough")
    public Page<CouncilView> list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after,
            @Context UriInfo request) {
        Paging paging = Paging.of(limit, after);
        List<CouncilView> read = scope.read(
                Set.of(),
                () -> councils.page(paging.after().orElse(""), paging.readLimit()).stream()
                        .map(row -> new CouncilView(row.council(), Optional.empty()))
                        .toList());
        return paging.page(read, view -> view.council().borough().code(), request);
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "A borough")
    public Response show(@PathParam("code") Borough borough) {
        return scope.read(Set.of(), () -> {
            CouncilRow row = councils.row(borough)
                    .orElseThrow(
                            () -> Problem.notFound("borough-unknown", "There is no borough %s.".formatted(borough)));
            return Response.ok(handler.view(row.council()))
                    .header(HttpHeaders.ETAG, Preconditions.etag(row.revision))
                    .build();
        });
    }

    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            summary = "Set up or change a borough",
            description =
                    "Wants If-Match, unless the borough is new. Where its chart differs from those of its partners,"
                            + " warnings tell which mapping between charts is missing.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = CouncilBody.class),
                            examples = @ExampleObject(name = "Hillingdon", value = """
                                                    {"name": "London Borough of Hillingdon", "onsCode": "E09000017",
                                                     "chart": "section-251", "population0To17": 72000}""")))
    public Response record(
            @PathParam("code") Borough borough,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            byte[] body) {
        Council wanted = json.read(body, CouncilBody.class).toDomain(borough);
        return writes.write(Set.of(), body, () -> handler.record(wanted, new Revision(ifMatch, ifNoneMatch)));
    }
}
