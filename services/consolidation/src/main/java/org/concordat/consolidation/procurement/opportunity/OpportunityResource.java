package org.concordat.consolidation.procurement.opportunity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.concordat.consolidation.access.MomentCheck;
import org.concordat.consolidation.procurement.RegisterOnDayHandler;
import org.concordat.consolidation.view.ViewResource;
import org.concordat.security.Allowed;
import org.concordat.security.CurrentCaller;
import org.concordat.web.table.writing.TableAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Answers what a partnership could buy together. */
@Path("/v1")
@RunOnVirtualThread
public class OpportunityResource {

    private final OpportunityHandler opportunities;
    private final CurrentCaller caller;

    OpportunityResource(OpportunityHandler opportunities, CurrentCaller caller) {
        this.opportunities = opportunities;
        this.caller = caller;
    }

    /** Who is none of the partnership's is told that there is no such partnership, so every role gets as far as that. */
    @GET
    @Path("/partnerships/{partnership}/opportunities")
    @Produces(MediaType.APPLICATION_JSON)
    @Allowed(everyRole = true)
    @Operation(
            summary =
                    "Contracts of several boroughs with one supplier or for the same thing whose renewal windows overlap, of those that mandates let a partnership see one by one")
    public Opportunities ofPartnership(
            @RestPath String partnership,
            @Parameter(description = RegisterOnDayHandler.ON, example = "2012-01-17") @RestQuery @Nullable String on,
            @Parameter(description = MomentCheck.AS_AT) @RestQuery @Nullable String asAt) {
        return opportunities.of(caller.get(), partnership, on, asAt);
    }

    @GET
    @Path("/partnerships/{partnership}/opportunities")
    @Produces({TableAnswer.CSV, TableAnswer.XLSX, TableAnswer.ODS})
    @Allowed(everyRole = true)
    @Operation(summary = "The same as a table")
    public Response ofPartnershipAsTable(
            @RestPath String partnership,
            @Parameter(description = RegisterOnDayHandler.ON, example = "2012-01-17") @RestQuery @Nullable String on,
            @Parameter(description = MomentCheck.AS_AT) @RestQuery @Nullable String asAt,
            @Context HttpHeaders headers) {
        Opportunities found = ofPartnership(partnership, on, asAt);
        return ViewResource.table(
                headers,
                format -> OpportunitiesTable.of(found, format),
                "opportunities-%s-%s".formatted(found.of(), found.on()));
    }
}
