package org.concordat.caseload.profile;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.registers.Owner;
import org.concordat.registers.Recorded;
import org.concordat.registers.RegisterAnswers;
import org.concordat.security.Allowed;
import org.concordat.security.Role;
import org.concordat.web.paging.Page;
import org.concordat.web.problem.Problem;
import org.concordat.web.reference.Revision;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Profiles",
        description = "How exports of case-management systems are read: as data, so a new one needs no code")
@Allowed({Role.ADMINISTRATOR, Role.CASE_SYSTEM, Role.AUDITOR})
@RunOnVirtualThread
public class SourceProfileResource {

    private static final String EXAMPLE = """
            {"title": "Referrals of Paris", "system": "Paris", "payload": {"format": "CSV", "separator": ";"},
             "zone": "Europe/London", "dates": ["dd/MM/yyyy HH:mm", "dd/MM/yyyy"], "identity": ["/REFERRAL_ID"],
             "pseudonyms": ["/CLIENT"], "codes": {"source": {"SCH": "SCHOOL", "POL": "POLICE"}},
             "mapping": ["{\\"type\\": \\"referral-received.v1\\", \\"subject\\": .CLIENT, \\"time\\": moment(.RECEIVED),",
                         " \\"data\\": {\\"referral\\": .REFERRAL_ID, \\"source\\": code(\\"source\\", .SOURCE)}}"]}""";

    private final RegisterAnswers answers;
    private final SourceProfileHandler register;
    private final ShippedProfilesJson shipped;

    SourceProfileResource(RegisterAnswers answers, SourceProfileHandler register, ShippedProfilesJson shipped) {
        this.answers = answers;
        this.register = register;
        this.shipped = shipped;
    }

    @GET
    @Path("/profiles")
    @Operation(
            summary = "The profiles that are shipped, each with a sample",
            description = "They may be used by every borough as they are, and are changed by a release alone.")
    public Page<ShippedProfilesJson.Shipped> shipped() {
        return new Page<>(shipped.all(), null);
    }

    @GET
    @Path("/profiles/{profile}")
    @Operation(summary = "A profile that is shipped")
    public ShippedProfilesJson.Shipped shipped(@PathParam("profile") String profile) {
        return shipped.find(profile)
                .orElseThrow(() -> Problem.notFound("profile-unknown", "No such profile is shipped."));
    }

    @GET
    @Path("/boroughs/{borough}/profiles")
    @Operation(summary = "The borough's own profiles, each in its latest version")
    public Page<Recorded<SourceProfileHandler.ProfileView>> list(
            @PathParam("borough") String borough,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after,
            @Context UriInfo request) {
        return answers.list(register, Optional.of(new Borough(borough)), limit, after, request);
    }

    @GET
    @Path("/boroughs/{borough}/profiles/{profile}")
    @Operation(summary = "A profile of the borough's own: the latest version, or the one asked for")
    public Response show(
            @PathParam("borough") String borough,
            @PathParam("profile") String profile,
            @QueryParam("version") @Nullable Integer version) {
        return answers.show(register, SourceProfileHandler.key(new Borough(borough), profile), version);
    }

    @PUT
    @Path("/boroughs/{borough}/profiles/{profile}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            summary = "Record a profile",
            description =
                    "Wants If-Match, unless it is new. Exports are read by its latest version; a trial shows what they"
                            + " would become. Codes that begin with concordat- are those of profiles that are shipped.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = SourceProfile.class),
                            examples = @ExampleObject(name = "a profile", value = EXAMPLE)))
    public Response record(
            @PathParam("borough") String borough,
            @PathParam("profile") String profile,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            byte[] body) {
        Borough own = new Borough(borough);
        return answers.put(
                register,
                SourceProfileHandler.key(own, profile),
                wanted -> new Owner.OfBorough(own),
                body,
                new Revision(ifMatch, ifNoneMatch));
    }
}
