package org.concordat.kpis.targets;

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
import org.concordat.kernel.targets.DatedTargets;
import org.concordat.registers.Owner;
import org.concordat.registers.RecordKey;
import org.concordat.registers.Recorded;
import org.concordat.registers.RegisterAnswers;
import org.concordat.registers.table.FlatTable;
import org.concordat.security.Allowed;
import org.concordat.security.Role;
import org.concordat.web.paging.Page;
import org.concordat.web.reference.Revision;
import org.concordat.web.table.writing.TableAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/boroughs/{borough}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Targets", description = "What a borough means to reach on an indicator, with its days and its history")
@Allowed({Role.FINANCE, Role.APPROVER, Role.OFFICER, Role.AUDITOR})
@RunOnVirtualThread
public class TargetResource {

    private static final String ADDRESS = "/kpis/{kpi}/targets";

    private static final String EXAMPLE = """
            {"unit": "PERCENT", "targets": [
              {"from": "2016-04-01", "until": "2017-03-31", "target": {"kind": "CONSTANT", "value": 70},
               "tolerance": {"points": 5}},
              {"from": "2017-04-01", "target": {"kind": "ABOVE_COMPARATOR", "comparator": "STATISTICAL_NEIGHBOURS"}}],
             "baseline": {"value": 62.5, "unit": "PERCENT", "on": "2016-03-31"},
             "reason": "85 % was out of reach with the teams there are"}""";

    private static final FlatTable TABLE = new FlatTable("kpi", DatedTargets.class);

    private final TargetHandler register;
    private final RegisterAnswers answers;

    TargetResource(TargetHandler register, RegisterAnswers answers) {
        this.register = register;
        this.answers = answers;
    }

    @GET
    @Path("/targets")
    @Produces({MediaType.APPLICATION_JSON, TableAnswer.CSV, TableAnswer.XLSX, TableAnswer.ODS})
    @Operation(
            summary = "The borough's targets by indicator, each in its latest version",
            description = "As JSON a page at a time; as a table all of them, a row for each target.")
    public Response list(
            @PathParam("borough") String borough,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after,
            @Context HttpHeaders headers,
            @Context UriInfo request) {
        Optional<Borough> own = Optional.of(new Borough(borough));
        return TableAnswer.asked(headers)
                .map(format -> answers.table(register, TABLE, own, format, borough + "-targets"))
                .orElseGet(() -> Response.ok(answers.list(register, own, limit, after, request))
                        .type(MediaType.APPLICATION_JSON)
                        .build());
    }

    @POST
    @Path("/targets")
    @Consumes(MediaType.WILDCARD)
    @Allowed({Role.FINANCE, Role.OFFICER})
    @Operation(
            summary = "Record targets of several indicators by a table",
            description =
                    "A row for each target, under the names that the table has that is answered; all or none. What"
                            + " a row says replaces the latest version of its indicator's targets.")
    @RequestBody(content = {@Content(mediaType = TableAnswer.CSV), @Content(mediaType = TableAnswer.XLSX)})
    public Response recordTable(
            @PathParam("borough") String borough,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            byte[] body) {
        return answers.putTable(register, TABLE, new Borough(borough), contentType, body);
    }

    @GET
    @Path(ADDRESS)
    @Operation(summary = "The borough's targets on an indicator: the latest version, or the one asked for")
    public Response show(
            @PathParam("borough") String borough,
            @PathParam("kpi") String kpi,
            @QueryParam("version") @Nullable Integer version) {
        return answers.show(register, RecordKey.of(new Borough(borough), kpi), version);
    }

    @GET
    @Path(ADDRESS + "/versions")
    @Operation(summary = "How the targets on an indicator moved: every version with its reason, the latest first")
    public Page<Recorded<TargetHandler.TargetView>> versions(
            @PathParam("borough") String borough,
            @PathParam("kpi") String kpi,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after,
            @Context UriInfo request) {
        return answers.versions(register, RecordKey.of(new Borough(borough), kpi), limit, after, request);
    }

    @PUT
    @Path(ADDRESS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed({Role.FINANCE, Role.OFFICER})
    @Operation(
            summary = "Record all of a borough's targets on an indicator",
            description = "Wants If-Match, unless there are none yet, and a reason where a target that was there is not"
                    + " there any more. A version never changes; warnings are kept with it.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = DatedTargets.class),
                            examples = @ExampleObject(name = "a target that moved", value = EXAMPLE)))
    public Response record(
            @PathParam("borough") String borough,
            @PathParam("kpi") String kpi,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            byte[] body) {
        Borough own = new Borough(borough);
        return answers.put(
                register,
                RecordKey.of(own, kpi),
                wanted -> new Owner.OfBorough(own),
                body,
                new Revision(ifMatch, ifNoneMatch));
    }
}
