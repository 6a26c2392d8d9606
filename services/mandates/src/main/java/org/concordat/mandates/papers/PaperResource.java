package org.concordat.mandates.papers;

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
import org.concordat.kernel.Borough;
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

@Path("/v1/boroughs/{borough}/papers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Papers",
        description =
                "Figures that a borough has printed itself, such as in a report to its Cabinet: everybody may know"
                        + " them, so they protect no other figure")
@Allowed({Role.MANDATE_OFFICER, Role.CABINET, Role.OFFICER, Role.FINANCE, Role.APPROVER, Role.AUDITOR})
@RunOnVirtualThread
public class PaperResource {

    private final PaperHandler handler;
    private final PaperStore papers;
    private final BoroughScope scope;
    private final Writes writes;
    private final JsonBody json;

    PaperResource(PaperHandler handler, PaperStore papers, BoroughScope scope, Writes writes, JsonBody json) {
        this.handler = handler;
        this.papers = papers;
        this.scope = scope;
        this.writes = writes;
        this.json = json;
    }

    @GET
    @Operation(summary = "The latest version of every paper of a borough")
    public Page<PaperView> list(
            @PathParam("borough") Borough borough,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after,
            @Context UriInfo request) {
        Paging paging = Paging.of(limit, after);
        List<PaperView> read = scope.read(
                Set.of(borough),
                () -> papers.page(borough, paging.after().orElse(""), paging.readLimit()).stream()
                        .map(PaperView::of)
                        .toList());
        return paging.page(read, PaperView::paper, request);
    }

    @GET
    @Path("/{paper}")
    @Operation(
            summary = "A paper and the figures that it printed",
            description = "The latest version unless another is asked for.")
    public Response show(
            @PathParam("borough") Borough borough,
            @PathParam("paper") String code,
            @QueryParam("version") @Nullable Integer version) {
        Paper paper = scope.read(Set.of(borough), () -> handler.show(borough, code, Optional.ofNullable(version)));
        return Response.ok(PaperView.of(paper))
                .header(HttpHeaders.ETAG, Preconditions.etag(paper.version()))
                .build();
    }

    @PUT
    @Path("/{paper}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed({Role.MANDATE_OFFICER, Role.OFFICER, Role.FINANCE})
    @Operation(
            summary = "Record which figures a paper has printed",
            description =
                    "Wants If-Match, unless the paper is new. From then on partnerships' views take these figures for"
                            + " known to everybody: no other figure hides behind them. They show nothing that the mandate holds back."
                            + " A version never changes; a correction is the next one.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = PaperBody.class),
                            examples =
                                    @ExampleObject(
                                            name = "a report to the Cabinet that printed 4 children",
                                            value = """
                                                    {"title": "Children's services: May 2016", "published": "2016-07-11",
                                                     "figures": [
                                                       {"domain": "KPI", "period": "2016-17-P02", "row": "CLA-MISSING",
                                                        "measure": "result", "value": 4},
                                                       {"domain": "BUDGET", "period": "2016-17-P02", "row": "3.1.2",
                                                        "measure": "actualToDate", "value": 412500.00}]}""")))
    public Response record(
            @PathParam("borough") Borough borough,
            @PathParam("paper") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            byte[] body) {
        PaperBody wanted = json.read(body, PaperBody.class);
        return writes.write(
                Set.of(borough), body, () -> handler.record(borough, code, wanted, new Revision(ifMatch, ifNoneMatch)));
    }
}
