package org.concordat.registers.madeup;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.concordat.kernel.Borough;
import org.concordat.registers.Owner;
import org.concordat.registers.RecordKey;
import org.concordat.registers.Recorded;
import org.concordat.registers.RegisterAnswers;
import org.concordat.registers.proposals.ProposalAnswers;
import org.concordat.registers.proposals.Waiting;
import org.concordat.registers.upload.UploadHandler;
import org.concordat.registers.upload.UploadedLine;
import org.concordat.security.Allowed;
import org.concordat.security.BoroughScope;
import org.concordat.security.Role;
import org.concordat.web.json.JsonBody;
import org.concordat.web.paging.Page;
import org.concordat.web.reference.Revision;
import org.concordat.web.write.Answer;
import org.concordat.web.write.Writes;
import org.jspecify.annotations.Nullable;

@Path("/v1/boroughs/{borough}/leases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Allowed({Role.FINANCE, Role.APPROVER})
@RunOnVirtualThread
public class LeaseResource {

    /** Rents that were sent together. */
    record Rents(List<Rent> rents) {}

    record Rent(String lease, String tenant, BigDecimal rent) {}

    private final Leases leases;
    private final RegisterAnswers answers;
    private final ProposalAnswers proposals;
    private final UploadHandler uploads;
    private final Writes writes;
    private final BoroughScope scope;
    private final JsonBody json;

    LeaseResource(
            Leases leases,
            RegisterAnswers answers,
            ProposalAnswers proposals,
            UploadHandler uploads,
            Writes writes,
            BoroughScope scope,
            JsonBody json) {
        this.leases = leases;
        this.answers = answers;
        this.proposals = proposals;
        this.uploads = uploads;
        this.writes = writes;
        this.scope = scope;
        this.json = json;
    }

    @PUT
    @Path("/{code}")
    public Response record(
            @PathParam("borough") Borough borough,
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            byte[] body) {
        return answers.put(
                leases,
                RecordKey.of(borough, code),
                wanted -> new Owner.OfBorough(borough),
                body,
                new Revision(ifMatch, null));
    }

    @POST
    public Response recordAll(
            @PathParam("borough") Borough borough,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            byte[] body) {
        List<UploadedLine<Lease>> rows = json.read(body, Rents.class).rents().stream()
                .map(rent -> new UploadedLine<Lease>(
                        "lease " + rent.lease(),
                        rent.lease(),
                        there -> new Lease(rent.tenant(), rent.rent(), there.flatMap(Lease::note), Optional.empty()),
                        UnaryOperator.identity()))
                .toList();
        return dryRun
                ? Response.ok(scope.read(Set.of(borough), () -> uploads.dryRun(leases, borough, rows)))
                        .build()
                : writes.write(Set.of(borough), body, () -> Answer.ok(uploads.record(leases, borough, rows), null));
    }

    @GET
    @Path("/{code}")
    public Response show(@PathParam("borough") Borough borough, @PathParam("code") String code) {
        return answers.show(leases, RecordKey.of(borough, code), null);
    }

    @GET
    @Path("/{code}/versions")
    public Page<Recorded<Leases.View>> versions(
            @PathParam("borough") Borough borough, @PathParam("code") String code, @Context UriInfo request) {
        return answers.versions(leases, RecordKey.of(borough, code), null, null, request);
    }

    @GET
    @Path("/proposals")
    public Page<Waiting<Leases.View>> proposals(
            @PathParam("borough") Borough borough,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after,
            @Context UriInfo request) {
        return proposals.list(leases, borough, limit, after, request);
    }

    @GET
    @Path("/{code}/proposals/{proposal}")
    public Waiting<Leases.View> proposal(
            @PathParam("borough") Borough borough,
            @PathParam("code") String code,
            @PathParam("proposal") int proposal) {
        return proposals.show(leases, RecordKey.of(borough, code), proposal);
    }

    @POST
    @Path("/{code}/proposals/{proposal}/confirmation")
    public Response confirm(
            @PathParam("borough") Borough borough,
            @PathParam("code") String code,
            @PathParam("proposal") int proposal,
            byte[] body) {
        return proposals.confirm(leases, RecordKey.of(borough, code), proposal, body);
    }

    @POST
    @Path("/{code}/proposals/{proposal}/rejection")
    public Response reject(
            @PathParam("borough") Borough borough,
            @PathParam("code") String code,
            @PathParam("proposal") int proposal,
            byte[] body) {
        return proposals.reject(leases, RecordKey.of(borough, code), proposal, body);
    }

    @POST
    @Path("/uploads/{upload}/confirmation")
    public Response confirmAll(@PathParam("borough") Borough borough, @PathParam("upload") UUID upload, byte[] body) {
        return proposals.confirmAll(leases, borough, upload, body);
    }
}
