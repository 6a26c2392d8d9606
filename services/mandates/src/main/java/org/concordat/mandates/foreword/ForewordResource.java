package org.concordat.mandates.foreword;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.span.London;
import org.concordat.mandates.audience.SuiteAudienceLookup;
import org.concordat.security.Allowed;
import org.concordat.security.BoroughScope;
import org.concordat.security.CurrentCaller;
import org.concordat.security.Role;
import org.concordat.web.json.JsonBody;
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

@Path("/v1/partnerships/{partnership}/forewords/{financialYear}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mandate suite")
@Allowed({Role.FINANCE, Role.APPROVER, Role.OFFICER, Role.MANDATE_OFFICER, Role.CABINET, Role.SMT, Role.AUDITOR})
@RunOnVirtualThread
public class ForewordResource {

    private final ForewordHandler handler;
    private final ForewordStore forewords;
    private final SuiteAudienceLookup audiences;
    private final BoroughScope scope;
    private final Writes writes;
    private final JsonBody json;
    private final CurrentCaller caller;
    private final Clock clock;

    ForewordResource(
            ForewordHandler handler,
            ForewordStore forewords,
            SuiteAudienceLookup audiences,
            BoroughScope scope,
            Writes writes,
            JsonBody json,
            CurrentCaller caller,
            Clock clock) {
        this.handler = handler;
        this.forewords = forewords;
        this.audiences = audiences;
        this.scope = scope;
        this.writes = writes;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "The joint foreword of a partnership to the mandates of a year",
            description =
                    "The latest version. Whose borough has left reads the latest that was dated in its membership.")
    public Response show(@PathParam("partnership") String partnership, @PathParam("financialYear") FinancialYear year) {
        return scope.read(Set.of(), () -> {
            Optional<LocalDate> on = audiences
                    .of(caller.get(), partnership)
                    .audience()
                    .day(year, Optional.empty(), London.dayOf(clock.instant()));
            Foreword foreword = forewords
                    .latest(partnership, year, on)
                    .orElseThrow(
                            () -> Problem.notFound("foreword-unknown", "There is no foreword for %s.".formatted(year)));
            return Response.ok(foreword)
                    .header(HttpHeaders.ETAG, Preconditions.etag(foreword.version()))
                    .build();
        });
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(Role.SMT)
    @Operation(
            summary = "Record a version of the joint foreword",
            description = "By the partnership's shared management. Wants If-Match, unless there is none yet. A version"
                    + " never changes.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ForewordBody.class),
                            examples = @ExampleObject(name = "of three Cabinet Members", value = """
                                                    {"dated": "2016-03-21", "text": "Three councils, one team, three mandates.",
                                                     "signedBy": "The Cabinet Members for Children's Services"}""")))
    public Response record(
            @PathParam("partnership") String partnership,
            @PathParam("financialYear") FinancialYear year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            byte[] body) {
        scope.read(Set.of(), () -> audiences.ofManagement(caller.get(), partnership));
        ForewordBody wanted = json.read(body, ForewordBody.class).checked();
        return writes.write(
                Set.of(), body, () -> handler.record(partnership, year, wanted, new Revision(ifMatch, ifNoneMatch)));
    }
}
