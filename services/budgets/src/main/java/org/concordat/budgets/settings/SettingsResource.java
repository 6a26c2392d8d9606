package org.concordat.budgets.settings;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.concordat.budgets.intake.CommentaryThreshold;
import org.concordat.kernel.Borough;
import org.concordat.security.Allowed;
import org.concordat.security.BoroughScope;
import org.concordat.security.Role;
import org.concordat.web.json.JsonBody;
import org.concordat.web.write.Answer;
import org.concordat.web.write.Writes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/boroughs/{borough}/settings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Settings", description = "What a borough decides for itself about its returns")
@RunOnVirtualThread
public class SettingsResource {

    private final SettingsHandler handler;
    private final BoroughScope scope;
    private final Writes writes;
    private final JsonBody json;

    SettingsResource(SettingsHandler handler, BoroughScope scope, Writes writes, JsonBody json) {
        this.handler = handler;
        this.scope = scope;
        this.writes = writes;
        this.json = json;
    }

    @GET
    @Allowed({Role.FINANCE, Role.APPROVER, Role.OFFICER, Role.AUDITOR})
    @Operation(summary = "The borough's settings")
    public Response show(@PathParam("borough") String borough) {
        Borough asked = new Borough(borough);
        Answer answer = scope.read(Set.of(asked), () -> handler.show(asked));
        return Response.ok(answer.body())
                .header(HttpHeaders.ETAG, answer.etag())
                .build();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(Role.APPROVER)
    @Operation(
            summary = "Change the borough's settings",
            description = "Wants If-Match, except the first time. A variance must be explained when it is above the"
                    + " amount (pounds) and above the percentage of the current budget.")
    @RequestBody(content = @Content(schema = @Schema(implementation = SettingsBody.class)))
    public Response change(
            @PathParam("borough") String borough,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            byte[] body) {
        Borough changed = new Borough(borough);
        CommentaryThreshold wanted = json.read(body, SettingsBody.class).toDomain();
        return writes.write(Set.of(changed), body, () -> handler.change(changed, wanted, ifMatch));
    }
}
