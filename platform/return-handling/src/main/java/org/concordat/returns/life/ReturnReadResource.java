package org.concordat.returns.life;

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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.kernel.Borough;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.Period;
import org.concordat.returns.Return;
import org.concordat.returns.content.ServiceForm;
import org.concordat.returns.content.Source;
import org.concordat.returns.content.StoredLines;
import org.concordat.returns.form.ReturnForm;
import org.concordat.returns.stored.LineStore;
import org.concordat.returns.stored.ReturnStep;
import org.concordat.returns.stored.ReturnStore;
import org.concordat.returns.stored.SourceStore;
import org.concordat.returns.stored.StoredVersion;
import org.concordat.security.Allowed;
import org.concordat.security.BoroughScope;
import org.concordat.security.Role;
import org.concordat.web.paging.Page;
import org.concordat.web.paging.Paging;
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
    private final ServiceForm<?, ?> form;
    private final BoroughScope scope;

    ReturnReadResource(
            ReturnStore returns, LineStore lines, SourceStore sources, ReturnForm<?, ?> form, BoroughScope scope) {
        this.returns = returns;
        this.lines = lines;
        this.sources = sources;
        this.form = ServiceForm.of(form);
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
        Shown shown = scope.read(
                Set.of(asked),
                () -> new Shown(returns.required(asked, id), lines.of(form, asked, id), returns.history(asked, id)));
        return TableAnswer.asked(headers)
                .map(format -> TableAnswer.of(
                        format,
                        "Return",
                        name(shown.version),
                        form.header(shown.version.period()),
                        shown.lines.rows(shown.version.period())))
                .orElseGet(() -> Response.ok(ReturnBody.of(shown.version, shown.lines, shown.history))
                        .type(MediaType.APPLICATION_JSON))
                .header(HttpHeaders.ETAG, Preconditions.etag(shown.version.revision()))
                .build();
    }

    /** Fetched within one snapshot, written when it is over. */
    private record Shown(StoredVersion version, StoredLines<?> lines, List<ReturnStep> history) {}

    private static String name(StoredVersion version) {
        return "%s-%s-v%d".formatted(version.borough(), version.period(), version.version());
    }

    @GET
    @Path("/{id}/source")
    @Produces({MediaType.APPLICATION_JSON, TableAnswer.CSV, TableAnswer.XLSX, MediaType.WILDCARD})
    @Operation(summary = "The bytes that the version was read from, as they were sent")
    public Response source(@PathParam("borough") String borough, @PathParam("id") UUID id) {
        Borough asked = new Borough(borough);
        return scope.read(Set.of(asked), () -> {
            StoredVersion version = returns.required(asked, id);
            Source source = sources.latest(asked, id);
            return Response.ok(source.bytes())
                    .type(source.format().mediaType())
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            "attachment; filename=\"%s-as-sent.%s\""
                                    .formatted(
                                            name(version),
                                            source.format().name().toLowerCase(Locale.ROOT)))
                    .build();
        });
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
