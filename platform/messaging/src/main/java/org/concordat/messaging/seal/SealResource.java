package org.concordat.messaging.seal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.concordat.security.Allowed;
import org.concordat.security.CurrentCaller;
import org.concordat.security.Role;
import org.concordat.security.proof.ChainSeal;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Seals on demand: whoever audits need not wait for the regular ones. */
@Path("/v1/audit/seals")
@Produces("application/json")
@RunOnVirtualThread
public class SealResource {

    private final SealHandler seals;
    private final CurrentCaller caller;

    SealResource(SealHandler seals, CurrentCaller caller) {
        this.seals = seals;
        this.caller = caller;
    }

    /**
     * What is sealed by now; published within a moment to {@code concordat.seals}.
     *
     * @param seals of the caller's boroughs and of what all share, each with the last record of its chain
     */
    public record Sealed(List<ChainSeal> seals) {}

    @POST
    @Allowed(Role.AUDITOR)
    @Operation(
            summary = "Seals the audit chains as they are now",
            description =
                    "Signs where each chain of the caller's boroughs ends and publishes it to the topic of seals."
                            + " A chain that has not grown since its last seal keeps that one. Asked again, nothing else happens.")
    public Sealed seal() {
        return new Sealed(seals.seal(caller.get().boroughs()));
    }
}
