package org.concordat.returns.profiles;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
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
import java.util.Set;
import java.util.regex.Pattern;
import org.concordat.kernel.Borough;
import org.concordat.kernel.InvalidValue;
import org.concordat.returns.content.SentBody;
import org.concordat.returns.form.ReturnForm;
import org.concordat.returns.life.ReturnProblems;
import org.concordat.security.Allowed;
import org.concordat.security.BoroughScope;
import org.concordat.security.Role;
import org.concordat.web.json.JsonBody;
import org.concordat.web.paging.Page;
import org.concordat.web.paging.Paging;
import org.concordat.web.work.BodyWork;
import org.concordat.web.write.Preconditions;
import org.concordat.web.write.Writes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/boroughs/{borough}/table-profiles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Table profiles",
        description = "How a borough's own sheets are laid out, so that they are posted as they are")
@RunOnVirtualThread
public class ProfileResource {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    private final ProfileHandler handler;
    private final ProfileStore store;
    private final ProfileLookup profiles;
    private final Suggesting suggesting;
    private final BoroughScope scope;
    private final Writes writes;
    private final JsonBody json;
    private final BodyWork work;

    ProfileResource(
            ProfileHandler handler,
            ProfileStore store,
            ProfileLookup profiles,
            ReturnForm<?, ?> form,
            BoroughScope scope,
            Writes writes,
            JsonBody json,
            BodyWork work) {
        this.handler = handler;
        this.store = store;
        this.profiles = profiles;
        this.suggesting = new Suggesting(form);
        this.scope = scope;
        this.writes = writes;
        this.json = json;
        this.work = work;
    }

    @GET
    @Allowed({Role.FINANCE, Role.APPROVER, Role.OFFICER, Role.AUDITOR})
    @Operation(summary = "The borough's profiles of tables by name, each in its latest version")
    public Page<ProfileView> list(
            @PathParam("borough") String borough,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo request) {
        Borough asked = new Borough(borough);
        Paging paging = Paging.of(limit, after);
        List<StoredProfile> found = scope.read(
                Set.of(asked), () -> store.listed(asked, paging.after().orElse(""), paging.readLimit()));
        return paging.page(found.stream().map(this::view).toList(), ProfileView::name, request);
    }

    @GET
    @Path("/{name}")
    @Allowed({Role.FINANCE, Role.APPROVER, Role.OFFICER, Role.AUDITOR})
    @Operation(summary = "A profile of tables in its latest version")
    public Response show(@PathParam("borough") String borough, @PathParam("name") String name) {
        Borough asked = new Borough(borough);
        StoredProfile found = scope.read(Set.of(asked), () -> store.latest(asked, name))
                .orElseThrow(() -> ProfileLookup.notFound(name));
        return Response.ok(view(found))
                .header(HttpHeaders.ETAG, Preconditions.etag(found.version()))
                .build();
    }

    @GET
    @Path("/{name}/versions")
    @Allowed({Role.FINANCE, Role.APPROVER, Role.OFFICER, Role.AUDITOR})
    @Operation(summary = "The versions of a profile of tables, the latest first")
    public Page<ProfileView> versions(
            @PathParam("borough") String borough,
            @PathParam("name") String name,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo request) {
        Borough asked = new Borough(borough);
        Paging paging = Paging.of(limit, after);
        int before = paging.after().map(ProfileResource::version).orElse(Integer.MAX_VALUE);
        List<StoredProfile> found =
                scope.read(Set.of(asked), () -> store.versions(asked, name, before, paging.readLimit()));
        if (found.isEmpty() && before == Integer.MAX_VALUE) {
            throw ProfileLookup.notFound(name);
        }
        return paging.page(found.stream().map(this::view).toList(), view -> Integer.toString(view.version()), request);
    }

    private static int version(String cursor) {
        try {
            return Integer.parseInt(cursor);
        } catch (NumberFormatException e) {
            throw Paging.invalidCursor();
        }
    }

    private ProfileView view(StoredProfile stored) {
        return new ProfileView(
                stored.name(), stored.version(), stored.savedBy(), stored.savedAt(), profiles.body(stored));
    }

    @PUT
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(Role.FINANCE)
    @Operation(
            summary = "Say how a sheet of the borough's own is laid out",
            description =
                    "Keeps a version of it; earlier ones stay, and what was read by them. Wants If-Match when there"
                            + " is one of that name. A file is then posted as it is with ?profile= and the name.")
    @RequestBody(content = @Content(schema = @Schema(implementation = TableProfileBody.class)))
    public Response save(
            @PathParam("borough") String borough,
            @PathParam("name") String name,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            byte[] body) {
        Borough saving = new Borough(borough);
        if (!NAME.matcher(name).matches()) {
            throw new InvalidValue(
                    "name of a profile", name, "lower case letters, digits and hyphens, such as monitoring-2016");
        }
        TableProfileBody profile = json.read(body, TableProfileBody.class);
        return writes.write(Set.of(saving), body, () -> handler.save(saving, name, profile, ifMatch));
    }

    @POST
    @Path("/suggestion")
    @Consumes(MediaType.WILDCARD)
    @Allowed(Role.FINANCE)
    @Operation(
            summary = "Propose a profile for a file",
            description =
                    "Finds the header under titles and our columns under the names that finance teams have for them."
                            + " Nothing is kept. What it could not place is said, with the first rows of the file.")
    public Suggestion suggest(
            @PathParam("borough") String borough,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            @QueryParam("sheet") @Nullable String sheet,
            byte[] body) {
        new Borough(borough);
        SentBody sent = SentBody.of(contentType, body);
        return ReturnProblems.answering(
                () -> work.on(sent.source().bytes(), () -> suggesting.of(sent.source(), sheet)));
    }
}
