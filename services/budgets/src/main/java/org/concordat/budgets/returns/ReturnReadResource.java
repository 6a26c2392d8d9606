package org.concordat.budgets.returns;

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
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.budgets.chart.ChartStore;
import org.concordat.budgets.intake.BudgetLine;
import org.concordat.budgets.reference.ReferenceStore;
import org.concordat.budgets.returns.SourceStore.Source;
import org.concordat.kernel.Borough;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.Period;
import org.concordat.returns.Return;
import org.concordat.security.Allowed;
import org.concordat.security.BoroughScope;
import org.concordat.security.Role;
import org.concordat.web.paging.Page;
import org.concordat.web.paging.Paging;
import org.concordat.web.problem.Problem;
import org.concordat.web.table.TableFormat;
import org.concordat.web.table.writing.TableAnswer;
import org.concordat.web.write.Preconditions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/boroughs/{borough}/returns")
@Allowed({Role.FINANCE, Role.APPROVER, Role.OFFICER, Role.AUDITOR})
@Tag(name = "Returns")
@RunOnVirtualThread
public class ReturnReadResource {

    private final ReturnStore returns;
    private final LineStore lines;
    private final SourceStore sources;
    private final ChartStore charts;
    private final ReferenceStore reference;
    private final BoroughScope scope;

    ReturnReadResource(
            ReturnStore returns,
            LineStore lines,
            SourceStore sources,
            ChartStore charts,
            ReferenceStore reference,
            BoroughScope scope) {
        this.returns = returns;
        this.lines = lines;
        this.sources = sources;
        this.charts = charts;
        this.reference = reference;
        this.scope = scope;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The versions of the borough's returns, by period and version")
    public Page<ReturnSummary> list(
            @PathParam("borough") String borough,
            @QueryParam("period") @Nullable String period,
            @QueryParam("state") @Nullable String state,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo request) {
        Borough asked = new Borough(borough);
        Paging paging = Paging.of(limit, after);
        Optional<Period> wanted = Optional.ofNullable(period).map(Period::parse);
        Optional<Return.State> inState = Optional.ofNullable(state).map(ReturnReadResource::state);
        Optional<ReturnStore.Cursor> place = paging.after().map(ReturnReadResource::cursor);
        return scope.read(
                Set.of(asked),
                () -> paging.page(
                        returns.listed(asked, wanted, inState, place, paging.readLimit()).stream()
                                .map(ReturnSummary::of)
                                .toList(),
                        ReturnSummary::cursor,
                        request));
    }

    @GET
    @Path("/{id}")
    @Produces({MediaType.APPLICATION_JSON, TableAnswer.CSV, TableAnswer.XLSX})
    @Operation(summary = "One version of a return, as JSON, CSV or XLSX; figures in pounds")
    public Response show(@PathParam("borough") String borough, @PathParam("id") UUID id, @Context HttpHeaders headers) {
        Borough asked = new Borough(borough);
        return scope.read(Set.of(asked), () -> {
            ReturnRow row = returns.required(asked, id);
            List<BudgetLine> held = lines.of(asked, id);
            String name = "%s-%s-v%d".formatted(row.borough, row.period, row.version);
            return TableAnswer.asked(headers)
                    .map(format -> TableAnswer.of(
                            format,
                            "Return",
                            name,
                            ReturnTable.header(),
                            ReturnTable.rows(Period.parse(row.period), held)))
                    .orElseGet(() -> Response.ok(ReturnBody.of(row, held)).type(MediaType.APPLICATION_JSON))
                    .header(HttpHeaders.ETAG, Preconditions.etag(row.revision))
                    .build();
        });
    }

    @GET
    @Path("/{id}/source")
    @Produces({MediaType.APPLICATION_JSON, TableAnswer.CSV, TableAnswer.XLSX, MediaType.WILDCARD})
    @Operation(summary = "The bytes that the version was read from, as they were sent")
    public Response source(@PathParam("borough") String borough, @PathParam("id") UUID id) {
        Borough asked = new Borough(borough);
        return scope.read(Set.of(asked), () -> {
            ReturnRow row = returns.required(asked, id);
            Source source = sources.latest(asked, id);
            return Response.ok(source.bytes())
                    .type(source.format().mediaType())
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            "attachment; filename=\"%s-%s-v%d-as-sent.%s\""
                                    .formatted(
                                            row.borough,
                                            row.period,
                                            row.version,
                                            source.format().name().toLowerCase(java.util.Locale.ROOT)))
                    .build();
        });
    }

    @GET
    @Path("/template")
    @Produces({TableAnswer.CSV, TableAnswer.XLSX})
    @Operation(
            summary = "A table to fill in: the borough's cost centres of the period, with the last approved budgets",
            description =
                    "As CSV or XLSX by Accept, or by format=csv or format=xlsx. Filled in, it is posted back as it"
                            + " is.")
    public Response template(
            @PathParam("borough") String borough,
            @QueryParam("period") @Nullable String period,
            @QueryParam("format") @Nullable String format,
            @Context HttpHeaders headers) {
        Borough asked = new Borough(borough);
        Period wanted = reporting(period);
        TableFormat table =
                format == null ? TableAnswer.asked(headers).orElse(TableFormat.CSV) : TableAnswer.named(format);
        return scope.read(Set.of(asked), () -> {
            reference.council(asked);
            return TableAnswer.of(
                            table,
                            "Return",
                            "%s-%s-template".formatted(borough, wanted),
                            ReturnTable.header(),
                            ReturnTable.template(wanted, charts.of(asked).validIn(wanted), lastApproved(asked, wanted)))
                    .build();
        });
    }

    /** Of the latest period up to this one that has an approved return in the year. */
    private List<BudgetLine> lastApproved(Borough borough, Period period) {
        Optional<Period> candidate = Optional.of(period);
        while (candidate.isPresent()) {
            Optional<ReturnRow> approved = returns.approved(borough, candidate.get());
            if (approved.isPresent()) {
                return lines.of(borough, approved.get().id);
            }
            candidate = candidate.get().previousInYear();
        }
        return List.of();
    }

    private static Period reporting(@Nullable String text) {
        if (text == null) {
            throw Problem.badRequest("period-missing", "Say which period is meant, such as ?period=2016-17-P03.");
        }
        Period period = Period.parse(text);
        if (!period.isReporting()) {
            throw new InvalidValue("reporting period", text, "a month or the outturn, such as 2016-17-P03");
        }
        return period;
    }

    private static Return.State state(String text) {
        return Arrays.stream(Return.State.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("state", text, "one of " + Arrays.toString(Return.State.values())));
    }

    private static ReturnStore.Cursor cursor(String after) {
        int dot = after.lastIndexOf('.');
        try {
            Period period = Period.parse(after.substring(0, Math.max(dot, 0)));
            return new ReturnStore.Cursor(period.toString(), Integer.parseInt(after.substring(dot + 1)));
        } catch (InvalidValue | NumberFormatException e) {
            throw Paging.invalidCursor();
        }
    }
}
