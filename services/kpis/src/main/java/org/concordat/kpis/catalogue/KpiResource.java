package org.concordat.kpis.catalogue;

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
import java.util.Optional;
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

@Path("/v1/kpis")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue", description = "What each indicator measures, how, how often, and how it combines")
@Allowed(everyRole = true)
@RunOnVirtualThread
public class KpiResource {

    static final String EXAMPLE = """
            {"title": "Initial conferences within 15 working days",
             "numerator": "initial conferences held within 15 working days of the strategy discussion",
             "denominator": "initial conferences held", "unit": "PERCENT", "polarity": "HIGHER", "frequency": "MONTHLY",
             "accrual": "FLOW", "combining": "RATIO_OF_PARTS", "area": "Child protection",
             "comparators": ["STATISTICAL_NEIGHBOURS", "ENGLAND"],
             "breaks": [{"on": "2015-04-01", "reason": "Counted from the strategy discussion since"}]}""";

    private final KpiHandler handler;
    private final KpiStore kpis;
    private final BoroughScope scope;
    private final Writes writes;
    private final JsonBody json;

    KpiResource(KpiHandler handler, KpiStore kpis, BoroughScope scope, Writes writes, JsonBody json) {
        this.handler = handler;
        this.kpis = kpis;
        this.scope = scope;
        this.writes = writes;
        this.json = json;
    }

    @GET
    @Operation(summary = "The latest version of every definition")
    public Page<KpiView> list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after,
            @Context UriInfo request) {
        Paging paging = Paging.of(limit, after);
        List<KpiView> read =
                scope.read(Set.of(), () -> kpis.page(paging.after().orElse(""), paging.readLimit())).stream()
                        .map(KpiView::of)
                        .toList();
        return paging.page(read, KpiView::kpi, request);
    }

    @GET
    @Path("/{kpi}")
    @Operation(summary = "A definition: the latest version, or the one asked for")
    public Response show(@PathParam("kpi") String code, @QueryParam("version") @Nullable Integer version) {
        Kpi kpi = scope.read(Set.of(), () -> version == null ? kpis.latest(code) : kpis.version(code, version))
                .orElseThrow(() ->
                        Problem.notFound("kpi-unknown", "There is no such indicator or version of its definition."));
        return Response.ok(KpiView.of(kpi))
                .header(HttpHeaders.ETAG, Preconditions.etag(kpi.version()))
                .build();
    }

    @PUT
    @Path("/{kpi}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            summary = "Record a version of a definition for everybody, or for a partnership",
            description =
                    "Wants If-Match, unless the indicator is new. A version never changes: results are given by it.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = KpiBody.class),
                            examples = @ExampleObject(name = "an indicator", value = EXAMPLE)))
    public Response record(
            @PathParam("kpi") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            byte[] body) {
        KpiBody wanted = json.read(body, KpiBody.class);
        return writes.write(
                Set.of(),
                body,
                () -> handler.record(code, Optional.empty(), wanted, new Revision(ifMatch, ifNoneMatch)));
    }
}
