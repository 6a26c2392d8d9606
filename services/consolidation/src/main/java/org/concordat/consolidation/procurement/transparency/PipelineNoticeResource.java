package org.concordat.consolidation.procurement.transparency;

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

/** Answers the list for the pipeline notice, of a borough or a partnership. */
@Path("/v1")
@RunOnVirtualThread
public class PipelineNoticeResource {

    private final RegisterOnDayHandler registers;
    private final CurrentCaller caller;

    PipelineNoticeResource(RegisterOnDayHandler registers, CurrentCaller caller) {
        this.registers = registers;
        this.caller = caller;
    }

    @GET
    @Path("/boroughs/{borough}/pipeline-notice")
    @Produces(MediaType.APPLICATION_JSON)
    @Allowed({Role.FINANCE, Role.APPROVER, Role.OFFICER, Role.MANDATE_OFFICER, Role.CABINET, Role.AUDITOR})
    @Operation(
            summary =
                    "The list for the yearly pipeline notice (UK1) of the Procurement Act 2023 of a borough, for that borough")
    public PipelineNotice ofBorough(
            @RestPath String borough,
            @Parameter(description = RegisterOnDayHandler.ON, example = "2012-01-17") @RestQuery @Nullable String on,
            @Parameter(description = MomentCheck.AS_AT) @RestQuery @Nullable String asAt) {
        return PipelineNotice.of(
                registers.aheadOfBorough(caller.get(), borough, on, asAt, PipelineNotice.MONTHS_OF_STARTS));
    }

    @GET
    @Path("/boroughs/{borough}/pipeline-notice")
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
    @Path("/partnerships/{partnership}/pipeline-notice")
    @Produces(MediaType.APPLICATION_JSON)
    @Allowed(everyRole = true)
    @Operation(
            summary =
                    "The list for the yearly pipeline notice (UK1) of the Procurement Act 2023 of a partnership, of what mandates let it see one by one")
    public PipelineNotice ofPartnership(
            @RestPath String partnership,
            @Parameter(description = RegisterOnDayHandler.ON, example = "2012-01-17") @RestQuery @Nullable String on,
            @Parameter(description = MomentCheck.AS_AT) @RestQuery @Nullable String asAt) {
        return PipelineNotice.of(
                registers.aheadOfPartnership(caller.get(), partnership, on, asAt, PipelineNotice.MONTHS_OF_STARTS));
    }

    @GET
    @Path("/partnerships/{partnership}/pipeline-notice")
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

    private static Response table(PipelineNotice register, HttpHeaders headers) {
        return ViewResource.table(
                headers,
                format -> TransparencyTable.of(register, format),
                "pipeline-notice-%s-%s".formatted(register.of(), register.on()));
    }
}
