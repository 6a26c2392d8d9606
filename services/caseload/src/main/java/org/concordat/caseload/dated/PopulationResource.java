package org.concordat.caseload.dated;

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

@Path("/v1/boroughs/{borough}/population-estimates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Population estimates", description = "How many children the borough has, by which rates are worked out")
@Allowed({Role.FINANCE, Role.APPROVER, Role.OFFICER, Role.AUDITOR})
@RunOnVirtualThread
public class PopulationResource {

    private static final String EXAMPLE = """
            {"on": "2023-06-30", "persons": 30000, "source": "Illustrative: mid-year estimate as the ONS publishes them"}""";

    private final PopulationHandler register;
    private final RegisterAnswers answers;

    PopulationResource(PopulationHandler register, RegisterAnswers answers) {
        this.register = register;
        this.answers = answers;
    }

    @GET
    @Operation(summary = "The borough's population estimates, each in its latest version")
    public Page<Recorded<PopulationHandler.PopulationView>> list(
            @PathParam("borough") String borough,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after,
            @Context UriInfo request) {
        return answers.list(register, Optional.of(new Borough(borough)), limit, after, request);
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "A population estimate: the latest version, or the one asked for")
    public Response show(
            @PathParam("borough") String borough,
            @PathParam("code") String code,
            @QueryParam("version") @Nullable Integer version) {
        return answers.show(register, DatedCode.key(new Borough(borough), code), version);
    }

    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed({Role.FINANCE, Role.OFFICER})
    @Operation(
            summary = "Record how many children there are as at a day",
            description =
                    "Persons aged 0 to 17. Wants If-Match, unless it is new; a revised estimate is another version"
                            + " under its code. A rate is worked out on the latest estimate as at its day or before.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = PopulationEstimate.class),
                            examples = @ExampleObject(name = "a mid-year estimate", value = EXAMPLE)))
    public Response record(
            @PathParam("borough") String borough,
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            byte[] body) {
        Borough own = new Borough(borough);
        return answers.put(
                register,
                DatedCode.key(own, code),
                wanted -> new Owner.OfBorough(own),
                body,
                new Revision(ifMatch, ifNoneMatch));
    }
}
