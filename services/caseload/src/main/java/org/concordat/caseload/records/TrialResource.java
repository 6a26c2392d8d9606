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
import java.util.List;
import java.util.Set;
import org.concordat.caseload.intake.EventCheckJson;
import org.concordat.caseload.profile.PayloadJson;
import org.concordat.caseload.profile.ProfileRules;
import org.concordat.caseload.profile.SourceProfile;
import org.concordat.caseload.profile.SourceProfileLookup;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.security.Allowed;
import org.concordat.security.BoroughScope;
import org.concordat.security.Role;
import org.concordat.web.json.JsonBody;
import org.concordat.web.problem.Problem;
import org.concordat.web.request.GzipBody;
import org.concordat.web.request.TakesGzip;
import org.concordat.web.work.BodyWork;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/boroughs/{borough}/profiles/{profile}/trial")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Profiles")
@Allowed({Role.ADMINISTRATOR, Role.CASE_SYSTEM})
@RunOnVirtualThread
public class TrialResource {

    static final String DRAFT = "application/vnd.concordat.profile-trial+json";

    /** What the events of a trial say is their source: none that there is. */
    private static final String NOWHERE = "urn:concordat:trial";

    private final BoroughScope scope;
    private final SourceProfileLookup profiles;
    private final EventCheckJson check;
    private final JsonBody json;
    private final BodyWork work;

    TrialResource(
            BoroughScope scope, SourceProfileLookup profiles, EventCheckJson check, JsonBody json, BodyWork work) {
        this.scope = scope;
        this.profiles = profiles;
        this.check = check;
        this.json = json;
        this.work = work;
    }

    @POST
    @Consumes({"text/csv", MediaType.APPLICATION_JSON, DRAFT})
    @TakesGzip
    @Operation(
            summary = "What an export would become; nothing is stored",
            description = "The export as text/csv or application/json, as the profile says; or, as " + DRAFT
                    + ", a text with a profile that nobody has recorded yet. Answers the events with what would be wrong with"
                    + " them, the records that would be left out, fields that the mapping never looks at and lists that lack"
                    + " codes. Nothing of it is stored or written anywhere.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = "text/csv",
                        examples = @ExampleObject(name = "an export in CSV", value = "REFERRAL_ID;CLIENT\nR-1;\n")),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        examples = @ExampleObject(name = "an export in JSON", value = "[{\"episodeId\": \"E-1\"}]")),
                @Content(mediaType = DRAFT, schema = @Schema(implementation = DraftTrial.class))
            })
    public TrialJson tryOut(
            @PathParam("borough") String borough,
            @PathParam("profile") String profile,
            @Context HttpHeaders headers,
            byte[] body) {
        byte[] inflated = work.on(body, () -> GzipBody.inflated(headers, body));
        String contentType = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (DRAFT.equals(PayloadJson.mediaType(contentType))) {
            DraftTrial draft = json.read(inflated, DraftTrial.class);
            requireUsable(ProfileRules.findings(draft.profile()));
            return tried(
                    draft.profile(),
                    draft.payload().getBytes(draft.profile().payload().charset()));
        }
        Borough own = new Borough(borough);
        SourceProfile recorded = scope.read(Set.of(own), () -> profiles.find(own, profile))
                .orElseThrow(() -> Problem.notFound(
                        "profile-unknown", "The borough has recorded no such profile, and none is shipped."));
        PayloadJson.requireKind(contentType, recorded);
        return tried(recorded, inflated);
    }

    private TrialJson tried(SourceProfile profile, byte[] export) {
        return work.on(
                export,
                () -> TrialJson.of(
                        RecordEventsJson.of(profile, NOWHERE, PayloadJson.records(export, profile)), check::check));
    }

    private static void requireUsable(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw Problem.unprocessable("profile-invalid", "The profile cannot be used: see the findings.", findings);
        }
    }
}
