package org.concordat.consolidation.reconciliation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.Set;
import org.concordat.consolidation.access.MomentCheck;
import org.concordat.kernel.Borough;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.Period;
import org.concordat.security.Allowed;
import org.concordat.security.Caller;
import org.concordat.security.CurrentCaller;
import org.concordat.security.Role;
import org.concordat.web.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The proof, for the auditors of the boroughs it is about. */
@Path("/v1/reconciliation")
public class HeldFiguresResource {

    private final ReconciliationHandler reconciliation;
    private final MomentCheck moments;
    private final CurrentCaller caller;

    HeldFiguresResource(ReconciliationHandler reconciliation, MomentCheck moments, CurrentCaller caller) {
        this.reconciliation = reconciliation;
        this.moments = moments;
        this.caller = caller;
    }

    @GET
    @Allowed(Role.AUDITOR)
    @RunOnVirtualThread
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Proves that every approved figure is held exactly once, or names what differs")
    public ReconciliationReport reconcile(
            @QueryParam("period") @Nullable String period,
            @QueryParam("borough") @Nullable String borough,
            @Parameter(description = MomentCheck.AS_AT) @QueryParam("asAt") @Nullable String asAt) {
        return reconciliation.report(
                boroughs(caller.get(), borough),
                Optional.ofNullable(period).map(HeldFiguresResource::reporting),
                moments.settle(asAt));
    }

    private static Period reporting(String text) {
        Period period = Period.parse(text);
        if (!period.isReporting()) {
            throw new InvalidValue(
                    "reporting period",
                    text,
                    "a month such as 2016-17-P12, the outturn 2016-17-P13 or the opening budget 2016-17-P00");
        }
        return period;
    }

    private static Set<Borough> boroughs(Caller caller, @Nullable String code) {
        if (code == null) {
            return caller.boroughs();
        }
        return caller.boroughs().stream()
                .filter(own -> own.code().equals(code))
                .findFirst()
                .map(Set::of)
                .orElseThrow(() -> Problem.notFound("borough-not-found", "There is no such borough."));
    }
}
