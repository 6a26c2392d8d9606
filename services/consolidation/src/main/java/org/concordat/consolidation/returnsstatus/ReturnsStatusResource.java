package org.concordat.consolidation.returnsstatus;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.access.AudienceCheck;
import org.concordat.consolidation.access.MomentCheck;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.domain.Domains;
import org.concordat.consolidation.reference.PartnershipKnown;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.Period;
import org.concordat.kernel.span.London;
import org.concordat.security.Allowed;
import org.concordat.security.Caller;
import org.concordat.security.CurrentCaller;
import org.concordat.security.Role;
import org.concordat.web.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Who has posted and who is late, of a partnership or of one borough. */
@Path("/v1")
@RunOnVirtualThread
public class ReturnsStatusResource {

    private static final String CSV = "text/csv";

    private final ReturnsStatusHandler statuses;
    private final AudienceCheck partnerships;
    private final MomentCheck moments;
    private final CurrentCaller caller;

    ReturnsStatusResource(
            ReturnsStatusHandler statuses, AudienceCheck partnerships, MomentCheck moments, CurrentCaller caller) {
        this.statuses = statuses;
        this.partnerships = partnerships;
        this.moments = moments;
        this.caller = caller;
    }

    @GET
    @Path("/partnerships/{partnership}/returns-status")
    @Allowed({Role.SMT, Role.FINANCE, Role.APPROVER, Role.OFFICER, Role.MANDATE_OFFICER, Role.CABINET, Role.AUDITOR})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Who of a partnership has posted for a period, and who is late")
    public ReturnsStatus ofPartnership(
            @PathParam("partnership") String partnership,
            @QueryParam("period") @Nullable String period,
            @QueryParam("domain") @Nullable String domain,
            @Parameter(description = MomentCheck.AS_AT) @QueryParam("asAt") @Nullable String asAt) {
        return partnershipStatus(partnership, period, domain, asAt);
    }

    @GET
    @Path("/partnerships/{partnership}/returns-status")
    @Allowed({Role.SMT, Role.FINANCE, Role.APPROVER, Role.OFFICER, Role.MANDATE_OFFICER, Role.CABINET, Role.AUDITOR})
    @Produces(CSV)
    @Operation(summary = "The same as a table")
    public byte[] ofPartnershipAsCsv(
            @PathParam("partnership") String partnership,
            @QueryParam("period") @Nullable String period,
            @QueryParam("domain") @Nullable String domain,
            @Parameter(description = MomentCheck.AS_AT) @QueryParam("asAt") @Nullable String asAt) {
        return ReturnsStatusTable.csv(partnershipStatus(partnership, period, domain, asAt));
    }

    private ReturnsStatus partnershipStatus(
            String code, @Nullable String period, @Nullable String domain, @Nullable String asAt) {
        Caller asking = caller.get();
        Instant moment = moments.settle(asAt);
        Period about = Optional.ofNullable(period)
                .map(Period::parse)
                .orElseThrow(() -> Problem.badRequest("period-missing", "Say which period: ?period=2016-17-P12"));
        PartnershipKnown partnership = partnerships.partnership(asking, code, about, moment);
        return statuses.ofPartnership(asked(domain), partnership, about, asking.boroughs(), moment);
    }

    @GET
    @Path("/boroughs/{borough}/returns-status")
    @Allowed({Role.FINANCE, Role.APPROVER, Role.OFFICER, Role.MANDATE_OFFICER, Role.CABINET, Role.AUDITOR})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What a borough has posted for each period of a year, and what was late")
    public ReturnsStatus ofBorough(
            @PathParam("borough") String borough,
            @QueryParam("financialYear") @Nullable String financialYear,
            @QueryParam("domain") @Nullable String domain,
            @Parameter(description = MomentCheck.AS_AT) @QueryParam("asAt") @Nullable String asAt) {
        return boroughStatus(borough, financialYear, domain, asAt);
    }

    @GET
    @Path("/boroughs/{borough}/returns-status")
    @Allowed({Role.FINANCE, Role.APPROVER, Role.OFFICER, Role.MANDATE_OFFICER, Role.CABINET, Role.AUDITOR})
    @Produces(CSV)
    @Operation(summary = "The same as a table")
    public byte[] ofBoroughAsCsv(
            @PathParam("borough") String borough,
            @QueryParam("financialYear") @Nullable String financialYear,
            @QueryParam("domain") @Nullable String domain,
            @Parameter(description = MomentCheck.AS_AT) @QueryParam("asAt") @Nullable String asAt) {
        return ReturnsStatusTable.csv(boroughStatus(borough, financialYear, domain, asAt));
    }

    private ReturnsStatus boroughStatus(
            String borough, @Nullable String financialYear, @Nullable String domain, @Nullable String asAt) {
        Instant moment = moments.settle(asAt);
        FinancialYear year = Optional.ofNullable(financialYear)
                .map(FinancialYear::parse)
                .orElseGet(() -> FinancialYear.of(London.dayOf(moment)));
        return statuses.ofBorough(asked(domain), new Borough(borough), year, moment);
    }

    /** Without the parameter, the domain there was before there was a second. */
    private static Domain asked(@Nullable String domain) {
        Domains domains = Domains.registered();
        List<Domain> of = domains.all().stream().filter(Domain::takesReturns).toList();
        return domain == null
                ? domains.first()
                : of.stream()
                        .filter(each -> each.name().name().equals(domain))
                        .findFirst()
                        .orElseThrow(() -> new InvalidValue(
                                "domain",
                                domain,
                                "one of " + of.stream().map(Domain::name).toList()));
    }
}
