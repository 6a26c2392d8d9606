package org.concordat.returns.life;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;
import org.concordat.returns.Submission;
import org.concordat.returns.content.SentBody;
import org.concordat.returns.content.SentReturn;
import org.concordat.returns.form.Column;
import org.concordat.returns.form.Column.Use;
import org.concordat.returns.form.ReturnForm;
import org.concordat.returns.profiles.ProfileLookup;
import org.concordat.returns.reading.ReturnFormat;
import org.concordat.security.Allowed;
import org.concordat.security.BoroughScope;
import org.concordat.security.Role;
import org.concordat.web.json.JsonBody;
import org.concordat.web.problem.Problem;
import org.concordat.web.request.FurtherParameters;
import org.concordat.web.work.BodyWork;
import org.concordat.web.write.Writes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/boroughs/{borough}/returns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Returns", description = "A borough's return, from the first save to its certification")
@RunOnVirtualThread
public class ReturnResource implements FurtherParameters {

    @Schema(name = "Approval", example = "{\"certification\": \"Complete, and agrees with the ledger\"}")
    record Approval(String certification) {}

    @Schema(name = "Rejection", example = "{\"reason\": \"The transport line is a month old\"}")
    record Rejection(String reason) {}

    private final ReturnDraftHandler drafts;
    private final ReturnDecisionHandler decisions;
    private final LastSentLookup lastSent;
    private final BoroughScope scope;
    private final Writes writes;
    private final JsonBody json;
    private final BodyWork work;
    private final ProfileLookup profiles;
    private final Set<String> saidInTables;

    ReturnResource(
            ReturnDraftHandler drafts,
            ReturnDecisionHandler decisions,
            LastSentLookup lastSent,
            BoroughScope scope,
            Writes writes,
            JsonBody json,
            BodyWork work,
            ProfileLookup profiles,
            ReturnForm<?, ?> form) {
        this.drafts = drafts;
        this.decisions = decisions;
        this.lastSent = lastSent;
        this.scope = scope;
        this.writes = writes;
        this.json = json;
        this.work = work;
        this.profiles = profiles;
        this.saidInTables =
                form.schema().with(Use.SAID_IN_TABLES).map(Column::name).collect(Collectors.toUnmodifiableSet());
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Allowed(Role.FINANCE)
    @Operation(
            summary = "Send a return",
            description =
                    "Begins the first version of the period's return, or a restatement of an approved one. It is"
                            + " stored with its findings even when it is wrong. A table names period and unit in the query or in"
                            + " columns. A browser's form may carry the file, with period, unit and profile as fields. A sheet of the borough's own is"
                            + " read by its profile. With dryRun=true nothing is stored and the findings are answered with 200.")
    public Response begin(
            @PathParam("borough") String borough,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            @QueryParam("period") @Nullable String period,
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("profile") @Nullable String profile,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @QueryParam("illustrative") @DefaultValue("false") boolean illustrative,
            @Context UriInfo address,
            byte[] body) {
        Borough sending = new Borough(borough);
        SentBody sentBody = SentBody.of(contentType, body);
        ReturnDraftHandler.Content content = content(sending, sentBody, period, unit, profile, illustrative, address);
        return ReturnProblems.answering(() -> {
            SentReturn<?, ?> sent = work.on(content.source().bytes(), () -> drafts.read(content));
            return dryRun
                    ? Response.ok(scope.read(Set.of(sending), () -> drafts.dryRun(sending, sent)))
                            .build()
                    : writes.write(
                            Set.of(sending), sentBody.told(), () -> drafts.begin(sending, content.source(), sent));
        });
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.WILDCARD)
    @Allowed(Role.FINANCE)
    @Operation(
            summary = "Save other content in a draft, or in a return that was sent back",
            description = "Wants If-Match. What was sent before is kept.")
    public Response revise(
            @PathParam("borough") String borough,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @QueryParam("period") @Nullable String period,
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("profile") @Nullable String profile,
            @QueryParam("illustrative") @DefaultValue("false") boolean illustrative,
            @Context UriInfo address,
            byte[] body) {
        Borough sending = new Borough(borough);
        SentBody sentBody = SentBody.of(contentType, body);
        ReturnDraftHandler.Content content = content(sending, sentBody, period, unit, profile, illustrative, address);
        return ReturnProblems.answering(() -> {
            Period known = scope.read(Set.of(sending), () -> drafts.period(sending, id));
            SentReturn<?, ?> sent = work.on(content.source().bytes(), () -> drafts.read(content.orPeriod(known)));
            return writes.write(
                    Set.of(sending),
                    sentBody.told(),
                    () -> drafts.revise(sending, id, content.source(), sent, ifMatch));
        });
    }

    @POST
    @Path("/{id}/submission")
    @Allowed(Role.FINANCE)
    @Operation(
            summary = "Submit a draft",
            description = "Its findings are checked again first: errors refuse it, warnings need a comment.")
    @RequestBody(content = @Content(schema = @Schema(implementation = SubmissionBody.class)))
    public Response submit(
            @PathParam("borough") String borough,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            byte[] body) {
        Borough submitting = new Borough(borough);
        Submission submission = body.length == 0
                ? new SubmissionBody(null, null).toDomain()
                : json.read(body, SubmissionBody.class).toDomain();
        return ReturnProblems.answering(() -> {
            LastSentLookup.Read last = lastSent.of(submitting, id);
            return writes.write(
                    Set.of(submitting), body, () -> decisions.submit(submitting, id, last, submission, ifMatch));
        });
    }

    @POST
    @Path("/{id}/approval")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(Role.APPROVER)
    @Operation(
            summary = "Approve a return that somebody else submitted",
            description = "The certification is kept with the version. A former approved version becomes SUPERSEDED.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Approval.class)))
    public Response approve(
            @PathParam("borough") String borough,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            byte[] body) {
        Borough approving = new Borough(borough);
        String certification = json.read(body, Approval.class).certification();
        return ReturnProblems.answering(() -> {
            LastSentLookup.Read last = lastSent.of(approving, id);
            return writes.write(
                    Set.of(approving), body, () -> decisions.approve(approving, id, last, certification, ifMatch));
        });
    }

    @POST
    @Path("/{id}/rejection")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(Role.APPROVER)
    @Operation(summary = "Send a submitted return back to be corrected, with the reason")
    @RequestBody(content = @Content(schema = @Schema(implementation = Rejection.class)))
    public Response reject(
            @PathParam("borough") String borough,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            byte[] body) {
        Borough rejecting = new Borough(borough);
        String reason = json.read(body, Rejection.class).reason();
        return ReturnProblems.answering(
                () -> writes.write(Set.of(rejecting), body, () -> decisions.reject(rejecting, id, reason, ifMatch)));
    }

    /** Called without a transaction. */
    private ReturnDraftHandler.Content content(
            Borough sending,
            SentBody body,
            @Nullable String period,
            @Nullable String unit,
            @Nullable String profile,
            boolean illustrative,
            UriInfo address) {
        Map<String, String> constants = constants(address);
        Optional<String> named = body.said(SentBody.PROFILE, profile);
        if (body.source().format() == ReturnFormat.JSON && (named.isPresent() || !constants.isEmpty())) {
            throw Problem.badRequest(
                    "parameter-for-tables",
                    "A profile, and what all lines of a table say, is for tables alone: JSON says it in its lines.");
        }
        Optional<ProfileLookup.Found> found = named.map(name -> profiles.latest(sending, name));
        return new ReturnDraftHandler.Content(
                body.source().said(found.map(ProfileLookup.Found::version), constants),
                body.said(SentBody.PERIOD, period),
                body.said(SentBody.UNIT, unit),
                illustrative,
                found.map(ProfileLookup.Found::profile));
    }

    private Map<String, String> constants(UriInfo address) {
        Map<String, String> constants = new TreeMap<>();
        for (String column : furtherParameters(address)) {
            Optional.ofNullable(address.getQueryParameters().getFirst(column))
                    .ifPresent(value -> constants.put(column, value));
        }
        return constants;
    }

    /** What a table has to say may be said of all its lines, under the name of the column. */
    @Override
    public Set<String> furtherParameters(UriInfo address) {
        return saidInTables;
    }
}
