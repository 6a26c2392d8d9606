package org.concordat.budgets.virements;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.security.Allowed;
import org.concordat.security.BoroughScope;
import org.concordat.security.Role;
import org.concordat.web.json.JsonBody;
import org.concordat.web.paging.Page;
import org.concordat.web.paging.Paging;
import org.concordat.web.write.Preconditions;
import org.concordat.web.write.Writes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/boroughs/{borough}/virements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Virements", description = "Budget moved between lines, adding up to nothing")
@RunOnVirtualThread
public class VirementResource {

    @Schema(name = "VirementRejection", example = "{\"reason\": \"The saving it relies on is not agreed\"}")
    record Rejection(String reason) {}

    private final VirementHandler handler;
    private final VirementStore virements;
    private final BoroughScope scope;
    private final Writes writes;
    private final JsonBody json;

    VirementResource(
            VirementHandler handler, VirementStore virements, BoroughScope scope, Writes writes, JsonBody json) {
        this.handler = handler;
        this.virements = virements;
        this.scope = scope;
        this.writes = writes;
        this.json = json;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(Role.FINANCE)
    @Operation(
            summary = "Propose to move budget",
            description = "At least two legs of one fund that leave net spending as it was.")
    @RequestBody(content = @Content(schema = @Schema(implementation = VirementBody.Proposal.class)))
    public Response propose(@PathParam("borough") String borough, byte[] body) {
        Borough proposing = new Borough(borough);
        Virement virement = json.read(body, VirementBody.Proposal.class).toDomain();
        return writes.write(Set.of(proposing), body, () -> handler.propose(proposing, virement));
    }

    @GET
    @Allowed({Role.FINANCE, Role.APPROVER, Role.OFFICER, Role.AUDITOR})
    @Operation(summary = "The borough's virements")
    public Page<VirementBody> list(
            @PathParam("borough") String borough,
            @QueryParam("financialYear") @Nullable String financialYear,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo request) {
        Borough asked = new Borough(borough);
        Paging paging = Paging.of(limit, after);
        Optional<FinancialYear> year = Optional.ofNullable(financialYear).map(FinancialYear::parse);
        Optional<UUID> place = paging.after().map(VirementResource::cursor);
        return scope.read(
                Set.of(asked),
                () -> paging.page(
                        virements.listed(asked, year, place, paging.readLimit()).stream()
                                .map(VirementBody::of)
                                .toList(),
                        body -> body.id().toString(),
                        request));
    }

    @GET
    @Path("/{id}")
    @Allowed({Role.FINANCE, Role.APPROVER, Role.OFFICER, Role.AUDITOR})
    @Operation(summary = "One virement")
    public Response show(@PathParam("borough") String borough, @PathParam("id") UUID id) {
        Borough asked = new Borough(borough);
        return scope.read(Set.of(asked), () -> {
            VirementRow row = virements.required(asked, id);
            return Response.ok(VirementBody.of(row))
                    .header(HttpHeaders.ETAG, Preconditions.etag(row.revision))
                    .build();
        });
    }

    @POST
    @Path("/{id}/approval")
    @Allowed(Role.APPROVER)
    @Operation(summary = "Approve a virement that somebody else proposed")
    public Response approve(@PathParam("borough") String borough, @PathParam("id") UUID id, byte[] body) {
        Borough approving = new Borough(borough);
        return writes.write(Set.of(approving), body, () -> handler.approve(approving, id));
    }

    @POST
    @Path("/{id}/rejection")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(Role.APPROVER)
    @Operation(summary = "Reject a virement, with the reason")
    @RequestBody(content = @Content(schema = @Schema(implementation = Rejection.class)))
    public Response reject(@PathParam("borough") String borough, @PathParam("id") UUID id, byte[] body) {
        Borough rejecting = new Borough(borough);
        String reason = json.read(body, Rejection.class).reason();
        return writes.write(Set.of(rejecting), body, () -> handler.reject(rejecting, id, reason));
    }

    private static UUID cursor(String after) {
        try {
            return UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            throw Paging.invalidCursor();
        }
    }
}
