package org.concordat.web.notes;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.kernel.Borough;
import org.concordat.security.Allowed;
import org.concordat.security.BoroughScope;
import org.concordat.security.Role;
import org.concordat.security.audit.AuditTrail;
import org.concordat.web.json.JsonBody;
import org.concordat.web.paging.Page;
import org.concordat.web.paging.Paging;
import org.concordat.web.problem.Problem;
import org.concordat.web.work.BodyWork;
import org.concordat.web.write.Answer;
import org.concordat.web.write.Preconditions;
import org.concordat.web.write.Writes;
import org.jspecify.annotations.Nullable;

@Path("/v1/boroughs/{borough}/notes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class NotesResource {

    private final NoteStore store;
    private final BoroughScope scope;
    private final Writes writes;
    private final JsonBody json;
    private final AuditTrail audit;
    private final BodyWork work;

    NotesResource(NoteStore store, BoroughScope scope, Writes writes, JsonBody json, AuditTrail audit, BodyWork work) {
        this.store = store;
        this.scope = scope;
        this.writes = writes;
        this.json = json;
        this.audit = audit;
        this.work = work;
    }

    @GET
    @Allowed({Role.OFFICER, Role.FINANCE})
    public Page<Note> list(
            @PathParam("borough") Borough borough,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after,
            @Context UriInfo request) {
        Paging paging = Paging.of(limit, after);
        List<Note> read = scope.read(Set.of(borough), store::all).stream()
                .filter(note -> note.id().compareTo(paging.after().orElse("")) > 0)
                .limit(paging.readLimit())
                .toList();
        return paging.page(read, Note::id, request);
    }

    @GET
    @Path("/unsaid")
    public String nobodySaidWhoMay() {
        return "never";
    }

    @POST
    @Allowed(Role.FINANCE)
    public Response create(
            @PathParam("borough") Borough borough, @QueryParam("about") @Nullable String about, byte[] body) {
        Note.Sent sent = work.on(body, () -> json.read(body, Note.Sent.class));
        return writes.write(Set.of(borough), body, () -> {
            Note note = new Note(borough, UUID.randomUUID().toString(), 1, sent.text(), sent.amount());
            store.insert(note);
            audit.record(borough, "note.create", "boroughs/" + borough + "/notes/" + note.id(), null, note);
            if (sent.text().equals("refuse me")) {
                throw Problem.conflict(
                        "note-refused", "It asked for it.", URI.create("/v1/boroughs/" + borough + "/notes/1"));
            }
            return Answer.created(
                    URI.create("/v1/boroughs/" + borough + "/notes/" + note.id()),
                    note,
                    Preconditions.etag(note.version()));
        });
    }

    /** Reads its body for as long as the gate of {@link SlowReading} is shut. */
    @POST
    @Path("/slowly")
    @Allowed(Role.FINANCE)
    public String readSlowly(@PathParam("borough") Borough borough, byte[] body) {
        return work.on(body, SlowReading::read);
    }

    @PUT
    @Path("/{id}")
    @Allowed(Role.FINANCE)
    public Response change(
            @PathParam("borough") Borough borough,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            byte[] body) {
        Note.Sent sent = json.read(body, Note.Sent.class);
        return writes.write(Set.of(borough), body, () -> {
            Note now = store.all().stream()
                    .filter(note -> note.id().equals(id.toString()))
                    .findFirst()
                    .orElseThrow(() -> Problem.notFound("note-unknown", "There is no such note."));
            Preconditions.requireMatch(ifMatch, Preconditions.etag(now.version()));
            Note next = new Note(borough, now.id(), now.version() + 1, sent.text(), sent.amount());
            store.update(next);
            audit.record(borough, "note.change", "boroughs/" + borough + "/notes/" + now.id(), now, next);
            return Answer.ok(next, Preconditions.etag(next.version()));
        });
    }
}
