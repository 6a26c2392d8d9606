package org.concordat.consolidation.caseload.derived;

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

/** Offers results that follow from cases, beside those that were posted. */
@Path("/v1/boroughs/{borough}/derived-results")
@Allowed({Role.FINANCE, Role.APPROVER, Role.OFFICER, Role.MANDATE_OFFICER, Role.CABINET, Role.AUDITOR})
@RunOnVirtualThread
public class DerivedResultsResource {

    private static final String PERIOD = "Of the scorecard, such as 2016-17-P06";

    private final DerivedResultsHandler results;
    private final CurrentCaller caller;

    DerivedResultsResource(DerivedResultsHandler results, CurrentCaller caller) {
        this.results = results;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Results of indicators as a borough's cases come to them, beside those it has posted",
            description =
                    "Of each indicator of the scorecard that follows from cases, about the days that the scorecard is"
                            + " about. Where nothing was posted the derived result is offered; where both are there and differ, the"
                            + " finding says how.")
    public DerivedResults results(
            @RestPath String borough,
            @Parameter(description = PERIOD, required = true, example = "2016-17-P06") @RestQuery @Nullable
                    String period,
            @Parameter(description = MomentCheck.AS_AT) @RestQuery @Nullable String asAt) {
        return results.of(caller.get(), new Borough(borough), Period.parse(period == null ? "" : period), asAt);
    }

    @GET
    @Produces({TableAnswer.CSV, TableAnswer.XLSX, TableAnswer.ODS})
    @Operation(summary = "The same as a table")
    public Response resultsAsTable(
            @RestPath String borough,
            @Parameter(description = PERIOD, required = true, example = "2016-17-P06") @RestQuery @Nullable
                    String period,
            @Parameter(description = MomentCheck.AS_AT) @RestQuery @Nullable String asAt,
            @Context HttpHeaders headers) {
        DerivedResults found = results(borough, period, asAt);
        return ViewResource.table(
                headers,
                format -> DerivedResultsTable.of(found, format),
                "derived-results-%s-%s".formatted(found.borough(), found.period()));
    }
}
