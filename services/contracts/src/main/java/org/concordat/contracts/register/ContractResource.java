package org.concordat.contracts.register;

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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.contracts.table.ContractSheetJson;
import org.concordat.contracts.table.SaidOfRows;
import org.concordat.kernel.Borough;
import org.concordat.kernel.contracts.Contract;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.kernel.span.London;
import org.concordat.registers.Owner;
import org.concordat.registers.Recorded;
import org.concordat.registers.RegisterAnswers;
import org.concordat.registers.upload.UploadedLine;
import org.concordat.security.Allowed;
import org.concordat.security.Role;
import org.concordat.web.paging.Page;
import org.concordat.web.reference.Revision;
import org.concordat.web.table.TableFormat;
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

@Path("/v1/boroughs/{borough}/contracts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts", description = "The borough's register: each contract, in versions")
@Allowed({Role.FINANCE, Role.APPROVER, Role.OFFICER, Role.AUDITOR})
@RunOnVirtualThread
public class ContractResource {

    static final String EXAMPLE = """
            {"title": "Catering for schools", "supplier": {"name": "Example School Catering Ltd", "company": "01234567"},
             "cpv": "55524000-9", "category": "School catering", "department": "Children's Services",
             "deliveryModel": "CONTRACTED_OUT", "unit": "GBP_THOUSAND", "value": 19365,
             "years": [{"year": "2011-12", "forecast": 3873, "spend": 2890.5}],
             "start": "2007-11-05", "end": "2012-11-04", "extensions": [{"until": "2013-11-04"}],
             "notice": "P3M", "procurementLead": "P6M", "route": "OPEN", "lightTouch": false,
             "intentions": [{"on": "2012-01-17", "intention": "RENEW_NEGOTIATE_OR_EXTEND", "decidedBy": "Cabinet"}],
             "indicators": [{"title": "Take-up of meals", "target": "45%"}],
             "performance": [{"quarter": "2011-12-Q3", "indicator": "Take-up of meals", "rating": "GOOD"}]}""";

    private final RegisterAnswers answers;
    private final ContractHandler register;
    private final RegisterSheetHandler sheets;
    private final Writes writes;
    private final BodyWork work;
    private final Clock clock;

    ContractResource(
            RegisterAnswers answers,
            ContractHandler register,
            RegisterSheetHandler sheets,
            Writes writes,
            BodyWork work,
            Clock clock) {
        this.answers = answers;
        this.register = register;
        this.sheets = sheets;
        this.writes = writes;
        this.work = work;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableAnswer.CSV, TableAnswer.XLSX, TableAnswer.ODS})
    @Operation(
            summary = "The borough's register: the latest version of every contract",
            description =
                    "As a table it has a row for each, and is what POST reads. Its amounts are in unit, pounds when"
                            + " it is left out.")
    public Response list(
            @PathParam("borough") String borough,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after,
            @QueryParam("unit") @Nullable String unit,
            @Context HttpHeaders headers,
            @Context UriInfo request) {
        Borough asked = new Borough(borough);
        MoneyUnit printed = SaidWith.unit(unit).orElse(MoneyUnit.GBP);
        return TableAnswer.asked(headers)
                .map(format -> table(format, asked + "-contracts", sheets.sheet(asked, printed)))
                .orElseGet(() -> Response.ok(answers.list(register, Optional.of(asked), limit, after, request))
                        .type(MediaType.APPLICATION_JSON)
                        .build());
    }

    private static Response table(TableFormat format, String file, ContractSheetJson sheet) {
        return TableAnswer.of(format, "Contracts", file, sheet.header(), sheet.rows())
                .build();
    }

    @GET
    @Path("/template")
    @Produces({TableAnswer.CSV, TableAnswer.XLSX, TableAnswer.ODS})
    @Operation(summary = "An empty table with every column that POST reads")
    public Response template(
            @PathParam("borough") String borough,
            @QueryParam("format") @DefaultValue("csv") String format,
            @QueryParam("unit") @Nullable String unit) {
        return table(
                TableAnswer.named(format),
                new Borough(borough) + "-contracts-template",
                sheets.template(SaidWith.unit(unit).orElse(MoneyUnit.GBP)));
    }

    @GET
    @Path("/findings")
    @Operation(
            summary = "What there is to say of the register today",
            description = "Contracts of which a decision is due or that are over and still paid, sums that do not go"
                    + " together, likely duplicates; as at today, whenever each was recorded.")
    public RegisterSheetHandler.RegisterFindings findings(@PathParam("borough") String borough) {
        return sheets.findings(new Borough(borough));
    }

    @GET
    @Path("/{contract}")
    @Operation(summary = "A contract: the latest version, or the one asked for")
    public Response show(
            @PathParam("borough") String borough,
            @PathParam("contract") String contract,
            @QueryParam("version") @Nullable Integer version) {
        return answers.show(register, ContractHandler.key(new Borough(borough), contract), version);
    }

    @GET
    @Path("/{contract}/versions")
    @Operation(
            summary = "The versions of a contract, the latest first",
            description = "With who recorded each, who confirmed it, when and why.")
    public Page<Recorded<ContractView>> versions(
            @PathParam("borough") String borough,
            @PathParam("contract") String contract,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after,
            @Context UriInfo request) {
        return answers.versions(register, ContractHandler.key(new Borough(borough), contract), limit, after, request);
    }

    @PUT
    @Path("/{contract}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(Role.FINANCE)
    @Operation(
            summary = "Record a version of a contract",
            description =
                    "Wants If-Match, unless the contract is new, and a reason then. What commits money or says what"
                            + " happens next is answered 202: it waits until another person confirms it, in the place of what"
                            + " waited before. Errors refuse it; warnings are kept with the version and answered.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Contract.class),
                            examples = @ExampleObject(name = "a contract", value = EXAMPLE)))
    public Response record(
            @PathParam("borough") String borough,
            @PathParam("contract") String contract,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            byte[] body) {
        Borough own = new Borough(borough);
        return answers.put(
                register,
                ContractHandler.key(own, contract),
                wanted -> new Owner.OfBorough(own),
                body,
                new Revision(ifMatch, ifNoneMatch));
    }

    @POST
    // What it is sent as is looked at behind the wall.
    @Consumes(MediaType.WILDCARD)
    @Allowed(Role.FINANCE)
    @Operation(
            summary = "Record a register: many contracts at once, all or none",
            description = "A table with a row for each contract. What it does not mention of a contract that is there"
                    + " stays; what a row does not say is said here of all. Each row has a result: new, changed and how,"
                    + " unchanged. What has to be confirmed is confirmed together by the upload that is answered. With"
                    + " dryRun=true nothing is stored, and rows that would be refused say why.")
    @RequestBody(
            content = {
                @Content(mediaType = TableAnswer.CSV),
                @Content(mediaType = TableAnswer.XLSX),
                @Content(mediaType = TableAnswer.ODS)
            })
    public Response recordRegister(
            @PathParam("borough") String borough,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("notice") @Nullable String notice,
            @QueryParam("procurementLead") @Nullable String procurementLead,
            @QueryParam("intentionsOn") @Nullable LocalDate intentionsOn,
            @QueryParam("decidedBy") @Nullable String decidedBy,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            byte[] body) {
        Borough own = new Borough(borough);
        SaidOfRows said = SaidWith.of(
                unit, notice, procurementLead, intentionsOn, decidedBy, reason, London.dayOf(clock.instant()));
        TableFormat format = RegisterAnswers.format(contentType);
        List<UploadedLine<Contract>> rows = work.on(body, () -> sheets.read(body, format, said));
        return dryRun
                ? Response.ok(sheets.dryRun(own, rows)).build()
                : writes.write(Set.of(own), body, () -> sheets.record(own, rows));
    }
}
