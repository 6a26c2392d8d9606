package org.concordat.contracts.intentions;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concordat.kernel.Borough;
import org.concordat.kernel.contracts.CommissioningIntention;
import org.concordat.registers.Owner;
import org.concordat.registers.Recorded;
import org.concordat.registers.RegisterAnswers;
import org.concordat.registers.upload.UploadHandler;
import org.concordat.registers.upload.UploadedLine;
import org.concordat.security.Allowed;
import org.concordat.security.BoroughScope;
import org.concordat.security.Role;
import org.concordat.web.paging.Page;
import org.concordat.web.problem.Problem;
import org.concordat.web.reference.Revision;
import org.concordat.web.table.TableFormat;
import org.concordat.web.table.writing.TableAnswer;
import org.concordat.web.work.BodyWork;
import org.concordat.web.write.Answer;
import org.concordat.web.write.Writes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/boroughs/{borough}/commissioning-intentions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Commissioning intentions", description = "How services are delivered and are to be, in versions")
@Allowed({Role.FINANCE, Role.APPROVER, Role.OFFICER, Role.AUDITOR})
@RunOnVirtualThread
public class IntentionResource {

    static final String EXAMPLE = """
            {"service": "Transport", "division": "Children Youth and Communities",
             "models": [{"years": "2011-12", "model": "TO_BE_MARKET_TESTED"}, {"years": "2013-15", "model": "CONTRACTED_OUT"}],
             "objectives": ["One contract for two boroughs"], "metrics": [{"metric": "Cost of a journey", "target": "-10%"}]}""";

    private final RegisterAnswers answers;
    private final IntentionHandler register;
    private final UploadHandler uploads;
    private final BoroughScope scope;
    private final Writes writes;
    private final BodyWork work;

    IntentionResource(
            RegisterAnswers answers,
            IntentionHandler register,
            UploadHandler uploads,
            BoroughScope scope,
            Writes writes,
            BodyWork work) {
        this.answers = answers;
        this.register = register;
        this.uploads = uploads;
        this.scope = scope;
        this.writes = writes;
        this.work = work;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableAnswer.CSV, TableAnswer.XLSX, TableAnswer.ODS})
    @Operation(
            summary = "What the borough means to commission: the latest version of every intention",
            description = "As a table it has a row for each service and a column for each span of years.")
    public Response list(
            @PathParam("borough") String borough,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after,
            @Context HttpHeaders headers,
            @Context UriInfo request) {
        Borough own = new Borough(borough);
        return TableAnswer.asked(headers)
                .map(format -> table(format, own + "-intentions", IntentionSheet.ofServices(register.all(own))))
                .orElseGet(() -> Response.ok(answers.list(register, Optional.of(own), limit, after, request))
                        .type(MediaType.APPLICATION_JSON)
                        .build());
    }

    private static Response table(TableFormat format, String file, IntentionSheet sheet) {
        return TableAnswer.of(format, "Intentions", file, sheet.header(), sheet.rows().stream())
                .build();
    }

    @GET
    @Path("/{intention}")
    @Operation(
            summary = "An intention: the latest version, or the one asked for",
            description = "shares says of each line of spend and each total what it is of all, in per cent, and whether"
                    + " the paper leaves it out and it is worked out.")
    public Response show(
            @PathParam("borough") String borough,
            @PathParam("intention") String intention,
            @QueryParam("version") @Nullable Integer version) {
        return answers.show(register, IntentionHandler.key(new Borough(borough), intention), version);
    }

    @GET
    @Path("/{intention}/spend")
    @Produces({TableAnswer.CSV, TableAnswer.XLSX, TableAnswer.ODS})
    @Operation(summary = "Its spend by delivery model as a table, with the per cents that are printed")
    public Response spend(
            @PathParam("borough") String borough,
            @PathParam("intention") String intention,
            @QueryParam("format") @DefaultValue("csv") String format) {
        Borough own = new Borough(borough);
        Map<String, CommissioningIntention> all = register.all(own);
        return Optional.ofNullable(all.get(IntentionHandler.key(own, intention).code()))
                .map(one -> table(TableAnswer.named(format), own + "-spend", IntentionSheet.ofSpend(one)))
                .orElseThrow(() -> Problem.notFound(
                        "commissioning-intention-unknown", "There is no such commissioning intention."));
    }

    @GET
    @Path("/{intention}/versions")
    @Operation(summary = "The versions of an intention, the latest first, with who recorded and who confirmed each")
    public Page<Recorded<IntentionView>> versions(
            @PathParam("borough") String borough,
            @PathParam("intention") String intention,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after,
            @Context UriInfo request) {
        return answers.versions(register, IntentionHandler.key(new Borough(borough), intention), limit, after, request);
    }

    @PUT
    @Path("/{intention}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(Role.FINANCE)
    @Operation(
            summary = "Record a version of an intention",
            description = "Wants If-Match, unless it is new, and a reason then. It says what happens next, and so waits"
                    + " until another person confirms it.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = CommissioningIntention.class),
                            examples = @ExampleObject(name = "an intention", value = EXAMPLE)))
    public Response record(
            @PathParam("borough") String borough,
            @PathParam("intention") String intention,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            byte[] body) {
        Borough own = new Borough(borough);
        return answers.put(
                register,
                IntentionHandler.key(own, intention),
                wanted -> new Owner.OfBorough(own),
                body,
                new Revision(ifMatch, ifNoneMatch));
    }

    @POST
    @Consumes({TableAnswer.CSV, TableAnswer.XLSX, TableAnswer.ODS})
    @Allowed(Role.FINANCE)
    @Operation(
            summary = "Record a printed table of intentions, all of it or nothing",
            description =
                    "Either services by span of years, each cell a delivery model; or delivery models by span with"
                            + " what is spent and the per cent of it, which is one intention of the service that is named. What the"
                            + " table does not mention stays. With dryRun=true nothing is stored.")
    public Response recordTable(
            @PathParam("borough") String borough,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            @QueryParam("service") @DefaultValue("All services") String service,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            byte[] body) {
        Borough own = new Borough(borough);
        TableFormat format = RegisterAnswers.format(contentType);
        List<UploadedLine<CommissioningIntention>> lines =
                work.on(body, () -> PrintedIntentions.read(body, format, service, Optional.ofNullable(reason)));
        return dryRun
                ? Response.ok(scope.read(Set.of(own), () -> uploads.dryRun(register, own, lines)))
                        .build()
                : writes.write(Set.of(own), body, () -> Answer.ok(uploads.record(register, own, lines), null));
    }
}
