package org.concordat.mandates.charts;

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

@Path("/v1/charts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Charts", description = "Charts of service lines: versioned reference data")
@Allowed(everyRole = true)
@RunOnVirtualThread
public class ServiceLineChartResource {

    private final ServiceLineChartHandler handler;
    private final ServiceLineChartStore charts;
    private final BoroughScope scope;
    private final Writes writes;
    private final JsonBody json;

    ServiceLineChartResource(
            ServiceLineChartHandler handler,
            ServiceLineChartStore charts,
            BoroughScope scope,
            Writes writes,
            JsonBody json) {
        this.handler = handler;
        this.charts = charts;
        this.scope = scope;
        this.writes = writes;
        this.json = json;
    }

    @GET
    @Operation(summary = "The latest version of every chart, without its lines")
    public Page<ChartView> list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after,
            @Context UriInfo request) {
        Paging paging = Paging.of(limit, after);
        List<ChartView> read =
                scope.read(Set.of(), () -> charts.page(paging.after().orElse(""), paging.readLimit())).stream()
                        .map(edition -> ChartView.of(edition).withoutLines())
                        .toList();
        return paging.page(read, ChartView::chart, request);
    }

    @GET
    @Path("/{chart}")
    @Operation(summary = "A chart with its lines: the latest version, or the one asked for")
    public Response show(@PathParam("chart") String code, @QueryParam("version") @Nullable Integer version) {
        ChartEdition edition = scope.read(
                        Set.of(), () -> version == null ? charts.latest(code) : charts.version(code, version))
                .orElseThrow(() -> Problem.notFound("chart-unknown", "There is no such chart or version of it."));
        return Response.ok(ChartView.of(edition))
                .header(HttpHeaders.ETAG, Preconditions.etag(edition.version()))
                .build();
    }

    @PUT
    @Path("/{chart}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            summary = "Record a version of a chart",
            description = "Wants If-Match, unless the chart is new. Totals are derived and never take figures.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ChartBody.class),
                            examples = @ExampleObject(name = "two lines", value = """
                                                    {"title": "Adult social care", "validFrom": "2016-17", "lines": [
                                                      {"code": "A", "title": "Adult social care", "total": true},
                                                      {"code": "A.1", "title": "Home care", "parent": "A"}]}""")))
    public Response record(
            @PathParam("chart") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            byte[] body) {
        ChartBody wanted = json.read(body, ChartBody.class);
        return writes.write(Set.of(), body, () -> handler.record(code, wanted, new Revision(ifMatch, ifNoneMatch)));
    }
}
