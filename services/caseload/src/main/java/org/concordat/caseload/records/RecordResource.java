package org.concordat.caseload.records;

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
import java.util.Optional;
import java.util.Set;
import org.concordat.caseload.intake.EventCheckJson;
import org.concordat.caseload.intake.EventCheckJson.Checked;
import org.concordat.caseload.intake.IntakeHandler;
import org.concordat.caseload.profile.PayloadJson;
import org.concordat.caseload.profile.SourceProfile;
import org.concordat.caseload.profile.SourceProfileLookup;
import org.concordat.caseload.source.CaseSource;
import org.concordat.caseload.source.SourceHandler;
import org.concordat.kernel.Borough;
import org.concordat.registers.RegisterStore;
import org.concordat.security.Allowed;
import org.concordat.security.BoroughScope;
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

@Path("/v1/boroughs/{borough}/sources/{source}/records")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
@RunOnVirtualThread
public class RecordResource {

    private final BoroughScope scope;
    private final RegisterStore registers;
    private final SourceHandler sources;
    private final SourceProfileLookup profiles;
    private final EventCheckJson check;
    private final IntakeHandler intake;
    private final Writes writes;
    private final BodyWork work;

    RecordResource(
            BoroughScope scope,
            RegisterStore registers,
            SourceHandler sources,
            SourceProfileLookup profiles,
            EventCheckJson check,
            IntakeHandler intake,
            Writes writes,
            BodyWork work) {
        this.scope = scope;
        this.registers = registers;
        this.sources = sources;
        this.profiles = profiles;
        this.check = check;
        this.intake = intake;
        this.writes = writes;
        this.work = work;
    }

    @POST
    @Consumes({"text/csv", MediaType.APPLICATION_JSON})
    @Allowed(Role.CASE_SYSTEM)
    @TakesGzip
    @Operation(
            summary = "Send an export of the source, of up to 10,000 records",
            description =
                    "As the system writes it, with pseudonyms: text/csv or application/json, as the source's profile"
                            + " says; with Content-Encoding gzip or without. Each record becomes the events that the profile makes of"
                            + " it, and each of these has its answer, as if it had been sent as an event; what is rejected keeps"
                            + " nothing else out.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = "text/csv",
                        examples =
                                @ExampleObject(
                                        name = "an export in CSV",
                                        value =
                                                "REFERRAL_ID;CLIENT;RECEIVED;SOURCE\nR-1;k1.child.Zm9vYmFyZm9vYmFyZm9vYmFy;07/05/2024"
                                                        + " 09:30;SCH\n")),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        examples = @ExampleObject(name = "an export in JSON", value = "[{\"episodeId\": \"E-1\"}]"))
            })
    public Response send(
            @PathParam("borough") String borough,
            @PathParam("source") String source,
            @Context HttpHeaders headers,
            byte[] body) {
        Borough own = new Borough(borough);
        Reading reading = scope.read(Set.of(own), () -> reading(own, source));
        PayloadJson.requireKind(headers.getHeaderString(HttpHeaders.CONTENT_TYPE), reading.profile());
        RecordEventsJson sent = work.on(
                body,
                () -> RecordEventsJson.of(
                        reading.profile(),
                        reading.source().uri(),
                        PayloadJson.records(GzipBody.inflated(headers, body), reading.profile())));
        List<Checked> checked = work.on(
                body,
                () -> sent.made().stream()
                        .map(made -> checked(made, reading.source().uri()))
                        .toList());
        IntakeHandler.Way way =
                new IntakeHandler.Way("boroughs/%s/sources/%s/records".formatted(own, source), Optional.of(source));
        return writes.write(
                Set.of(own), body, () -> Answer.ok(RecordsAnswer.of(sent, intake.take(own, way, checked)), null));
    }

    /** How the exports of a source are read. */
    private record Reading(CaseSource source, SourceProfile profile) {}

    private Reading reading(Borough own, String code) {
        CaseSource source = registers
                .latest(sources, SourceHandler.key(own, code))
                .orElseThrow(() -> Problem.notFound("source-unknown", "The borough has recorded no such source."))
                .content();
        return source.profile()
                .flatMap(profile -> profiles.find(own, profile))
                .map(profile -> new Reading(source, profile))
                .orElseThrow(() -> Problem.conflict(
                        "source-without-profile",
                        "The source has no profile by which its exports are read: record one with the source, or send"
                                + " events."));
    }

    private Checked checked(RecordEventsJson.Made made, String uri) {
        return switch (made) {
            case RecordEventsJson.Made.Event event -> check.check(event.event());
            case RecordEventsJson.Made.Refused refused ->
                new Checked.Refused(Optional.empty(), Optional.of(uri), refused.findings());
        };
    }
}
