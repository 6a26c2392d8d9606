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
import org.concordat.kernel.Borough;
import org.concordat.kernel.kpi.definition.KpiDefinition;
import org.concordat.registers.Owner;
import org.concordat.registers.RecordKey;
import org.concordat.registers.RegisterAnswers;
import org.concordat.security.Allowed;
import org.concordat.security.Role;
import org.concordat.web.reference.Revision;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/boroughs/{borough}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
@RunOnVirtualThread
public class OwnKpiResource {

    private final KpiHandler register;
    private final RegisterAnswers answers;

    OwnKpiResource(KpiHandler register, RegisterAnswers answers) {
        this.register = register;
        this.answers = answers;
    }

    @PUT
    @Path("/kpis/{kpi}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed({Role.FINANCE, Role.OFFICER})
    @Operation(
            summary = "Record a version of a definition that is the borough's own",
            description = "Wants If-Match, unless the indicator is new. Its code is nobody else's.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = KpiDefinition.class),
                            examples = @ExampleObject(name = "an indicator", value = KpiResource.EXAMPLE)))
    public Response recordOwn(
            @PathParam("borough") String borough,
            @PathParam("kpi") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            byte[] body) {
        Borough own = new Borough(borough);
        return answers.put(
                register,
                RecordKey.open(code),
                wanted -> new Owner.OfBorough(own),
                body,
                new Revision(ifMatch, ifNoneMatch));
    }
}
