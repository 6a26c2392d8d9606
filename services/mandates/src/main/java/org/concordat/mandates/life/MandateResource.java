package org.concordat.mandates.life;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.concordat.kernel.Actor;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Finding;
import org.concordat.kernel.span.London;
import org.concordat.mandates.mandate.Mandate;
import org.concordat.mandates.mandate.MandateQuery;
import org.concordat.mandates.mandate.MandateRefused;
import org.concordat.mandates.mandate.MandateStore;
import org.concordat.mandates.terms.MandateBody;
import org.concordat.mandates.terms.MandateCheck;
import org.concordat.mandates.terms.MandateReferencesLookup;
import org.concordat.mandates.terms.MandateTerms;
import org.concordat.security.Allowed;
import org.concordat.security.BoroughScope;
import org.concordat.security.CurrentCaller;
import org.concordat.security.Role;
import org.concordat.web.json.JsonBody;
import org.concordat.web.paging.Page;
import org.concordat.web.paging.Paging;
import org.concordat.web.write.Answer;
import org.concordat.web.write.Preconditions;
import org.concordat.web.write.Writes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/boroughs/{borough}/mandates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mandates", description = "What a borough's Cabinet lets others see, and what it commits to, for a year")
@Allowed({Role.MANDATE_OFFICER, Role.CABINET, Role.OFFICER, Role.FINANCE, Role.APPROVER, Role.AUDITOR})
@RunOnVirtualThread
public class MandateResource {

    private final MandateDraftHandler drafts;
    private final CabinetDecisionHandler decisions;
    private final MandateStore mandates;
    private final MandateReferencesLookup references;
    private final BoroughScope scope;
    private final Writes writes;
    private final JsonBody json;
    private final CurrentCaller caller;
    private final Clock clock;

    MandateResource(
            MandateDraftHandler drafts,
            CabinetDecisionHandler decisions,
            MandateStore mandates,
            MandateReferencesLookup references,
            BoroughScope scope,
            Writes writes,
            JsonBody json,
            CurrentCaller caller,
            Clock clock) {
        this.drafts = drafts;
        this.decisions = decisions;
        this.mandates = mandates;
        this.references = references;
        this.scope = scope;
        this.writes = writes;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "A borough's mandates, by year and version")
    public Page<MandateView> list(
            @PathParam("borough") Borough borough,
            @QueryParam("financialYear") @Nullable FinancialYear year,
            @QueryParam("inForceOn") @Nullable LocalDate inForceOn,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after,
            @Context UriInfo request) {
        Paging paging = Paging.of(limit, after);
        MandateQuery query =
                new MandateQuery(borough, Optional.ofNullable(year), Optional.ofNullable(inForceOn), paging.after());
        List<Mandate> read = scope.read(Set.of(borough), () -> mandates.page(query, paging.readLimit()));
        Page<Mandate> page = paging.page(read, MandateQuery::place, request);
        return new Page<>(
                page.items().stream()
                        .map(mandate -> MandateView.of(mandate, London.dayOf(clock.instant()), Optional.empty()))
                        .toList(),
                page.next());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A mandate, with what there is to say of it as long as it is a draft")
    public Response show(@PathParam("borough") Borough borough, @PathParam("id") UUID id) {
        return scope.read(Set.of(borough), () -> {
            MandateStore.Stored stored = mandates.stored(borough, id).orElseThrow(MandateDraftHandler::unknown);
            Optional<List<Finding>> findings = stored.mandate() instanceof Mandate.Draft draft
                    ? Optional.of(
                            MandateCheck.check(draft.document().terms(), references.of(borough, draft.financialYear())))
                    : Optional.empty();
            return Response.ok(MandateView.of(stored.mandate(), London.dayOf(clock.instant()), findings))
                    .header(HttpHeaders.ETAG, Preconditions.etag(stored.revision()))
                    .build();
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(Role.MANDATE_OFFICER)
    @Operation(
            summary = "Begin a draft",
            description =
                    "A draft is kept whatever is wrong with it: its findings come with the answer. With copyOf the"
                            + " terms of that mandate are taken over for the year after, every date moved by a year; the body is"
                            + " then optional and may give a title.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = MandateBody.class),
                            examples = @ExampleObject(name = "named figures, a forecast under embargo", value = """
                                                    {"financialYear": "2016-17", "title": "Mandate for Children's Services 2016",
                                                     "sharing": [
                                                       {"partnership": "tri-borough", "domain": "BUDGET", "detail": "NAMED"},
                                                       {"partnership": "tri-borough", "domain": "BUDGET", "serviceLine": "3.1.2",
                                                        "measure": "forecastOutturn", "detail": "TOTALS", "until": "2016-12-31"}],
                                                     "serviceScopes": [{"serviceLine": "3.6.1", "delivery": "TRI_BOROUGH"}],
                                                     "priorities": [{"code": "1.2.1", "text": "Protect children",
                                                       "trackedBy": [{"kpi": "CPP-RATE"}]}],
                                                     "kpiCommitments": [{"kpi": "CPP-RATE", "target":
                                                       {"kind": "BELOW_COMPARATOR", "comparator": "STATISTICAL_NEIGHBOURS"}}],
                                                     "milestones": [{"due": "2016-17-Q1", "text": "One education service"}],
                                                     "apportionment": [{"pool": "senior-management", "version": 1}]}""")))
    public Response begin(
            @PathParam("borough") Borough borough, @QueryParam("copyOf") @Nullable UUID copyOf, byte[] body) {
        Actor by = caller.get().actor();
        if (copyOf == null) {
            MandateTerms terms = json.read(body, MandateBody.class).toDomain();
            return writes.write(Set.of(borough), body, () -> drafts.begin(borough, terms, by));
        }
        RenewalBody renewal = body.length == 0
                ? RenewalBody.AS_IT_WAS
                : json.read(body, RenewalBody.class).checked();
        return writes.write(Set.of(borough), body, answering(() -> drafts.renew(borough, copyOf, renewal.title(), by)));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(Role.MANDATE_OFFICER)
    @Operation(summary = "Rewrite a draft", description = "Wants If-Match. The year of a draft stays.")
    @RequestBody(content = @Content(schema = @Schema(implementation = MandateBody.class)))
    public Response revise(
            @PathParam("borough") Borough borough,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            byte[] body) {
        MandateTerms terms = json.read(body, MandateBody.class).toDomain();
        Actor by = caller.get().actor();
        return writes.write(Set.of(borough), body, answering(() -> drafts.revise(borough, id, terms, by, ifMatch)));
    }

    @DELETE
    @Path("/{id}")
    @Allowed(Role.MANDATE_OFFICER)
    @Operation(summary = "Discard a draft", description = "Wants If-Match. Its text stays in the audit trail.")
    public Response discard(
            @PathParam("borough") Borough borough,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return writes.write(Set.of(borough), new byte[0], answering(() -> drafts.discard(borough, id, ifMatch)));
    }

    @POST
    @Path("/{id}/adoption")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(Role.CABINET)
    @Operation(
            summary = "Record that the Cabinet adopted it",
            description = "By nobody who wrote on the draft. It replaces the mandate of its year that was in force.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = AdoptionBody.class),
                            examples =
                                    @ExampleObject(
                                            name = "with the minute",
                                            value =
                                                    "{\"adoptedOn\": \"2016-03-14\", \"minute\": \"Cabinet 14/3/16, item 7\"}")))
    public Response adopt(
            @PathParam("borough") Borough borough,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            byte[] body) {
        AdoptionBody decision = body.length == 0
                ? AdoptionBody.TODAY
                : json.read(body, AdoptionBody.class).checked();
        Actor by = caller.get().actor();
        return writes.write(
                Set.of(borough), body, answering(() -> decisions.adopt(borough, id, decision, by, ifMatch)));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(Role.CABINET)
    @Operation(
            summary = "Record that the Cabinet withdrew it",
            description =
                    "Its year then has no mandate, so that nothing of the borough is shown, until another is adopted.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = WithdrawalBody.class),
                            examples =
                                    @ExampleObject(
                                            name = "leaving",
                                            value = "{\"reason\": \"The borough leaves the partnership\"}")))
    public Response withdraw(
            @PathParam("borough") Borough borough,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            byte[] body) {
        WithdrawalBody decision = json.read(body, WithdrawalBody.class).checked();
        Actor by = caller.get().actor();
        return writes.write(
                Set.of(borough), body, answering(() -> decisions.withdraw(borough, id, decision, by, ifMatch)));
    }

    private static Supplier<Answer> answering(Supplier<Answer> step) {
        return () -> {
            try {
                return step.get();
            } catch (MandateRefused refused) {
                throw MandateProblems.of(refused);
            }
        };
    }
}
