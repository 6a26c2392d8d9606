package org.concordat.kpis.comparators;

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
import org.concordat.kernel.targets.ComparatorSets;
import org.concordat.kernel.targets.ComparatorValues;
import org.concordat.registers.Recorded;
import org.concordat.registers.RegisterAnswers;
import org.concordat.security.Allowed;
import org.concordat.security.Role;
import org.concordat.web.paging.Page;
import org.concordat.web.reference.Revision;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Comparators", description = "With whom boroughs are compared, in dated sets, and how those did")
@Allowed(everyRole = true)
@RunOnVirtualThread
public class ComparatorResource {

    private static final String OWN = "/boroughs/{borough}/comparators/{comparator}";
    private static final String VALUES = "/values/{kpi}";

    private final ComparatorHandler comparators;
    private final ComparatorValuesHandler values;
    private final RegisterAnswers answers;

    ComparatorResource(ComparatorHandler comparators, ComparatorValuesHandler values, RegisterAnswers answers) {
        this.comparators = comparators;
        this.values = values;
        this.answers = answers;
    }

    @GET
    @Path("/comparators")
    @Operation(summary = "The comparators there are, everybody's and boroughs' own")
    public Page<Recorded<ComparatorView>> list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after,
            @Context UriInfo request) {
        return answers.list(comparators, Optional.empty(), limit, after, request);
    }

    @GET
    @Path("/comparators/{comparator}")
    @Operation(summary = "A comparator: the latest version, or the one asked for")
    public Response show(
            @PathParam("comparator") String comparator, @QueryParam("version") @Nullable Integer version) {
        return answers.show(comparators, everybodys(comparator).key(), version);
    }

    @PUT
    @Path("/comparators/{comparator}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Record a comparator for everybody", description = "Wants If-Match, unless it is new.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ComparatorSets.class)))
    public Response record(
            @PathParam("comparator") String comparator,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            byte[] body) {
        return put(everybodys(comparator), body, new Revision(ifMatch, ifNoneMatch));
    }

    @GET
    @Path("/comparators/{comparator}" + VALUES)
    @Operation(summary = "The values of a comparator on an indicator, with their sources")
    public Response showValues(
            @PathParam("comparator") String comparator,
            @PathParam("kpi") String kpi,
            @QueryParam("version") @Nullable Integer version) {
        return answers.show(values, ComparatorValuesHandler.key(everybodys(comparator), kpi), version);
    }

    @PUT
    @Path("/comparators/{comparator}" + VALUES)
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Record all values of a comparator on an indicator", description = "Wants If-Match, unless new.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ComparatorValues.class)))
    public Response recordValues(
            @PathParam("comparator") String comparator,
            @PathParam("kpi") String kpi,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            byte[] body) {
        return putValues(everybodys(comparator), kpi, body, new Revision(ifMatch, ifNoneMatch));
    }

    @GET
    @Path(OWN)
    @Allowed({Role.FINANCE, Role.APPROVER, Role.OFFICER, Role.AUDITOR})
    @Operation(summary = "The borough's own comparator: the latest version, or the one asked for")
    public Response showOwn(
            @PathParam("borough") String borough,
            @PathParam("comparator") String comparator,
            @QueryParam("version") @Nullable Integer version) {
        return answers.show(comparators, own(borough, comparator).key(), version);
    }

    @PUT
    @Path(OWN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed({Role.FINANCE, Role.OFFICER})
    @Operation(
            summary = "Record a comparator that is the borough's own, such as its statistical neighbours",
            description = "It goes before everybody's of the same code. Wants If-Match, unless it is new.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ComparatorSets.class)))
    public Response recordOwn(
            @PathParam("borough") String borough,
            @PathParam("comparator") String comparator,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            byte[] body) {
        return put(own(borough, comparator), body, new Revision(ifMatch, ifNoneMatch));
    }

    @GET
    @Path(OWN + VALUES)
    @Allowed({Role.FINANCE, Role.APPROVER, Role.OFFICER, Role.AUDITOR})
    @Operation(summary = "The values of the borough's own comparator on an indicator, with their sources")
    public Response showOwnValues(
            @PathParam("borough") String borough,
            @PathParam("comparator") String comparator,
            @PathParam("kpi") String kpi,
            @QueryParam("version") @Nullable Integer version) {
        return answers.show(values, ComparatorValuesHandler.key(own(borough, comparator), kpi), version);
    }

    @PUT
    @Path(OWN + VALUES)
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed({Role.FINANCE, Role.OFFICER})
    @Operation(
            summary = "Record all values of the borough's own comparator on an indicator",
            description = "Each with its source and when that was published. Wants If-Match, unless there are none yet.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ComparatorValues.class)))
    public Response recordOwnValues(
            @PathParam("borough") String borough,
            @PathParam("comparator") String comparator,
            @PathParam("kpi") String kpi,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            byte[] body) {
        return putValues(own(borough, comparator), kpi, body, new Revision(ifMatch, ifNoneMatch));
    }

    private static ComparatorName everybodys(String comparator) {
        return new ComparatorName(Optional.empty(), comparator);
    }

    private static ComparatorName own(String borough, String comparator) {
        return new ComparatorName(Optional.of(new Borough(borough)), comparator);
    }

    private Response put(ComparatorName name, byte[] body, Revision revision) {
        return answers.put(comparators, name.key(), wanted -> name.owner(), body, revision);
    }

    private Response putValues(ComparatorName name, String kpi, byte[] body, Revision revision) {
        return answers.put(
                values, ComparatorValuesHandler.key(name, kpi), wanted -> name.owner(), body, revision);
    }
}
