package org.concordat.consolidation.budget.separation;

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
import org.concordat.security.Allowed;
import org.concordat.security.CurrentCaller;
import org.concordat.web.json.Dates;
import org.concordat.web.table.writing.TableAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a borough takes that leaves a partnership. */
@Path("/v1/partnerships/{partnership}/separation")
@RunOnVirtualThread
public class SeparationResource {

    private static final String BOROUGH = "Who leaves";
    private static final String ON = "The day on which it leaves, such as 2018-03-31";

    private final SeparationHandler separations;
    private final CurrentCaller caller;

    SeparationResource(SeparationHandler separations, CurrentCaller caller) {
        this.separations = separations;
        this.caller = caller;
    }

    /** Who is none of the partnership's is told that there is no such partnership, so every role gets as far as that. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Allowed(everyRole = true)
    @Operation(
            summary = "What a borough takes that leaves a partnership on a day, what remains, and the whole",
            description = "Its shares of pools by the keys that bind, its contracts, savings and commitments to the end"
                    + " of the last month by the day. What is taken and what remains add up to the whole. A remainder"
                    + " is shown where each other borough's figure is, or that of two others together; the whole where"
                    + " both parts are. A borough that is no member takes nothing. For its own people, the management"
                    + " and auditors of the partnership.")
    public Separation separation(
            @RestPath String partnership,
            @Parameter(description = BOROUGH, required = true, example = "LBHF") @RestQuery @Nullable String borough,
            @Parameter(description = ON, required = true, example = "2018-03-31") @RestQuery @Nullable String on,
            @Parameter(description = MomentCheck.AS_AT) @RestQuery @Nullable String asAt) {
        return separations.of(
                caller.get(),
                partnership,
                new Borough(borough == null ? "" : borough),
                Dates.day(on == null ? "" : on),
                asAt);
    }

    @GET
    @Produces({TableAnswer.CSV, TableAnswer.XLSX, TableAnswer.ODS})
    @Allowed(everyRole = true)
    @Operation(summary = "The same as a table")
    public Response separationAsTable(
            @RestPath String partnership,
            @Parameter(description = BOROUGH, required = true, example = "LBHF") @RestQuery @Nullable String borough,
            @Parameter(description = ON, required = true, example = "2018-03-31") @RestQuery @Nullable String on,
            @Parameter(description = MomentCheck.AS_AT) @RestQuery @Nullable String asAt,
            @Context HttpHeaders headers) {
        Separation found = separation(partnership, borough, on, asAt);
        return ViewResource.table(
                headers,
                format -> SeparationTable.of(found, format),
                "separation-%s-%s-%s".formatted(found.partnership(), found.borough(), found.on()));
    }
}
