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

@Path("/v1/comparators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Comparators", description = "With whom boroughs are compared, in dated sets, and how those did")
@Allowed(everyRole = true)
@RunOnVirtualThread
public class ComparatorResource {

    private final ComparatorHandler comparators;
    private final ComparatorValuesHandler values;
    private final RegisterAnswers answers;

    ComparatorResource(ComparatorHandler comparators, ComparatorValuesHandler values, RegisterAnswers answers) {
        this.comparators = comparators;
        this.values = values;
        this.answers = answers;
    }

    @GET
    @Operation(summary = "The comparators there are, everybody's and boroughs' own")
    public Page<Recorded<ComparatorHandler.ComparatorView>> list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after,
            @Context UriInfo request) {
        return answers.list(comparators, Optional.empty(), limit, after, request);
    }

    @GET
    @Path("/{comparator}")
    @Operation(summary = "A comparator: the latest version, or the one asked for")
    public Response show(@PathParam("comparator") String comparator, @QueryParam("version") @Nullable Integer version) {
        return answers.show(comparators, everybodys(comparator).key(), version);
    }

    @PUT
    @Path("/{comparator}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Record a comparator for everybody", description = "Wants If-Match, unless it is new.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ComparatorSets.class)))
    public Response record(
            @PathParam("comparator") String comparator,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            byte[] body) {
        ComparatorName name = everybodys(comparator);
        return answers.put(comparators, name.key(), wanted -> name.owner(), body, new Revision(ifMatch, ifNoneMatch));
    }

    @GET
    @Path("/{comparator}/values/{kpi}")
    @Operation(summary = "The values of a comparator on an indicator, with their sources")
    public Response showValues(
            @PathParam("comparator") String comparator,
            @PathParam("kpi") String kpi,
            @QueryParam("version") @Nullable Integer version) {
        return answers.show(values, everybodys(comparator).valuesKey(kpi), version);
    }

    @PUT
    @Path("/{comparator}/values/{kpi}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            summary = "Record all values of a comparator on an indicator",
            description = "Wants If-Match, unless new.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ComparatorValues.class)))
    public Response recordValues(
            @PathParam("comparator") String comparator,
            @PathParam("kpi") String kpi,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            byte[] body) {
        ComparatorName name = everybodys(comparator);
        return answers.put(
                values, name.valuesKey(kpi), wanted -> name.owner(), body, new Revision(ifMatch, ifNoneMatch));
    }

    private static ComparatorName everybodys(String comparator) {
        return new ComparatorName(Optional.empty(), comparator);
    }
}
