package org.concordat.caseload.dated;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.concordat.registers.RegisterAnswers;
import org.concordat.registers.table.FlatTable;
import org.concordat.security.Allowed;
import org.concordat.security.Role;
import org.concordat.web.reference.Revision;
import org.concordat.web.table.writing.TableAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/boroughs/{borough}/caseload-bands")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Caseload bands", description = "How many cases a worker may have by the borough's policy, by experience")
@Allowed({Role.FINANCE, Role.APPROVER, Role.OFFICER, Role.AUDITOR})
@RunOnVirtualThread
public class BandsResource {

    private static final FlatTable TABLE = new FlatTable("code", CaseloadBands.class);

    private static final String EXAMPLE = """
            {"from": "2024-04-01", "bands": [
              {"grade": "NEWLY_QUALIFIED", "least": 8, "most": 10}, {"grade": "SOCIAL_WORKER", "least": 10, "most": 12},
              {"grade": "SENIOR_SOCIAL_WORKER", "least": 12, "most": 20}]}""";

    private final BandsHandler register;
    private final RegisterAnswers answers;

    BandsResource(BandsHandler register, RegisterAnswers answers) {
        this.register = register;
        this.answers = answers;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableAnswer.CSV, TableAnswer.XLSX, TableAnswer.ODS})
    @Operation(
            summary = "The borough's sets of caseload bands, each in its latest version",
            description =
                    "As JSON a page at a time; as a table all of them, a row for each band: the template of what is"
                            + " sent as a table, whether or not there is any.")
    public Response list(
            @PathParam("borough") String borough,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after,
            @Context HttpHeaders headers,
            @Context UriInfo request) {
        Optional<Borough> behind = Optional.of(new Borough(borough));
        return TableAnswer.asked(headers)
                .map(format -> answers.table(register, TABLE, behind, format, borough + "-caseload-bands"))
                .orElseGet(() -> Response.ok(answers.list(register, behind, limit, after, request))
                        .type(MediaType.APPLICATION_JSON)
                        .build());
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Allowed({Role.FINANCE, Role.OFFICER})
    @Operation(
            summary = "Record caseload bands by a table",
            description = "A row for each band; all or none. The rows of a code replace its latest version.")
    @RequestBody(content = {@Content(mediaType = TableAnswer.CSV), @Content(mediaType = TableAnswer.XLSX)})
    public Response recordTable(
            @PathParam("borough") String borough,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            byte[] body) {
        return answers.putTable(register, TABLE, new Borough(borough), contentType, body);
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "A set of caseload bands: the latest version, or the one asked for")
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
            summary = "Record how many cases a worker may have from a day on",
            description = "Cases for a full-time equivalent, both bounds included. Wants If-Match, unless it is new.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = CaseloadBands.class),
                            examples = @ExampleObject(name = "bands by experience", value = EXAMPLE)))
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
