package org.concordat.mandates.partnerships;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.concordat.security.Allowed;
import org.concordat.security.BoroughScope;
import org.concordat.security.Role;
import org.concordat.web.json.JsonBody;
import org.concordat.web.paging.Page;
import org.concordat.web.paging.Paging;
import org.concordat.web.problem.Problem;
import org.concordat.web.reference.Revision;
import org.concordat.web.write.Preconditions;
import org.concordat.web.write.Writes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/partnerships")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Partnerships", description = "Boroughs that share services, with dated membership: reference data")
@Allowed(everyRole = true)
@RunOnVirtualThread
public class PartnershipResource {

    private final PartnershipHandler handler;
    private final PartnershipStore partnerships;
    private final ChartWarningsLookup warnings;
    private final BoroughScope scope;
    private final Writes writes;
    private final JsonBody json;

    PartnershipResource(
            PartnershipHandler handler,
            PartnershipStore partnerships,
            ChartWarningsLookup warnings,
            BoroughScope scope,
            Writes writes,
            JsonBody json) {
        this.handler = handler;
        this.partnerships = partnerships;
        this.warnings = warnings;
        this.scope = scope;
        this.writes = writes;
        this.json = json;
    }

    @GET
    @Operation(summary = "Every partnership")
    public Page<PartnershipView> list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after,
            @Context UriInfo request) {
        Paging paging = Paging.of(limit, after);
        List<PartnershipView> read =
                scope.read(Set.of(), () -> partnerships.page(paging.after().orElse(""), paging.readLimit())).stream()
                        .map(PartnershipView::of)
                        .toList();
        return paging.page(read, PartnershipView::partnership, request);
    }

    @GET
    @Path("/{partnership}")
    @Operation(summary = "A partnership, with every stretch of membership")
    public Response show(@PathParam("partnership") String code) {
        return scope.read(Set.of(), () -> {
            PartnershipRow row = partnerships
                    .row(code)
                    .orElseThrow(() -> Problem.notFound("partnership-unknown", "There is no such partnership."));
            Partnership partnership = partnerships.partnership(row);
            return Response.ok(PartnershipView.of(partnership, warnings.of(partnership)))
                    .header(HttpHeaders.ETAG, Preconditions.etag(row.revision))
                    .build();
        });
    }

    @PUT
    @Path("/{partnership}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            summary = "Set up or change a partnership",
            description = "Wants If-Match, unless the partnership is new. A borough may leave and come back: each"
                    + " stretch of membership is an entry, both of its days included. Where its members report on"
                    + " different charts, chart says on which one it reports; warnings then tell which mappings between"
                    + " charts are missing before its members' figures can be combined. disclosure says, for money, counts of"
                    + " things and children, against whom figures that mandates hold back are protected: OUTSIDER,"
                    + " readers who know nothing else; PARTNER, readers who know their own borough's figures, as is usual"
                    + " for money and counts; PAIR, readers who know the figures of any two boroughs, as is usual for"
                    + " children.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = PartnershipBody.class),
                            examples = @ExampleObject(name = "a member that left", value = """
                                                    {"title": "Tri-borough", "members": [
                                                      {"borough": "LBHF", "from": "2011-06-01", "until": "2018-03-31"},
                                                      {"borough": "RBKC", "from": "2011-06-01"},
                                                      {"borough": "WCC", "from": "2011-06-01"}],
                                                     "serviceScopes": [{"serviceLine": "3.6.1", "from": "2012-04-01"}]}""")))
    public Response record(
            @PathParam("partnership") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            byte[] body) {
        Partnership wanted = json.read(body, PartnershipBody.class).toDomain(code);
        return writes.write(Set.of(), body, () -> handler.record(wanted, new Revision(ifMatch, ifNoneMatch)));
    }
}
