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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.targets.ComparatorSets;
import org.concordat.kernel.targets.ComparatorValues;
import org.concordat.registers.RegisterAnswers;
import org.concordat.security.Allowed;
import org.concordat.security.Role;
import org.concordat.web.reference.Revision;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/boroughs/{borough}/comparators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Comparators")
@Allowed({Role.FINANCE, Role.APPROVER, Role.OFFICER, Role.AUDITOR})
@RunOnVirtualThread
public class OwnComparatorResource {

    private final ComparatorHandler comparators;
    private final ComparatorValuesHandler values;
    private final RegisterAnswers answers;

    OwnComparatorResource(ComparatorHandler comparators, ComparatorValuesHandler values, RegisterAnswers answers) {
        this.comparators = comparators;
        this.values = values;
        this.answers = answers;
    }

    @GET
    @Path("/{comparator}")
    @Operation(summary = "The borough's own comparator: the latest version, or the one asked for")
    public Response showOwn(
            @PathParam("borough") String borough,
            @PathParam("comparator") String comparator,
            @QueryParam("version") @Nullable Integer version) {
        return answers.show(comparators, own(borough, comparator).key(), version);
    }

    @PUT
    @Path("/{comparator}")
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
        ComparatorName name = own(borough, comparator);
        return answers.put(comparators, name.key(), wanted -> name.owner(), body, new Revision(ifMatch, ifNoneMatch));
    }

    @GET
    @Path("/{comparator}/values/{kpi}")
    @Operation(summary = "The values of the borough's own comparator on an indicator, with their sources")
    public Response showOwnValues(
            @PathParam("borough") String borough,
            @PathParam("comparator") String comparator,
            @PathParam("kpi") String kpi,
            @QueryParam("version") @Nullable Integer version) {
        return answers.show(values, own(borough, comparator).valuesKey(kpi), version);
    }

    @PUT
    @Path("/{comparator}/values/{kpi}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed({Role.FINANCE, Role.OFFICER})
    @Operation(
            summary = "Record all values of the borough's own comparator on an indicator",
            description =
                    "Each with its source and when that was published. Wants If-Match, unless there are none yet.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ComparatorValues.class)))
    public Response recordOwnValues(
            @PathParam("borough") String borough,
            @PathParam("comparator") String comparator,
            @PathParam("kpi") String kpi,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            byte[] body) {
        ComparatorName name = own(borough, comparator);
        return answers.put(
                values, name.valuesKey(kpi), wanted -> name.owner(), body, new Revision(ifMatch, ifNoneMatch));
    }

    private static ComparatorName own(String borough, String comparator) {
        return new ComparatorName(Optional.of(new Borough(borough)), comparator);
    }
}
