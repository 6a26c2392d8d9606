package org.concordat.caseload.intake;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.concordat.kernel.Borough;
import org.concordat.security.Allowed;
import org.concordat.security.Role;
import org.concordat.web.problem.Problem;
import org.concordat.web.request.GzipBody;
import org.concordat.web.request.TakesGzip;
import org.concordat.web.work.BodyWork;
import org.concordat.web.write.Answer;
import org.concordat.web.write.Writes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/boroughs/{borough}/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Events",
        description = "What the borough's case-management systems tell of their cases, by pseudonyms alone")
@RunOnVirtualThread
public class EventResource {

    private static final String EXAMPLE = """
            {"specversion": "1.0", "id": "e-1001", "source": "urn:example:wcc:mosaic",
             "type": "concordat.caseload.inbound.referral-received.v1",
             "subject": "k1.child.Zm9vYmFyZm9vYmFyZm9vYmFy", "time": "2024-05-07T09:30:00Z",
             "data": {"referral": "R-1", "source": "SCHOOL", "need": "ABUSE_OR_NEGLECT"}}""";

    private static final String LINE =
            "{\"specversion\": \"1.0\", \"id\": \"e-1001\", \"source\": \"urn:example:wcc:mosaic\", \"time\":"
                    + " \"2024-05-07T09:30:00Z\", \"type\": \"concordat.caseload.inbound.pseudonym-replaced.v1\","
                    + " \"subject\": \"k1.child.Zm9vYmFyZm9vYmFyZm9vYmFy\","
                    + " \"data\": {\"by\": \"k2.child.Zm9vYmFyZm9vYmFyZm9vYmFy\"}}";

    private final IntakeHandler intake;
    private final EventCheckJson check;
    private final Writes writes;
    private final BodyWork work;

    EventResource(IntakeHandler intake, EventCheckJson check, Writes writes, BodyWork work) {
        this.intake = intake;
        this.check = check;
        this.writes = writes;
        this.work = work;
    }

    @POST
    @Consumes({SentJson.STRUCTURED, SentJson.BATCH, SentJson.LINES, MediaType.APPLICATION_JSON})
    @Allowed(Role.CASE_SYSTEM)
    @TakesGzip
    @Operation(
            summary = "Send events: one, or up to 10,000 together",
            description =
                    "CloudEvents 1.0: application/cloudevents+json, application/cloudevents-batch+json, an event a line as application/x-ndjson, or"
                            + " application/json with the attributes as headers ce-id, ce-source, ce-type, ce-time; with"
                            + " Content-Encoding gzip or without. Each has its answer: accepted, duplicate, or rejected and why;"
                            + " of several that come together one that is rejected keeps no other out, and one that comes alone"
                            + " is refused with 422. Types and their data are in the event catalogue.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = SentJson.STRUCTURED,
                        examples = @ExampleObject(name = "an event", value = EXAMPLE)),
                @Content(
                        mediaType = SentJson.BATCH,
                        examples = @ExampleObject(name = "a batch", value = "[" + EXAMPLE + "]")),
                @Content(mediaType = SentJson.LINES, examples = @ExampleObject(name = "an event a line", value = LINE)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        examples = @ExampleObject(name = "the data, with headers", value = "{\"referral\": \"R-1\"}"))
            })
    public Response send(@PathParam("borough") String borough, @Context HttpHeaders headers, byte[] body) {
        Borough own = new Borough(borough);
        MediaType type = headers.getMediaType();
        String said = type == null ? MediaType.APPLICATION_JSON : type.getType() + "/" + type.getSubtype();
        List<EventCheckJson.Checked> checked =
                work.on(body, () -> check.check(said, headers.getRequestHeaders(), GzipBody.inflated(headers, body)));
        return writes.write(Set.of(own), body, () -> answer(said, intake.take(own, checked)));
    }

    /** Whoever sends an event by itself looks at the status alone. */
    private static Answer answer(String type, IntakeAnswer answer) {
        boolean together = type.equals(SentJson.BATCH) || type.equals(SentJson.LINES);
        if (!together && answer.rejected() > 0) {
            throw Problem.unprocessable(
                    "event-rejected",
                    "The event is not taken: see the findings.",
                    answer.events().getFirst().findings());
        }
        return Answer.ok(answer, null);
    }
}
