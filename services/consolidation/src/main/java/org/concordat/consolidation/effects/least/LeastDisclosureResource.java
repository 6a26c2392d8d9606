package org.concordat.consolidation.effects.least;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.concordat.security.Allowed;
import org.concordat.security.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Says what it takes to show a figure that is hidden from whoever asks. */
@Path("/v1/partnerships/{partnership}/least-disclosure")
@RunOnVirtualThread
public class LeastDisclosureResource {

    private final LeastDisclosureHandler disclosure;
    private final CurrentCaller caller;

    LeastDisclosureResource(LeastDisclosureHandler disclosure, CurrentCaller caller) {
        this.disclosure = disclosure;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Allowed(everyRole = true)
    @Operation(
            summary = "The smallest change of mandates that would show a hidden cell to whoever asks",
            description =
                    "Of at most two rules, by how many they are and how much they open. It is tried on figures that"
                            + " nobody has posted, so that it tells nothing of the true ones: a figure may still be hidden"
                            + " for its numbers.")
    public LeastDisclosure least(
            @RestPath String partnership,
            @Parameter(description = "The cell's name, as the view has it", required = true, example = "AgAB")
                    @RestQuery
                    @Nullable
                    String cell) {
        return disclosure.of(caller.get(), partnership, cell == null ? "" : cell);
    }
}
