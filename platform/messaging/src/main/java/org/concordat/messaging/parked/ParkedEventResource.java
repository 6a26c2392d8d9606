package org.concordat.messaging.parked;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.security.Allowed;
import org.concordat.security.CurrentCaller;
import org.concordat.security.Role;
import org.concordat.web.json.JsonBody;
import org.concordat.web.paging.Page;
import org.concordat.web.paging.Paging;
import org.concordat.web.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** Events that could not be applied: where they came from and why they wait, and a way to try them again. */
@Path("/v1/parked-events")
@Produces("application/json")
@RunOnVirtualThread
public class ParkedEventResource {

    private final ParkedEventHandler parkedEvents;
    private final CurrentCaller caller;
    private final JsonBody json;

    ParkedEventResource(ParkedEventHandler parkedEvents, CurrentCaller caller, JsonBody json) {
        this.parkedEvents = parkedEvents;
        this.caller = caller;
        this.json = json;
    }

    /**
     * What a replay did.
     *
     * @param applied how many events it applied: the one asked for and those of its aggregate that waited for it
     */
    public record Replayed(int applied) {}

    @GET
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Page<ParkedEvent> parked(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after,
            @Context UriInfo request) {
        Paging paging = Paging.of(limit, after);
        @Nullable
        UUID place = paging.after()
                .map(text -> uuid(text).orElseThrow(Paging::invalidCursor))
                .orElse(null);
        List<ParkedEvent> read = parkedEvents.page(caller.get(), place, paging.readLimit());
        return paging.page(read, last -> last.id().toString(), request);
    }

    @POST
    @Path("/{id}/replay")
    @Allowed(Role.ADMINISTRATOR)
    public Replayed replay(@PathParam("id") String id) {
        UUID event =
                uuid(id).orElseThrow(() -> Problem.notFound("parked-event-unknown", "There is no such parked event."));
        Replay.Answer answer = parkedEvents.replay(event);
        answer.obstacle().ifPresent(obstacle -> {
            throw Problem.conflict("parked-event-still-waits", "The event still cannot be applied: " + obstacle);
        });
        return new Replayed(answer.outcome().applied());
    }

    /**
     * What to dismiss, and why.
     *
     * @param topic whose refused events, all of them
     * @param reason for the audit trail: what was found out about them
     */
    public record Dismissal(
            @Nullable String topic, @Nullable String reason) {}

    /**
     * What a dismissal did.
     *
     * @param dismissed how many events, those included that were counted and not kept
     */
    public record Dismissed(long dismissed) {}

    @POST
    @Path("/dismissal")
    @Consumes("application/json")
    @Allowed(Role.ADMINISTRATOR)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Dismissal.class),
                            examples =
                                    @ExampleObject(
                                            name = "dismissal",
                                            value =
                                                    "{\"topic\": \"concordat.budgets\", \"reason\": \"written by a script, found and stopped\"}")))
    public Dismissed dismiss(byte[] body) {
        Dismissal dismissal = json.read(body, Dismissal.class);
        String topic = dismissal.topic();
        String reason = dismissal.reason();
        if (topic == null || topic.isBlank() || reason == null || reason.isBlank()) {
            throw Problem.badRequest(
                    "dismissal-incomplete", "Name the topic whose refused events you dismiss, and the reason.");
        }
        return new Dismissed(parkedEvents.dismiss(topic, reason));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
