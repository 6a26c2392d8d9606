package org.concordat.savings.initiatives;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Fund;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.kernel.savings.SavingsClass;
import org.concordat.kernel.savings.plan.AttributionKind;
import org.concordat.kernel.savings.plan.Counting;
import org.concordat.kernel.savings.plan.Initiative;
import org.concordat.kernel.savings.plan.Recurrence;
import org.concordat.kernel.span.London;
import org.concordat.reference.ReferenceStore;
import org.concordat.registers.Owner;
import org.concordat.registers.Recorded;
import org.concordat.registers.RegisterAnswers;
import org.concordat.savings.table.PlanSaid;
import org.concordat.savings.table.PlanSheet;
import org.concordat.savings.table.PlanTable;
import org.concordat.security.Allowed;
import org.concordat.security.BoroughScope;
import org.concordat.security.Role;
import org.concordat.web.json.JsonBody;
import org.concordat.web.paging.Page;
import org.concordat.web.reference.Revision;
import org.concordat.web.table.writing.TableAnswer;
import org.concordat.web.work.BodyWork;
import org.concordat.web.write.Writes;
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

    private static final String STATED = """
            {"figures": [{"words": "£3.9 million assured", "amount": 3.9, "unit": "GBP_MILLION",
              "of": "FULL_YEAR_EFFECT"}]}""";

    private final RegisterAnswers answers;
    private final PlanHandler handler;
    private final InitiativeHandler register;
    private final PlanLookup plans;
    private final ReferenceStore reference;
    private final BoroughScope scope;
    private final Writes writes;
    private final JsonBody json;
    private final BodyWork work;
    private final Clock clock;

    InitiativeResource(
            RegisterAnswers answers,
            PlanHandler handler,
            InitiativeHandler register,
            PlanLookup plans,
            ReferenceStore reference,
            BoroughScope scope,
            Writes writes,
            JsonBody json,
            BodyWork work,
            Clock clock) {
        this.answers = answers;
        this.handler = handler;
        this.register = register;
        this.plans = plans;
        this.reference = reference;
        this.scope = scope;
        this.writes = writes;
        this.json = json;
        this.work = work;
        this.clock = clock;
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

    @POST
    @Consumes({MediaType.APPLICATION_JSON, TableAnswer.CSV, TableAnswer.XLSX, TableAnswer.ODS})
    @Allowed(Role.FINANCE)
    @Operation(
            summary = "Record a plan: several initiatives at once, all or none",
            description =
                    "A table has a row for each initiative with a column for each year, or one for each initiative and year."
                            + " What it does not say of a row is said here of all, and of an initiative that is there stays as"
                            + " it is. Printed totals are checked. What says the same as the latest version makes no new one; reason says why"
                            + " approved initiatives change. With dryRun=true nothing is stored.")
    @RequestBody(
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanBody.class)))
    public Response recordPlan(
            @PathParam("borough") String borough,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("fund") @Nullable String fund,
            @QueryParam("class") @Nullable String savingsClass,
            @QueryParam("counting") @Nullable String counting,
            @QueryParam("recurrence") @Nullable String recurrence,
            @QueryParam("attribution") @Nullable String attribution,
            @QueryParam("partnership") @Nullable String partnership,
            @QueryParam("decision") @Nullable String decision,
            @QueryParam("decisionReference") @Nullable String decisionReference,
            @QueryParam("decisionDate") @Nullable LocalDate decisionDate,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            byte[] body) {
        Borough own = new Borough(borough);
        SaidBeside said = new SaidBeside(
                new PlanSaid(
                        SaidBeside.code("unit", unit, MoneyUnit.class),
                        SaidBeside.code("fund", fund, Fund.class),
                        SaidBeside.code("class", savingsClass, SavingsClass.class),
                        SaidBeside.code("counting", counting, Counting.class),
                        SaidBeside.code("recurrence", recurrence, Recurrence.class),
                        SaidBeside.code("attribution", attribution, AttributionKind.class),
                        Optional.ofNullable(partnership),
                        SaidBeside.decision(decision, decisionReference, decisionDate)),
                Optional.ofNullable(reason));
        // Nothing was sent where nothing says what it is.
        MediaType type = contentType == null ? MediaType.APPLICATION_JSON_TYPE : MediaType.valueOf(contentType);
        LocalDate today = London.dayOf(clock.instant());
        SentPlan sent = TableAnswer.sent(type)
                .map(format -> work.on(body, () -> said.with(PlanTable.read(body, format, said.said()), today)))
                .orElseGet(() -> SaidBeside.of(json.read(body, PlanBody.class)));
        return dryRun
                ? Response.ok(scope.read(Set.of(own), () -> handler.dryRun(own, sent)))
                        .build()
                : writes.write(Set.of(own), body, () -> handler.record(own, sent));
    }

    @GET
    @Path("/findings")
    @Operation(
            summary = "What there is to say of the plan",
            description = "What was found of each initiative when it was recorded, and of all together now: what may be"
                    + " counted twice or is taken out of a total wrongly.")
    public PlanHandler.PlanFindings findings(@PathParam("borough") String borough) {
        Borough own = new Borough(borough);
        return scope.read(Set.of(own), () -> handler.findings(own));
    }

    @POST
    @Path("/stated-figures")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Check figures that a paper states beside its table",
            description = "Each beside what the plan makes, printed as finely as it is stated. Nothing is kept.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = PlanHandler.StatedBody.class),
                            examples = @ExampleObject(name = "a figure", value = STATED)))
    public PlanHandler.StatedAnswer check(@PathParam("borough") String borough, byte[] body) {
        Borough own = new Borough(borough);
        PlanHandler.StatedBody sent = json.read(body, PlanHandler.StatedBody.class);
        PlanHandler.stated(sent.figures(), "/figures").require();
        return scope.read(Set.of(own), () -> handler.check(own, sent.figures()));
    }
}
