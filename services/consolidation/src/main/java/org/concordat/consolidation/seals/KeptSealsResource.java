package org.concordat.consolidation.seals;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.concordat.security.Allowed;
import org.concordat.security.BoroughScope;
import org.concordat.security.CurrentCaller;
import org.concordat.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The seals, for the auditors of the boroughs whose chains they are about. */
@Path("/v1/seals")
public class KeptSealsResource {

    private final SealStore seals;
    private final BoroughScope scope;
    private final CurrentCaller caller;

    KeptSealsResource(SealStore seals, BoroughScope scope, CurrentCaller caller) {
        this.seals = seals;
        this.scope = scope;
        this.caller = caller;
    }

    /** The latest seal of each chain of each database, by service and chain. */
    public record KeptSeals(List<KeptSeal> seals) {}

    @GET
    @Allowed(Role.AUDITOR)
    @RunOnVirtualThread
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The latest seals of the audit chains of all services",
            description = "Where each chain ended when its service last sealed it. The record of that number in the"
                    + " service's own audit must have that hash, or the chain was cut or written anew since.")
    public KeptSeals seals(@QueryParam("service") @Nullable String service) {
        return scope.read(caller.get().boroughs(), () -> new KeptSeals(seals.latest(Optional.ofNullable(service))));
    }
}
