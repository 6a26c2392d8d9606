package org.concordat.caseload.silence;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.concordat.kernel.Borough;
import org.concordat.security.Allowed;
import org.concordat.security.BoroughScope;
import org.concordat.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/boroughs/{borough}/sources/status")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sources")
@RunOnVirtualThread
public class SourceStatusResource {

    private final SilenceLookup silence;
    private final BoroughScope scope;

    SourceStatusResource(SilenceLookup silence, BoroughScope scope) {
        this.silence = silence;
        this.scope = scope;
    }

    /** @param sources each by its code */
    public record SourceStatusList(List<SourceStatus> sources) {}

    @GET
    @Allowed({Role.ADMINISTRATOR, Role.CASE_SYSTEM, Role.AUDITOR})
    @Operation(
            summary = "Whether each source is heard as often as it is meant to be",
            description =
                    "When the last event of it was taken in, by which way ever, and until when something is expected by"
                            + " its rhythm. Days and months of a rhythm are those of London.")
    public SourceStatusList status(@PathParam("borough") String borough) {
        Borough own = new Borough(borough);
        return new SourceStatusList(scope.read(Set.of(own), () -> silence.of(own)));
    }
}
