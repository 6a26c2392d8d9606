package org.concordat.kpis.catalogue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.concordat.kernel.Borough;
import org.concordat.returns.reference.ReferenceStore;
import org.concordat.security.Allowed;
import org.concordat.security.Role;
import org.concordat.web.json.JsonBody;
import org.concordat.web.reference.Revision;
import org.concordat.web.write.Writes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/boroughs/{borough}/kpis")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
@RunOnVirtualThread
public class OwnKpiResource {

    private final KpiHandler handler;
    private final ReferenceStore reference;
    private final Writes writes;
    private final JsonBody json;

    OwnKpiResource(KpiHandler handler, ReferenceStore reference, Writes writes, JsonBody json) {
        this.handler = handler;
        this.reference = reference;
        this.writes = writes;
        this.json = json;
    }

    @PUT
    @Path("/{kpi}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed({Role.FINANCE, Role.OFFICER})
    @Operation(
            summary = "Record a version of a definition that is the borough's own",
            description = "Wants If-Match, unless the indicator is new. Its code is nobody else's.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = KpiBody.class),
                            examples = @ExampleObject(name = "an indicator", value = KpiResource.EXAMPLE)))
    public Response recordOwn(
            @PathParam("borough") String borough,
            @PathParam("kpi") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            byte[] body) {
        Borough own = new Borough(borough);
        KpiBody wanted = json.read(body, KpiBody.class);
        return writes.write(Set.of(), body, () -> {
            reference.council(own);
            return handler.record(code, Optional.of(own), wanted, new Revision(ifMatch, ifNoneMatch));
        });
    }
}
