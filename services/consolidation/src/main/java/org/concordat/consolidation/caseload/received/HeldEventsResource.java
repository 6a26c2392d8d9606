package org.concordat.consolidation.caseload.received;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.concordat.consolidation.access.AudienceCheck;
import org.concordat.consolidation.access.MomentCheck;
import org.concordat.consolidation.view.ViewResource;
import org.concordat.kernel.Borough;
import org.concordat.security.Allowed;
import org.concordat.security.CurrentCaller;
import org.concordat.security.Role;
import org.concordat.web.request.AskedDays;
import org.concordat.web.table.writing.TableAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The other side of what caseload counts, for the borough itself. */
@Path("/v1/boroughs/{borough}/case-events/counts")
@Allowed({Role.OFFICER, Role.AUDITOR})
@RunOnVirtualThread
public class HeldEventsResource {

    private static final String FROM = "The first day in London on which caseload took them in";
    private static final String UNTIL = "The last; at most a year after the first";

    private final HeldEventsHandler held;
    private final MomentCheck moments;
    private final CurrentCaller caller;

    HeldEventsResource(HeldEventsHandler held, MomentCheck moments, CurrentCaller caller) {
        this.held = held;
        this.moments = moments;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "How many of the events that caseload accepted are held here, by source, day and type",
            description =
                    "Each is held, or parked with a reason. Of those that are held it is said how many do not stand any"
                            + " more, since they were corrected or withdrawn.")
    public HeldEvents counts(
            @RestPath String borough,
            @Parameter(description = FROM, required = true, example = "2024-05-01") @RestQuery @Nullable LocalDate from,
            @Parameter(description = UNTIL, required = true, example = "2024-05-31") @RestQuery @Nullable
                    LocalDate until,
            @Parameter(description = MomentCheck.AS_AT) @RestQuery @Nullable String asAt) {
        Borough own = new Borough(borough);
        if (AudienceCheck.of(caller.get(), own).isEmpty()) {
            throw AudienceCheck.unknownBorough(own);
        }
        AskedDays days = AskedDays.of(from, until);
        return held.of(own, days.first(), days.last(), moments.settle(asAt));
    }

    @GET
    @Produces({TableAnswer.CSV, TableAnswer.XLSX, TableAnswer.ODS})
    @Operation(summary = "The same as a table")
    public Response countsAsTable(
            @RestPath String borough,
            @Parameter(description = FROM, required = true, example = "2024-05-01") @RestQuery @Nullable LocalDate from,
            @Parameter(description = UNTIL, required = true, example = "2024-05-31") @RestQuery @Nullable
                    LocalDate until,
            @Parameter(description = MomentCheck.AS_AT) @RestQuery @Nullable String asAt,
            @Context HttpHeaders headers) {
        HeldEvents counts = counts(borough, from, until, asAt);
        return ViewResource.table(
                headers,
                format -> HeldEventsTable.of(counts, format),
                "case-events-%s-%s-%s".formatted(borough, from, until));
    }
}
