package org.concordat.mandates.pools;

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
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.span.London;
import org.concordat.mandates.agreement.Agreements;
import org.concordat.mandates.agreement.Binding;
import org.concordat.security.Allowed;
import org.concordat.security.BoroughScope;
import org.concordat.security.Role;
import org.concordat.web.json.JsonBody;
import org.concordat.web.paging.Page;
import org.concordat.web.paging.Paging;
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

@Path("/v1/partnerships/{partnership}/apportionment-pools")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Apportionment", description = "Keys by which the cost of a shared service is split, and whether they bind")
@Allowed(everyRole = true)
@RunOnVirtualThread
public class PoolResource {

    private final PoolHandler handler;
    private final PoolStore pools;
    private final Agreements agreements;
    private final BoroughScope scope;
    private final Writes writes;
    private final JsonBody json;
    private final Clock clock;

    PoolResource(
            PoolHandler handler,
            PoolStore pools,
            Agreements agreements,
            BoroughScope scope,
            Writes writes,
            JsonBody json,
            Clock clock) {
        this.handler = handler;
        this.pools = pools;
        this.agreements = agreements;
        this.scope = scope;
        this.writes = writes;
        this.json = json;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The latest version of every key of a partnership")
    public Page<PoolView> list(
            @PathParam("partnership") String partnership,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after,
            @Context UriInfo request) {
        Paging paging = Paging.of(limit, after);
        List<PoolView> read = scope.read(Set.of(), () -> {
            handler.known(partnership);
            return pools.page(partnership, paging.after().orElse(""), paging.readLimit()).stream()
                    .map(PoolView::of)
                    .toList();
        });
        return paging.page(read, PoolView::pool, request);
    }

    @GET
    @Path("/{pool}")
    @Operation(
            summary = "A key of apportionment, and whether it binds in a year",
            description = "It binds when the mandates in force of all its boroughs agree to the very same version. The"
                    + " version is the latest and the year the present one unless asked otherwise.")
    public Response show(
            @PathParam("partnership") String partnership,
            @PathParam("pool") String code,
            @QueryParam("version") @Nullable Integer version,
            @QueryParam("financialYear") @Nullable FinancialYear year) {
        FinancialYear asked = year == null ? FinancialYear.of(London.dayOf(clock.instant())) : year;
        Pool pool = scope.read(Set.of(), () -> handler.show(partnership, code, Optional.ofNullable(version)));
        Binding<Pool> binding = scope.read(
                pool.boroughs(),
                () -> Binding.of(
                        pool, pool.boroughs(), asked, agreements.to(pool.kind(), pool.code(), asked, pool.boroughs())));
        return Response.ok(PoolView.of(binding))
                .header(HttpHeaders.ETAG, Preconditions.etag(pool.version()))
                .build();
    }

    @PUT
    @Path("/{pool}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            summary = "Record a version of a key of apportionment",
            description = "Wants If-Match, unless the key is new. A version never changes: mandates agree to one.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = PoolBody.class),
                            examples = @ExampleObject(name = "senior management", value = """
                                                    {"title": "Senior management team", "host": "LBHF",
                                                     "serviceLines": ["9.1"], "basis": "FIXED_SHARE",
                                                     "shares": [{"borough": "LBHF", "weight": 341},
                                                       {"borough": "RBKC", "weight": 209},
                                                       {"borough": "WCC", "weight": 298}],
                                                     "from": "2012-04-01"}""")))
    public Response record(
            @PathParam("partnership") String partnership,
            @PathParam("pool") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            byte[] body) {
        PoolBody wanted = json.read(body, PoolBody.class);
        return writes.write(
                Set.of(), body, () -> handler.record(partnership, code, wanted, new Revision(ifMatch, ifNoneMatch)));
    }
}
