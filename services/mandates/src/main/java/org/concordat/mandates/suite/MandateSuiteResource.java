package org.concordat.mandates.suite;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
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
import org.concordat.web.table.writing.TableAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/partnerships/{partnership}/mandate-suite")
@Tag(name = "Mandate suite", description = "What the mandates of a partnership's members say of a year, side by side")
@Allowed({Role.FINANCE, Role.APPROVER, Role.OFFICER, Role.MANDATE_OFFICER, Role.CABINET, Role.SMT, Role.AUDITOR})
@RunOnVirtualThread
public class MandateSuiteResource {

    private final MandateSuiteLookup suites;
    private final SuiteAudienceLookup audiences;
    private final BoroughScope scope;
    private final CurrentCaller caller;
    private final Clock clock;

    MandateSuiteResource(
            MandateSuiteLookup suites,
            SuiteAudienceLookup audiences,
            BoroughScope scope,
            CurrentCaller caller,
            Clock clock) {
        this.suites = suites;
        this.audiences = audiences;
        this.scope = scope;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableAnswer.CSV, TableAnswer.XLSX, TableAnswer.ODS})
    @Operation(
            summary = "All members' mandates in force of a year, side by side",
            description =
                    "What each shares, how it delivers, what it prioritises, commits to, plans and agrees to; where"
                            + " they coincide, differ or contradict one another; who has none in force; with the joint foreword."
                            + " Drafts never appear. People of a borough that has left read the years of its membership as on"
                            + " days of it.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = MandateSuiteView.class)),
                @Content(mediaType = TableAnswer.CSV),
                @Content(mediaType = TableAnswer.XLSX),
                @Content(mediaType = TableAnswer.ODS)
            })
    public Response show(
            @PathParam("partnership") String partnership,
            @Parameter(description = "The present one unless said", example = "2016-17")
                    @QueryParam("financialYear")
                    @Nullable
                    FinancialYear financialYear,
            @Parameter(description = "The mandates in force on that day; without it those that stand for the year")
                    @QueryParam("inForceOn")
                    @Nullable
                    LocalDate inForceOn,
            @Context HttpHeaders headers) {
        LocalDate today = London.dayOf(clock.instant());
        FinancialYear year = financialYear == null ? FinancialYear.of(today) : financialYear;
        MandateSuite suite = scope.read(Set.of(), () -> {
            SuiteAudienceLookup.Asked asked = audiences.of(caller.get(), partnership);
            Optional<LocalDate> on = asked.audience().day(year, Optional.ofNullable(inForceOn), today);
            scope.name(asked.partnership().membersOnAnyDayOf(year));
            return suites.of(asked.partnership(), year, on);
        });
        return TableAnswer.asked(headers)
                .map(format -> TableAnswer.of(
                        format,
                        "mandate-suite-%s-%s".formatted(suite.partnership().code(), year),
                        MandateSuiteTable.of(suite)))
                .orElseGet(() -> Response.ok(MandateSuiteView.of(suite)).type(MediaType.APPLICATION_JSON))
                .build();
    }
}
