package org.concordat.returns.periods;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Period;
import org.concordat.security.Allowed;
import org.concordat.security.BoroughScope;
import org.concordat.security.Role;
import org.concordat.web.json.JsonBody;
import org.concordat.web.problem.Problem;
import org.concordat.web.write.Writes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/boroughs/{borough}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Periods", description = "Which periods are open, when their returns are due, and how punctual they were")
@RunOnVirtualThread
public class PeriodResource {

    @Schema(name = "PeriodReopening", example = "{\"reason\": \"An invoice of March was found after the close\"}")
    record Reopening(String reason) {}

    private final PeriodHandler handler;
    private final BoroughScope scope;
    private final Writes writes;
    private final JsonBody json;

    PeriodResource(PeriodHandler handler, BoroughScope scope, Writes writes, JsonBody json) {
        this.handler = handler;
        this.scope = scope;
        this.writes = writes;
        this.json = json;
    }

    @GET
    @Path("/periods")
    @Allowed({Role.FINANCE, Role.APPROVER, Role.OFFICER, Role.AUDITOR})
    @Operation(summary = "The periods of a financial year, with due dates and what has come in")
    public List<PeriodView> list(
            @PathParam("borough") String borough, @QueryParam("financialYear") @Nullable String financialYear) {
        FinancialYear year = year(financialYear);
        Borough asked = new Borough(borough);
        return scope.read(Set.of(asked), () -> handler.ofYear(asked, year));
    }

    @GET
    @Path("/reporting-rates")
    @Allowed({Role.FINANCE, Role.APPROVER, Role.OFFICER, Role.AUDITOR})
    @Operation(
            summary = "How many of the due returns came in, and how many in time",
            description = "A period is due once its due day is over. A return that was sent back counts from its next"
                    + " submission.")
    public RateView rates(
            @PathParam("borough") String borough, @QueryParam("financialYear") @Nullable String financialYear) {
        FinancialYear year = year(financialYear);
        Borough asked = new Borough(borough);
        return scope.read(Set.of(asked), () -> handler.rates(asked, year));
    }

    @POST
    @Path("/periods/{period}/closure")
    @Allowed(Role.APPROVER)
    @Operation(summary = "Close a period whose latest return is approved: no return is taken for it any more")
    public Response close(@PathParam("borough") String borough, @PathParam("period") String period, byte[] body) {
        Borough closing = new Borough(borough);
        Period closed = Period.parse(period);
        return writes.write(Set.of(closing), body, () -> handler.close(closing, closed));
    }

    @POST
    @Path("/periods/{period}/reopening")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(Role.APPROVER)
    @Operation(summary = "Open a closed period again, for a reason that is kept")
    @RequestBody(content = @Content(schema = @Schema(implementation = Reopening.class)))
    public Response reopen(@PathParam("borough") String borough, @PathParam("period") String period, byte[] body) {
        Borough reopening = new Borough(borough);
        Period reopened = Period.parse(period);
        String reason = json.read(body, Reopening.class).reason();
        return writes.write(Set.of(reopening), body, () -> handler.reopen(reopening, reopened, reason));
    }

    private static FinancialYear year(@Nullable String financialYear) {
        if (financialYear == null) {
            throw Problem.badRequest(
                    "financial-year-missing", "Say which year is meant, such as ?financialYear=2016-17.");
        }
        return FinancialYear.parse(financialYear);
    }
}
