package org.concordat.mandates.calendars;

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
import java.util.Set;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.security.Allowed;
import org.concordat.security.BoroughScope;
import org.concordat.security.Role;
import org.concordat.web.json.JsonBody;
import org.concordat.web.reference.Revision;
import org.concordat.web.write.Answer;
import org.concordat.web.write.Writes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Named {@code code} in the path and not {@code borough}: everybody may know when a borough's returns are due. */
@Path("/v1/boroughs/{code}/calendars/{financialYear}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Calendars",
        description = "Which periods a borough makes returns for, and by when, and its school terms: reference data")
@Allowed(everyRole = true)
@RunOnVirtualThread
public class CalendarResource {

    private final CalendarHandler handler;
    private final BoroughScope scope;
    private final Writes writes;
    private final JsonBody json;

    CalendarResource(CalendarHandler handler, BoroughScope scope, Writes writes, JsonBody json) {
        this.handler = handler;
        this.scope = scope;
        this.writes = writes;
        this.json = json;
    }

    @GET
    @Operation(
            summary = "A borough's calendar of a year",
            description = "Until one is recorded the usual dates hold: a month is due ten working days after its end,"
                    + " the outturn sixty days after the year's. Its school terms are those of the school year that begins in"
                    + " the year; termsRecorded says whether they are its own or the usual ones.")
    public Response show(@PathParam("code") Borough borough, @PathParam("financialYear") FinancialYear year) {
        Answer answer = scope.read(Set.of(borough), () -> handler.show(borough, year));
        return Response.ok(answer.body())
                .header(HttpHeaders.ETAG, answer.etag())
                .build();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            summary = "Record a borough's calendar of a year",
            description = "Wants If-Match, unless none was recorded. Periods that are left out have no returns;"
                    + " an opening budget, P00, is taken all the same, and counts as missing only where it is named."
                    + " terms are those of the school year that begins in the September of the year, in order, of any number:"
                    + " by them termly indicators are due; where they are left out the usual three stand (September to December,"
                    + " January to March, April to August).")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = CalendarBody.class),
                            examples =
                                    @ExampleObject(
                                            name = "the opening budget, quarterly, and the outturn",
                                            value = """
                                                    {"periods": [{"period": "2016-17-P00", "due": "2016-03-10"},
                                                      {"period": "2016-17-P03", "due": "2016-07-15"},
                                                      {"period": "2016-17-P06", "due": "2016-10-14"},
                                                      {"period": "2016-17-P09", "due": "2017-01-16"},
                                                      {"period": "2016-17-P12", "due": "2017-04-18"},
                                                      {"period": "2016-17-P13", "due": "2017-05-30"}],
                                                     "terms": [{"from": "2016-09-05", "until": "2016-12-20"},
                                                      {"from": "2017-01-04", "until": "2017-04-07"},
                                                      {"from": "2017-04-24", "until": "2017-07-21"}]}""")))
    public Response record(
            @PathParam("code") Borough borough,
            @PathParam("financialYear") FinancialYear year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            byte[] body) {
        Calendar wanted = json.read(body, CalendarBody.class).toDomain(borough, year);
        return writes.write(Set.of(borough), body, () -> handler.record(wanted, new Revision(ifMatch, ifNoneMatch)));
    }
}
