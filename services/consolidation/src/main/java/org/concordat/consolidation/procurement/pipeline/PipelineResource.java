package org.concordat.consolidation.procurement.pipeline;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.concordat.consolidation.access.MomentCheck;
import org.concordat.consolidation.procurement.RegisterOnDayHandler;
import org.concordat.consolidation.view.ViewResource;
import org.concordat.security.Allowed;
import org.concordat.security.CurrentCaller;
import org.concordat.security.Role;
import org.concordat.web.table.writing.TableAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Answers what comes up for decision, of a borough or a partnership. */
@Path("/v1")
@RunOnVirtualThread
public class PipelineResource {

    private final RegisterOnDayHandler registers;
    private final CurrentCaller caller;

    PipelineResource(RegisterOnDayHandler registers, CurrentCaller caller) {
        this.registers = registers;
        this.caller = caller;
    }

    @GET
    @Path("/boroughs/{borough}/pipeline")
    @Produces(MediaType.APPLICATION_JSON)
    @Allowed({Role.FINANCE, Role.APPROVER, Role.OFFICER, Role.MANDATE_OFFICER, Role.CABINET, Role.AUDITOR})
    @Operation(summary = "The contracts of a borough by when they have to be decided on, for that borough")
    public Pipeline ofBorough(
            @RestPath String borough,
            @Parameter(description = RegisterOnDayHandler.ON, example = "2012-01-17") @RestQuery @Nullable String on,
            @Parameter(description = MomentCheck.AS_AT) @RestQuery @Nullable String asAt) {
        return Pipeline.of(registers.ofBorough(caller.get(), borough, on, asAt));
    }

    @GET
    @Path("/boroughs/{borough}/pipeline")
    @Produces({TableAnswer.CSV, TableAnswer.XLSX, TableAnswer.ODS})
    @Allowed({Role.FINANCE, Role.APPROVER, Role.OFFICER, Role.MANDATE_OFFICER, Role.CABINET, Role.AUDITOR})
    @Operation(summary = "The same as a table")
    public Response ofBoroughAsTable(
            @RestPath String borough,
            @Parameter(description = RegisterOnDayHandler.ON, example = "2012-01-17") @RestQuery @Nullable String on,
            @Parameter(description = MomentCheck.AS_AT) @RestQuery @Nullable String asAt,
            @Context HttpHeaders headers) {
        return table(ofBorough(borough, on, asAt), headers);
    }

    /** Who is none of the partnership's is told that there is no such partnership, so every role gets as far as that. */
    @GET
    @Path("/partnerships/{partnership}/pipeline")
    @Produces(MediaType.APPLICATION_JSON)
    @Allowed(everyRole = true)
    @Operation(
            summary =
                    "The contracts that mandates let a partnership see one by one, by when they have to be decided on")
    public Pipeline ofPartnership(
            @RestPath String partnership,
            @Parameter(description = RegisterOnDayHandler.ON, example = "2012-01-17") @RestQuery @Nullable String on,
            @Parameter(description = MomentCheck.AS_AT) @RestQuery @Nullable String asAt) {
        return Pipeline.of(registers.ofPartnership(caller.get(), partnership, on, asAt));
    }

    @GET
    @Path("/partnerships/{partnership}/pipeline")
    @Produces({TableAnswer.CSV, TableAnswer.XLSX, TableAnswer.ODS})
    @Allowed(everyRole = true)
    @Operation(summary = "The same as a table")
    public Response ofPartnershipAsTable(
            @RestPath String partnership,
            @Parameter(description = RegisterOnDayHandler.ON, example = "2012-01-17") @RestQuery @Nullable String on,
            @Parameter(description = MomentCheck.AS_AT) @RestQuery @Nullable String asAt,
            @Context HttpHeaders headers) {
        return table(ofPartnership(partnership, on, asAt), headers);
    }

    private static Response table(Pipeline pipeline, HttpHeaders headers) {
        return ViewResource.table(
                headers,
                format -> PipelineTable.of(pipeline, format),
                "pipeline-%s-%s".formatted(pipeline.of(), pipeline.on()));
    }
}
