package org.concordat.consolidation.effects;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.concordat.consolidation.access.AudienceCheck;
import org.concordat.consolidation.access.MomentCheck;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.domain.Domains;
import org.concordat.consolidation.view.ViewResource;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;
import org.concordat.security.Allowed;
import org.concordat.security.CurrentCaller;
import org.concordat.security.Role;
import org.concordat.web.json.JsonBody;
import org.concordat.web.problem.Problem;
import org.concordat.web.request.AcceptedTypes;
import org.concordat.web.table.writing.TableAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Says what a draft mandate would show or hide, to those who draft it. It keeps nothing. */
@Path("/v1/boroughs/{borough}/disclosure-effects")
@Consumes(MediaType.APPLICATION_JSON)
@Allowed({Role.MANDATE_OFFICER, Role.CABINET, Role.APPROVER, Role.OFFICER})
@RunOnVirtualThread
public class DisclosureEffectsResource {

    private static final String PARTNERSHIP = "Whose view is asked about";
    private static final String DOMAIN = "Of the view, as its address has it";
    private static final String PERIOD = "Whose figures it is tried on, such as one of last year";
    private static final String EXAMPLE =
            "{\"sharing\": [{\"partnership\": \"tri-borough\", \"domain\": \"BUDGET\", \"detail\": \"TOTALS\"}]}";

    private final DisclosureEffectsHandler effects;
    private final CurrentCaller caller;
    private final JsonBody json;

    DisclosureEffectsResource(DisclosureEffectsHandler effects, CurrentCaller caller, JsonBody json) {
        this.effects = effects;
        this.caller = caller;
        this.json = json;
    }

    // One operation for every form: of several the framework looks for the right one before our filters can refuse.
    @POST
    @Produces({MediaType.APPLICATION_JSON, TableAnswer.CSV, TableAnswer.XLSX, TableAnswer.ODS})
    @Operation(
            summary = "Which figures of a partnership's view a draft mandate would show or hide, and for whom",
            description = "As though the draft were adopted at the moment that is asked about, on the figures of the"
                    + " period. Of each figure it says what becomes of it, and no figure. Nothing is kept."
                    + " JSON or a table, by Accept.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = DraftSharing.class),
                            examples = @ExampleObject(name = "draft", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "What becomes of each figure",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = DisclosureEffects.class)),
                @Content(mediaType = TableAnswer.CSV),
                @Content(mediaType = TableAnswer.XLSX),
                @Content(mediaType = TableAnswer.ODS)
            })
    public Response effects(
            @RestPath String borough,
            @Parameter(description = PARTNERSHIP, required = true, example = "tri-borough") @RestQuery @Nullable
                    String partnership,
            @Parameter(description = DOMAIN, required = true, example = "budget") @RestQuery @Nullable String domain,
            @Parameter(description = PERIOD, required = true, example = "2016-17-P06") @RestQuery @Nullable
                    String period,
            @Parameter(description = MomentCheck.AS_AT) @RestQuery @Nullable String asAt,
            @Context HttpHeaders headers,
            byte[] body) {
        Borough own = new Borough(borough);
        if (AudienceCheck.of(caller.get(), own).isEmpty()) {
            throw AudienceCheck.unknownBorough(own);
        }
        DisclosureEffectsHandler.Asked asked = new DisclosureEffectsHandler.Asked(
                own,
                partnership == null ? "" : partnership,
                domain(domain == null ? "" : domain),
                Period.parse(period == null ? "" : period),
                asAt);
        DisclosureEffects found = effects.of(
                caller.get(), asked, json.read(body, DraftSharing.class).rules());
        return AcceptedTypes.of(headers).getFirst().isCompatible(MediaType.APPLICATION_JSON_TYPE)
                ? Response.ok(found, MediaType.APPLICATION_JSON).build()
                : ViewResource.table(
                        headers,
                        format -> EffectsTable.of(found, format),
                        "disclosure-effects-%s-%s".formatted(found.borough(), found.period()));
    }

    private static Domain domain(String path) {
        return Domains.registered()
                .ofPath(path)
                .orElseThrow(() -> Problem.notFound("view-not-found", "There is no view %s.".formatted(path)));
    }
}
