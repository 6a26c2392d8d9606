package org.concordat.savings.initiatives;

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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concordat.kernel.Borough;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.registers.Owner;
import org.concordat.registers.Recorded;
import org.concordat.registers.RegisterAnswers;
import org.concordat.returns.reference.ReferenceStore;
import org.concordat.savings.plan.Initiative;
import org.concordat.savings.table.PlanSheet;
import org.concordat.security.Allowed;
import org.concordat.security.BoroughScope;
import org.concordat.security.Role;
import org.concordat.web.paging.Page;
import org.concordat.web.reference.Revision;
import org.concordat.web.table.writing.TableAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/boroughs/{borough}/initiatives")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Initiatives", description = "What the borough plans to save: each initiative, in versions")
@Allowed({Role.FINANCE, Role.APPROVER, Role.OFFICER, Role.AUDITOR})
@RunOnVirtualThread
public class InitiativeResource {

    static final String EXAMPLE = """
            {"title": "Commissioning staff", "kind": "IDENTIFIED", "owner": "Director of Commissioning",
             "serviceLine": "3.3.2", "fund": "GENERAL_FUND", "class": "ADDITIONAL", "attribution": "BOROUGH",
             "decision": {"status": "AGREED", "reference": "Cabinet, 5 December 2011, item 7", "on": "2011-12-05"},
             "counting": "CUMULATIVE", "recurrence": "RECURRING", "unit": "GBP_THOUSAND",
             "planned": [{"year": "2013-14", "amount": 350}, {"year": "2014-15", "amount": 700}],
             "additional": 700,
             "assurance": [{"on": "2011-12-05", "assurance": "AT_RISK", "note": "Consultation is open"}]}""";

    private final RegisterAnswers answers;
    private final InitiativeHandler register;
    private final PlanLookup plans;
    private final ReferenceStore reference;
    private final BoroughScope scope;

    InitiativeResource(
            RegisterAnswers answers,
            InitiativeHandler register,
            PlanLookup plans,
            ReferenceStore reference,
            BoroughScope scope) {
        this.answers = answers;
        this.register = register;
        this.plans = plans;
        this.reference = reference;
        this.scope = scope;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableAnswer.CSV, TableAnswer.XLSX, TableAnswer.ODS})
    @Operation(
            summary = "The borough's plan: the latest version of every initiative",
            description =
                    "As a table it has a row for each, a column for each year, and the total; it is what POST reads. The"
                            + " table's amounts are in unit, pounds when it is left out.")
    public Response list(
            @PathParam("borough") String borough,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after,
            @QueryParam("unit") @Nullable String unit,
            @Context HttpHeaders headers,
            @Context UriInfo request) {
        Borough asked = new Borough(borough);
        MoneyUnit printed = SaidBeside.code("unit", unit, MoneyUnit.class).orElse(MoneyUnit.GBP);
        return TableAnswer.asked(headers)
                .map(format -> {
                    Map<String, Initiative> plan = scope.read(Set.of(asked), () -> {
                        reference.council(asked);
                        return plans.of(asked);
                    });
                    PlanSheet sheet = new PlanSheet(plan, printed);
                    return TableAnswer.of(format, "Plan", borough + "-savings", sheet.header(), sheet.rows())
                            .build();
                })
                .orElseGet(() -> Response.ok(page(asked, limit, after, request))
                        .type(MediaType.APPLICATION_JSON)
                        .build());
    }

    private Page<Recorded<InitiativeView>> page(
            Borough asked, @Nullable Integer limit, @Nullable String after, UriInfo request) {
        return answers.list(register, Optional.of(asked), limit, after, request);
    }

    @GET
    @Path("/{initiative}")
    @Operation(summary = "An initiative: the latest version, or the one asked for")
    public Response show(
            @PathParam("borough") String borough,
            @PathParam("initiative") String initiative,
            @QueryParam("version") @Nullable Integer version) {
        return answers.show(register, InitiativeHandler.key(new Borough(borough), initiative), version);
    }

    @GET
    @Path("/{initiative}/versions")
    @Operation(summary = "The versions of an initiative, the latest first, with who recorded each, when and why")
    public Page<Recorded<InitiativeView>> versions(
            @PathParam("borough") String borough,
            @PathParam("initiative") String initiative,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after,
            @Context UriInfo request) {
        return answers.versions(
                register, InitiativeHandler.key(new Borough(borough), initiative), limit, after, request);
    }

    @PUT
    @Path("/{initiative}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(Role.FINANCE)
    @Operation(
            summary = "Record a version of an initiative",
            description =
                    "Wants If-Match, unless the initiative is new. What was decided changes with a reason only. Errors"
                            + " refuse it; warnings are kept with the version and answered.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Initiative.class),
                            examples = @ExampleObject(name = "an initiative", value = EXAMPLE)))
    public Response record(
            @PathParam("borough") String borough,
            @PathParam("initiative") String initiative,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            byte[] body) {
        Borough own = new Borough(borough);
        return answers.put(
                register,
                InitiativeHandler.key(own, initiative),
                wanted -> new Owner.OfBorough(own),
                body,
                new Revision(ifMatch, ifNoneMatch));
    }
}
