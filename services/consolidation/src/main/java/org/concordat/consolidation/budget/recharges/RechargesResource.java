package org.concordat.consolidation.budget.recharges;

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

/** What boroughs charge each other. */
@Path("/v1")
@RunOnVirtualThread
public class RechargesResource {

    private static final String PERIOD = "Of the budget returns, such as 2016-17-P06";

    private final RechargesHandler recharges;
    private final CurrentCaller caller;

    RechargesResource(RechargesHandler recharges, CurrentCaller caller) {
        this.recharges = recharges;
        this.caller = caller;
    }

    @GET
    @Path("/boroughs/{borough}/recharges")
    @Produces(MediaType.APPLICATION_JSON)
    @Allowed({Role.FINANCE, Role.APPROVER, Role.OFFICER, Role.MANDATE_OFFICER, Role.CABINET, Role.AUDITOR})
    @Operation(
            summary = "What a borough charges others and is charged by them, as its own books have it",
            description = "By counterparty and fund, with the lines. What the other borough says of the same is in the"
                    + " answer of a partnership of both, as far as that shows it.")
    public OwnRecharges ofBorough(
            @RestPath String borough,
            @Parameter(description = PERIOD, required = true, example = "2016-17-P06") @RestQuery @Nullable
                    String period,
            @Parameter(description = MomentCheck.AS_AT) @RestQuery @Nullable String asAt) {
        return recharges.ofBorough(caller.get(), new Borough(borough), period(period), asAt);
    }

    @GET
    @Path("/boroughs/{borough}/recharges")
    @Produces({TableAnswer.CSV, TableAnswer.XLSX, TableAnswer.ODS})
    @Allowed({Role.FINANCE, Role.APPROVER, Role.OFFICER, Role.MANDATE_OFFICER, Role.CABINET, Role.AUDITOR})
    @Operation(summary = "The same as a table")
    public Response ofBoroughAsTable(
            @RestPath String borough,
            @Parameter(description = PERIOD, required = true, example = "2016-17-P06") @RestQuery @Nullable
                    String period,
            @Parameter(description = MomentCheck.AS_AT) @RestQuery @Nullable String asAt,
            @Context HttpHeaders headers) {
        OwnRecharges all = ofBorough(borough, period, asAt);
        return ViewResource.table(
                headers,
                format -> RechargesTable.of(all, format),
                "recharges-%s-%s".formatted(all.borough(), all.period()));
    }

    /** Who is none of the partnership's is told that there is no such partnership, so every role gets as far as that. */
    @GET
    @Path("/partnerships/{partnership}/recharges")
    @Produces(MediaType.APPLICATION_JSON)
    @Allowed(everyRole = true)
    @Operation(
            summary = "What the members of a partnership charge each other, as each of the two says it",
            description = "By pair and fund: MATCHED where both say the same, which then leaves gross expenditure and"
                    + " income and never net; in dispute where they do not (UNEQUAL, with the difference) or one alone says"
                    + " it (ONE_SIDED); AWAITED where a return is not in. Nothing is made up to make them agree. A pair is"
                    + " told where the budget view shows every line of both by itself, and is WITHHELD otherwise, whatever"
                    + " there is. Recharges with boroughs that are no members are beside them.")
    public SharedRecharges ofPartnership(
            @RestPath String partnership,
            @Parameter(description = PERIOD, required = true, example = "2016-17-P06") @RestQuery @Nullable
                    String period,
            @Parameter(description = MomentCheck.AS_AT) @RestQuery @Nullable String asAt) {
        return recharges.ofPartnership(caller.get(), partnership, period(period), asAt);
    }

    @GET
    @Path("/partnerships/{partnership}/recharges")
    @Produces({TableAnswer.CSV, TableAnswer.XLSX, TableAnswer.ODS})
    @Allowed(everyRole = true)
    @Operation(summary = "The same as a table")
    public Response ofPartnershipAsTable(
            @RestPath String partnership,
            @Parameter(description = PERIOD, required = true, example = "2016-17-P06") @RestQuery @Nullable
                    String period,
            @Parameter(description = MomentCheck.AS_AT) @RestQuery @Nullable String asAt,
            @Context HttpHeaders headers) {
        SharedRecharges all = ofPartnership(partnership, period, asAt);
        return ViewResource.table(
                headers,
                format -> RechargesTable.of(all, format),
                "recharges-%s-%s".formatted(all.partnership(), all.period()));
    }

    private static Period period(@Nullable String period) {
        return Period.parse(period == null ? "" : period);
    }
}
