package org.concordat.budgets.chart;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.concordat.kernel.Borough;
import org.concordat.reference.ReferenceStore;
import org.concordat.security.Allowed;
import org.concordat.security.BoroughScope;
import org.concordat.security.Role;
import org.concordat.web.json.JsonBody;
import org.concordat.web.table.writing.TableAnswer;
import org.concordat.web.work.BodyWork;
import org.concordat.web.write.Writes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/boroughs/{borough}/chart")
@Tag(name = "Chart", description = "Which cost centre reports on which service line, and when")
@RunOnVirtualThread
public class ChartResource {

    private static final String EXAMPLE = """
            [{"costCentre": "FS-0100", "title": "Family services", "serviceLine": "3.1.2", "from": "2012-04-01",
              "until": "2018-03-31"}]
            """;

    private final ChartHandler handler;
    private final ChartStore charts;
    private final ReferenceStore reference;
    private final BoroughScope scope;
    private final Writes writes;
    private final JsonBody json;
    private final BodyWork work;

    ChartResource(
            ChartHandler handler,
            ChartStore charts,
            ReferenceStore reference,
            BoroughScope scope,
            Writes writes,
            JsonBody json,
            BodyWork work) {
        this.handler = handler;
        this.charts = charts;
        this.reference = reference;
        this.scope = scope;
        this.writes = writes;
        this.json = json;
        this.work = work;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableAnswer.CSV, TableAnswer.XLSX})
    @Allowed({Role.FINANCE, Role.APPROVER, Role.OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(summary = "The borough's chart, as JSON, CSV or XLSX")
    public Response show(@PathParam("borough") String borough, @Context HttpHeaders headers) {
        Borough asked = new Borough(borough);
        return scope.read(Set.of(asked), () -> {
            reference.council(asked);
            CostCentreChart chart = charts.of(asked);
            String etag = ChartHandler.etag(charts.row(asked).orElse(null));
            return TableAnswer.asked(headers)
                    .map(format -> TableAnswer.of(
                            format, "Chart", borough + "-chart", ChartTable.HEADER, ChartTable.rows(chart)))
                    .orElseGet(() -> Response.ok(chart.costCentres()).type(MediaType.APPLICATION_JSON))
                    .header(HttpHeaders.ETAG, etag)
                    .build();
        });
    }

    @PUT
    @Consumes({MediaType.APPLICATION_JSON, TableAnswer.CSV, TableAnswer.XLSX})
    @Produces(MediaType.APPLICATION_JSON)
    @Allowed(Role.FINANCE)
    @Operation(
            summary = "Replace the borough's chart",
            description = "Wants If-Match, except the first time. A cost centre that reports on two service lines at a"
                    + " time is kept with a warning: lines of a return must then name the service line as well.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "A chart", value = EXAMPLE)))
    public Response replace(
            @PathParam("borough") String borough,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            byte[] body) {
        Borough replacing = new Borough(borough);
        // Nothing was sent where nothing says what it is.
        MediaType type = contentType == null ? MediaType.APPLICATION_JSON_TYPE : MediaType.valueOf(contentType);
        CostCentreChart wanted = work.on(body, () -> read(type, body));
        boolean onlyNew = "*".equals(ifNoneMatch);
        return writes.write(Set.of(replacing), body, () -> handler.replace(replacing, wanted, ifMatch, onlyNew));
    }

    private CostCentreChart read(MediaType contentType, byte[] body) {
        return TableAnswer.sent(contentType)
                .map(format -> ChartTable.read(body, format))
                .orElseGet(() -> new CostCentreChart(List.of(json.read(body, CostCentre[].class))));
    }
}
