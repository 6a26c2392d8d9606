package org.concordat.caseload.source;

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
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.registers.Owner;
import org.concordat.registers.Recorded;
import org.concordat.registers.RegisterAnswers;
import org.concordat.security.Allowed;
import org.concordat.security.Role;
import org.concordat.web.paging.Page;
import org.concordat.web.reference.Revision;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/boroughs/{borough}/sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sources", description = "From which case-management systems the borough's events come")
@Allowed({Role.ADMINISTRATOR, Role.CASE_SYSTEM, Role.AUDITOR})
@RunOnVirtualThread
public class SourceResource {

    private static final String EXAMPLE = """
            {"uri": "urn:example:wcc:mosaic", "title": "Mosaic of the children's service", "system": "Mosaic", "keys": ["k1"],
             "rhythm": "P1D", "numbered": true, "profile": "concordat-mosaic"}""";

    private final RegisterAnswers answers;
    private final SourceHandler register;

    SourceResource(RegisterAnswers answers, SourceHandler register) {
        this.answers = answers;
        this.register = register;
    }

    @GET
    @Operation(summary = "The borough's sources of events, each in its latest version")
    public Page<Recorded<SourceHandler.SourceView>> list(
            @PathParam("borough") String borough,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after,
            @Context UriInfo request) {
        return answers.list(register, Optional.of(new Borough(borough)), limit, after, request);
    }

    @GET
    @Path("/{source}")
    @Operation(summary = "A source: the latest version, or the one asked for")
    public Response show(
            @PathParam("borough") String borough,
            @PathParam("source") String source,
            @QueryParam("version") @Nullable Integer version) {
        return answers.show(register, SourceHandler.key(new Borough(borough), source), version);
    }

    @PUT
    @Path("/{source}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            summary = "Record a source",
            description = "Wants If-Match, unless it is new. Its events are taken from now on, until the last day"
                    + " that it says.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = CaseSource.class),
                            examples = @ExampleObject(name = "a source", value = EXAMPLE)))
    public Response record(
            @PathParam("borough") String borough,
            @PathParam("source") String source,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            byte[] body) {
        Borough own = new Borough(borough);
        return answers.put(
                register,
                SourceHandler.key(own, source),
                wanted -> new Owner.OfBorough(own),
                body,
                new Revision(ifMatch, ifNoneMatch));
    }
}
