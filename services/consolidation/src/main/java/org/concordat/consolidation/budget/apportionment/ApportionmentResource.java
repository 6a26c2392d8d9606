package org.concordat.consolidation.budget.apportionment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.concordat.consolidation.access.MomentCheck;
import org.concordat.consolidation.view.ViewResource;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;
import org.concordat.security.Allowed;
import org.concordat.security.CurrentCaller;
import org.concordat.security.Role;
import org.concordat.web.table.writing.TableAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What boroughs bear of the cost of services that they share. */
@Path("/v1")
@RunOnVirtualThread
public class ApportionmentResource {

    private static final String PERIOD = "Of the budget returns, such as 2016-17-P06";

    private final ApportionmentHandler apportionment;
    private final CurrentCaller caller;

    ApportionmentResource(ApportionmentHandler apportionment, CurrentCaller caller) {
        this.apportionment = apportionment;
        this.caller = caller;
    }

    @GET
    @Path("/boroughs/{borough}/apportionment")
    @Produces(MediaType.APPLICATION_JSON)
    @Allowed({Role.FINANCE, Role.APPROVER, Role.OFFICER, Role.MANDATE_OFFICER, Role.CABINET, Role.AUDITOR})
    @Operation(
            summary = "What a borough bears of shared services, what it carries for others, and its cost after both",
            description =
                    "Of each key in which it has a share, whether it binds and if not who has not agreed."
                            + " Nobody owes what nobody tells: a borough is told its own share whatever the host's mandate says.")
    public OwnApportionment ofBorough(
            @RestPath String borough,
            @Parameter(description = PERIOD, required = true, example = "2016-17-P06") @RestQuery @Nullable
                    String period,
            @Parameter(description = MomentCheck.AS_AT) @RestQuery @Nullable String asAt) {
        return apportionment.ofBorough(caller.get(), new Borough(borough), period(period), asAt);
    }

    @GET
    @Path("/boroughs/{borough}/apportionment")
    @Produces({TableAnswer.CSV, TableAnswer.XLSX, TableAnswer.ODS})
    @Allowed({Role.FINANCE, Role.APPROVER, Role.OFFICER, Role.MANDATE_OFFICER, Role.CABINET, Role.AUDITOR})
    @Operation(summary = "The same as a table")
    public Response ofBoroughAsTable(
            @RestPath String borough,
            @Parameter(description = PERIOD, required = true, example = "2016-17-P06") @RestQuery @Nullable
                    String period,
            @Parameter(description = MomentCheck.AS_AT) @RestQuery @Nullable String asAt,
            @Context HttpHeaders headers) {
        OwnApportionment all = ofBorough(borough, period, asAt);
        return ViewResource.table(
                headers,
                format -> ApportionmentTable.of(all, format),
                "apportionment-%s-%s".formatted(all.borough(), all.period()));
    }

    /** Who is none of the partnership's is told that there is no such partnership, so every role gets as far as that. */
    @GET
    @Path("/partnerships/{partnership}/apportionment")
    @Produces(MediaType.APPLICATION_JSON)
    @Allowed(everyRole = true)
    @Operation(
            summary = "What the members of a partnership bear of the cost of its shared services",
            description = "Each key with the weights it is worked out from and since when they are known, the host's"
                    + " cost, each member's share and whether the key binds. A cost is shown where the host's mandate"
                    + " lets the partnership see it by itself, a share where the cost and all weights are.")
    public SharedApportionment ofPartnership(
            @RestPath String partnership,
            @Parameter(description = PERIOD, required = true, example = "2016-17-P06") @RestQuery @Nullable
                    String period,
            @Parameter(description = MomentCheck.AS_AT) @RestQuery @Nullable String asAt) {
        return apportionment.ofPartnership(caller.get(), partnership, period(period), asAt);
    }

    @GET
    @Path("/partnerships/{partnership}/apportionment")
    @Produces({TableAnswer.CSV, TableAnswer.XLSX, TableAnswer.ODS})
    @Allowed(everyRole = true)
    @Operation(summary = "The same as a table")
    public Response ofPartnershipAsTable(
            @RestPath String partnership,
            @Parameter(description = PERIOD, required = true, example = "2016-17-P06") @RestQuery @Nullable
                    String period,
            @Parameter(description = MomentCheck.AS_AT) @RestQuery @Nullable String asAt,
            @Context HttpHeaders headers) {
        SharedApportionment all = ofPartnership(partnership, period, asAt);
        return ViewResource.table(
                headers,
                format -> ApportionmentTable.of(all, format),
                "apportionment-%s-%s".formatted(all.partnership(), all.period()));
    }

    private static Period period(@Nullable String period) {
        return Period.parse(period == null ? "" : period);
    }
}
