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
import java.util.Optional;
import org.concordat.kernel.kpi.definition.KpiDefinition;
import org.concordat.registers.Owner;
import org.concordat.registers.RecordKey;
import org.concordat.registers.Recorded;
import org.concordat.registers.RegisterAnswers;
import org.concordat.security.Allowed;
import org.concordat.security.Role;
import org.concordat.web.paging.Page;
import org.concordat.web.reference.Revision;
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

    private final KpiHandler register;
    private final RegisterAnswers answers;

    KpiResource(KpiHandler register, RegisterAnswers answers) {
        this.register = register;
        this.answers = answers;
    }

    @GET
    @Operation(summary = "The latest version of every definition")
    public Page<Recorded<KpiView>> list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after,
            @Context UriInfo request) {
        return answers.list(register, Optional.empty(), limit, after, request);
    }

    @GET
    @Path("/{kpi}")
    @Operation(summary = "A definition: the latest version, or the one asked for")
    public Response show(@PathParam("kpi") String code, @QueryParam("version") @Nullable Integer version) {
        return answers.show(register, RecordKey.open(code), version);
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
                            schema = @Schema(implementation = KpiDefinition.class),
                            examples = @ExampleObject(name = "an indicator", value = EXAMPLE)))
    public Response record(
            @PathParam("kpi") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            byte[] body) {
        return answers.put(
                register,
                RecordKey.open(code),
                wanted -> wanted.partnership()
                        .<Owner>map(Owner.OfPartnership::new)
                        .orElseGet(Owner.Everybody::new),
                body,
                new Revision(ifMatch, ifNoneMatch));
    }
}
