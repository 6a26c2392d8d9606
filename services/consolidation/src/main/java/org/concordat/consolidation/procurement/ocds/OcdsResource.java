package org.concordat.consolidation.procurement.ocds;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.concordat.consolidation.access.MomentCheck;
import org.concordat.security.Allowed;
import org.concordat.security.CurrentCaller;
import org.concordat.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Answers a borough's contracts in the words of Open Contracting 1.1, for the borough to publish. */
@Path("/v1/boroughs/{borough}/ocds")
@RunOnVirtualThread
public class OcdsResource {

    private final OcdsHandler packages;
    private final CurrentCaller caller;

    OcdsResource(OcdsHandler packages, CurrentCaller caller) {
        this.packages = packages;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Allowed({Role.FINANCE, Role.APPROVER, Role.OFFICER, Role.MANDATE_OFFICER, Role.CABINET, Role.AUDITOR})
    @Operation(
            summary =
                    "An Open Contracting 1.1 release package of a borough: a release for each version of each contract",
            description =
                    "Valid by https://standard.open-contracting.org/schema/1__1__5/release-package-schema.json. A contract that boroughs share is in the package of the one that leads.")
    public OcdsPackage releases(
            @RestPath String borough, @Parameter(description = MomentCheck.AS_AT) @RestQuery @Nullable String asAt) {
        return packages.releases(caller.get(), borough, asAt);
    }

    @GET
    @Path("/compiled")
    @Produces(MediaType.APPLICATION_JSON)
    @Allowed({Role.FINANCE, Role.APPROVER, Role.OFFICER, Role.MANDATE_OFFICER, Role.CABINET, Role.AUDITOR})
    @Operation(
            summary = "The same with a compiled release for each contract: where its releases lead",
            description = "What a record of Open Contracting holds as its compiled release, tagged compiled.")
    public OcdsPackage compiled(
            @RestPath String borough, @Parameter(description = MomentCheck.AS_AT) @RestQuery @Nullable String asAt) {
        return packages.compiled(caller.get(), borough, asAt);
    }
}
