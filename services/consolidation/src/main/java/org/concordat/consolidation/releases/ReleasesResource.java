package org.concordat.consolidation.releases;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.concordat.disclosure.audit.CplexLp;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.Period;
import org.concordat.security.Allowed;
import org.concordat.security.CurrentCaller;
import org.concordat.security.Role;
import org.concordat.web.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Proof on demand that what is held back cannot be worked out from what is shown. For auditors of the partnership. */
@Path("/v1")
@RunOnVirtualThread
public class ReleasesResource {

    private final ReleasesHandler releases;
    private final CurrentCaller caller;

    ReleasesResource(ReleasesHandler releases, CurrentCaller caller) {
        this.releases = releases;
        this.caller = caller;
    }

    @GET
    @Path("/partnerships/{partnership}/releases")
    @Allowed(Role.AUDITOR)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What is shown of a period to each audience of a partnership, audited")
    public ReleasesView releases(
            @PathParam("partnership") String partnership,
            @QueryParam("period") @Nullable String period,
            @Parameter(description = "As it was known and allowed then; now when left out")
                    @QueryParam("asAt")
                    @Nullable
                    String asAt) {
        if (period == null) {
            throw Problem.badRequest("period-missing", "Say which period: ?period=2016-17-P12");
        }
        return releases.of(caller.get(), partnership, Period.parse(period), asAt);
    }

    @GET
    @Path("/releases/{release}/audit")
    @Allowed(everyRole = true)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Between which values each figure that is held back must lie, for each attacker")
    public ReleasesView.Audited audit(@PathParam("release") String release) {
        return releases.audited(caller.get(), release);
    }

    @GET
    @Path("/releases/{release}/audit/model")
    @Allowed(everyRole = true)
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "The problem of one figure and attacker in CPLEX LP, which another solver can check")
    public String model(
            @PathParam("release") String release,
            @Parameter(description = "A figure, as the audit calls it") @QueryParam("cell") @Nullable String cell,
            @Parameter(description = "An attacker, as the audit calls it") @QueryParam("attacker") @Nullable
                    String attacker,
            @Parameter(description = "LOW for its lowest value, HIGH for its highest") @QueryParam("end") @Nullable
                    String end) {
        if (cell == null || attacker == null || end == null) {
            throw Problem.badRequest(
                    "figure-missing", "Say which figure, attacker and end: ?cell=…&attacker=…&end=LOW");
        }
        return releases.model(
                caller.get(),
                release,
                cell,
                attacker,
                switch (end) {
                    case "LOW" -> CplexLp.End.LOW;
                    case "HIGH" -> CplexLp.End.HIGH;
                    default -> throw new InvalidValue("end", end, "LOW or HIGH");
                });
    }
}
