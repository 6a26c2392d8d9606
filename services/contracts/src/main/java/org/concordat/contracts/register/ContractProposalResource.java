package org.concordat.contracts.register;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.concordat.kernel.Borough;
import org.concordat.registers.proposals.ProposalAnswers;
import org.concordat.registers.proposals.Waiting;
import org.concordat.security.Allowed;
import org.concordat.security.Role;
import org.concordat.web.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/boroughs/{borough}/contracts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts that wait", description = "What another person than whoever recorded it has to confirm")
@Allowed({Role.FINANCE, Role.APPROVER, Role.OFFICER, Role.AUDITOR})
@RunOnVirtualThread
public class ContractProposalResource {

    private final ProposalAnswers answers;
    private final ContractHandler register;

    ContractProposalResource(ProposalAnswers answers, ContractHandler register) {
        this.answers = answers;
        this.register = register;
    }

    @GET
    @Path("/proposals")
    @Operation(summary = "The contracts of which something waits to be confirmed")
    public Page<Waiting<ContractView>> list(
            @PathParam("borough") String borough,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after,
            @Context UriInfo request) {
        return answers.list(register, new Borough(borough), limit, after, request);
    }

    @GET
    @Path("/{contract}/proposals/{proposal}")
    @Operation(summary = "What waits to be confirmed of a contract")
    public Waiting<ContractView> show(
            @PathParam("borough") String borough,
            @PathParam("contract") String contract,
            @PathParam("proposal") int proposal) {
        return answers.show(register, ContractHandler.key(new Borough(borough), contract), proposal);
    }

    @POST
    @Path("/{contract}/proposals/{proposal}/confirmation")
    @Allowed(Role.APPROVER)
    @Operation(
            summary = "Confirm it: it becomes the version",
            description = "Never by whoever proposed it. It is checked again, and is published with both names.")
    public Response confirm(
            @PathParam("borough") String borough,
            @PathParam("contract") String contract,
            @PathParam("proposal") int proposal,
            byte[] body) {
        return answers.confirm(register, ContractHandler.key(new Borough(borough), contract), proposal, body);
    }

    @POST
    @Path("/{contract}/proposals/{proposal}/rejection")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed({Role.FINANCE, Role.APPROVER})
    @Operation(summary = "Reject it, for a reason; whoever proposed it may withdraw it so")
    @RequestBody(content = @Content(schema = @Schema(implementation = ProposalAnswers.Rejection.class)))
    public Response reject(
            @PathParam("borough") String borough,
            @PathParam("contract") String contract,
            @PathParam("proposal") int proposal,
            byte[] body) {
        return answers.reject(register, ContractHandler.key(new Borough(borough), contract), proposal, body);
    }

    @POST
    @Path("/uploads/{upload}/confirmation")
    @Allowed(Role.APPROVER)
    @Operation(summary = "Confirm all that came with an upload and waits, or nothing of it")
    public Response confirmAll(@PathParam("borough") String borough, @PathParam("upload") UUID upload, byte[] body) {
        return answers.confirmAll(register, new Borough(borough), upload, body);
    }
}
