package org.concordat.caseload.counts;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.caseload.intake.TakenEventStore;
import org.concordat.caseload.intake.TakenEventStore.DayCounts;
import org.concordat.caseload.source.SourceHandler;
import org.concordat.kernel.Borough;
import org.concordat.security.Allowed;
import org.concordat.security.BoroughScope;
import org.concordat.security.Role;
import org.concordat.web.request.AskedDays;
import org.concordat.web.table.writing.TableAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/boroughs/{borough}/events/counts")
@Tag(name = "Events")
@RunOnVirtualThread
public class EventCountsResource {

    private static final int GAPS = 1_000;

    private final TakenEventStore store;
    private final SourceHandler sources;
    private final BoroughScope scope;

    EventCountsResource(TakenEventStore store, SourceHandler sources, BoroughScope scope) {
        this.store = store;
        this.sources = sources;
        this.scope = scope;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableAnswer.CSV, TableAnswer.XLSX, TableAnswer.ODS})
    @Allowed({Role.CASE_SYSTEM, Role.OFFICER, Role.AUDITOR})
    @Operation(
            summary = "How many events came in, by source, day and type",
            description =
                    "By the day in London on which they came in, with what became of them; and, in JSON, numbers that a"
                            + " source which numbers its events has left out, whenever they should have come. What is"
                            + " held of those that were accepted, consolidation says.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = EventCountList.class)),
                @Content(mediaType = TableAnswer.CSV),
                @Content(mediaType = TableAnswer.XLSX),
                @Content(mediaType = TableAnswer.ODS)
            })
    public Response counts(
            @PathParam("borough") String borough,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("until") @Nullable LocalDate until,
            @Context HttpHeaders headers) {
        AskedDays days = AskedDays.of(from, until);
        Borough own = new Borough(borough);
        EventCountList counts = scope.read(Set.of(own), () -> counts(own, days));
        return TableAnswer.asked(headers)
                .map(format -> TableAnswer.of(
                        format,
                        "Events",
                        borough + "-events",
                        EventCountsTable.HEADER,
                        EventCountsTable.rows(own, counts)))
                .orElseGet(() -> Response.ok(counts).type(MediaType.APPLICATION_JSON))
                .build();
    }

    private EventCountList counts(Borough own, AskedDays asked) {
        Map<String, String> uris = sources.known(own).values().stream()
                .collect(Collectors.toMap(
                        SourceHandler.Known::code, known -> known.source().uri()));
        Optional<TakenEventStore.Days> days = store.days(own);
        return new EventCountList(
                days.map(TakenEventStore.Days::first),
                days.map(TakenEventStore.Days::last),
                store.counts(own, asked.first(), asked.last()).stream()
                        .map(day -> ofDay(day, uris))
                        .toList(),
                store.gaps(own, GAPS));
    }

    private static EventCountList.OfDay ofDay(DayCounts of, Map<String, String> uris) {
        return new EventCountList.OfDay(
                of.source(), Optional.ofNullable(uris.get(of.source())), of.day(), of.type(), of.counts());
    }
}
