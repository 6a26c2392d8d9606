package org.concordat.mandates.mappings;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.span.London;
import org.concordat.mandates.agreement.Agreements;
import org.concordat.mandates.agreement.Binding;
import org.concordat.security.Allowed;
import org.concordat.security.BoroughScope;
import org.concordat.security.Role;
import org.concordat.web.json.JsonBody;
import org.concordat.web.paging.Page;
import org.concordat.web.paging.Paging;
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

@Path("/v1/partnerships/{partnership}/chart-mappings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Chart mappings",
        description = "How the lines of one chart are read on another, so that boroughs of different charts combine")
@Allowed(everyRole = true)
@RunOnVirtualThread
public class PartnershipMappingResource {

    private final PartnershipMappingHandler handler;
    private final PartnershipMappingStore mappings;
    private final Agreements agreements;
    private final BoroughScope scope;
    private final Writes writes;
    private final JsonBody json;
    private final Clock clock;

    PartnershipMappingResource(
            PartnershipMappingHandler handler,
            PartnershipMappingStore mappings,
            Agreements agreements,
            BoroughScope scope,
            Writes writes,
            JsonBody json,
            Clock clock) {
        this.handler = handler;
        this.mappings = mappings;
        this.agreements = agreements;
        this.scope = scope;
        this.writes = writes;
        this.json = json;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The latest version of every mapping of a partnership")
    public Page<PartnershipMappingView> list(
            @PathParam("partnership") String partnership,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after,
            @Context UriInfo request) {
        Paging paging = Paging.of(limit, after);
        List<PartnershipMappingView> read = scope.read(Set.of(), () -> {
            handler.known(partnership);
            return mappings.latestOf(partnership).stream()
                    .filter(mapping -> mapping.code().compareTo(paging.after().orElse("")) > 0)
                    .limit(paging.readLimit())
                    .map(PartnershipMappingView::of)
                    .toList();
        });
        return paging.page(read, PartnershipMappingView::mapping, request);
    }

    @GET
    @Path("/{mapping}")
    @Operation(
            summary = "A mapping between charts, and whether it binds in a year",
            description = "It binds when the mandates in force of all the partnership's members agree to the very same"
                    + " version; a member without a mandate shows nothing and is not asked. The version is the latest"
                    + " and the year the present one unless asked otherwise.")
    public Response show(
            @PathParam("partnership") String partnership,
            @PathParam("mapping") String code,
            @QueryParam("version") @Nullable Integer version,
            @QueryParam("financialYear") @Nullable FinancialYear year) {
        FinancialYear asked = year == null ? FinancialYear.of(London.dayOf(clock.instant())) : year;
        Found found = scope.read(
                Set.of(),
                () -> new Found(
                        handler.show(partnership, code, Optional.ofNullable(version)),
                        handler.known(partnership).membersIn(asked)));
        PartnershipMapping mapping = found.mapping();
        Binding<PartnershipMapping> binding = scope.read(
                found.members(),
                () -> Binding.of(
                        mapping,
                        found.members(),
                        asked,
                        agreements.to(mapping.kind(), mapping.code(), asked, found.members())));
        return Response.ok(PartnershipMappingView.of(binding))
                .header(HttpHeaders.ETAG, Preconditions.etag(mapping.version()))
                .build();
    }

    /** @param members the boroughs it is about in the year that is asked for */
    private record Found(PartnershipMapping mapping, Set<Borough> members) {}

    @PUT
    @Path("/{mapping}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            summary = "Record a version of a mapping between charts",
            description = "Wants If-Match, unless the mapping is new. A version never changes: mandates agree to one."
                    + " A total maps every line below it that no line further down speaks of; what no line speaks of is"
                    + " shown as not mapped and never lost.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = PartnershipMappingBody.class),
                            examples = @ExampleObject(name = "adult social care", value = """
                                                    {"title": "Adult social care on Section 251",
                                                     "fromChart": "adults", "toChart": "section-251",
                                                     "lines": [{"from": "A", "to": "3.3.1"},
                                                       {"from": "A.1", "to": "3.1.2"}],
                                                     "from": "2012-04-01"}""")))
    public Response record(
            @PathParam("partnership") String partnership,
            @PathParam("mapping") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            byte[] body) {
        PartnershipMappingBody wanted = json.read(body, PartnershipMappingBody.class);
        return writes.write(
                Set.of(), body, () -> handler.record(partnership, code, wanted, new Revision(ifMatch, ifNoneMatch)));
    }
}
