package org.concordat.caseload.inbound;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.concordat.kernel.Borough;
import org.concordat.security.Allowed;
import org.concordat.security.BoroughScope;
import org.concordat.security.Role;
import org.concordat.web.paging.Page;
import org.concordat.web.paging.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/boroughs/{borough}/events/rejected")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
@RunOnVirtualThread
public class RejectedResource {

    private final RejectedStore store;
    private final BoroughScope scope;

    RejectedResource(RejectedStore store, BoroughScope scope) {
        this.store = store;
        this.scope = scope;
    }

    @GET
    @Allowed({Role.CASE_SYSTEM, Role.AUDITOR})
    @Operation(
            summary = "What came by Kafka and was not taken in, with the reasons",
            description =
                    "In the order in which it was looked at, each by partition and offset in the topic of its source."
                            + " What is sent by HTTP has its answer there.")
    public Page<RejectedEvent> rejected(
            @PathParam("borough") String borough,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after,
            @Context UriInfo request) {
        Borough own = new Borough(borough);
        Paging paging = Paging.of(limit, after);
        long place = paging.after().map(RejectedResource::place).orElse(0L);
        List<RejectedStore.Placed> read = scope.read(Set.of(own), () -> store.after(own, place, paging.readLimit()));
        Page<RejectedStore.Placed> page = paging.page(read, last -> Long.toString(last.place()), request);
        return new Page<>(page.items().stream().map(RejectedStore.Placed::event).toList(), page.next());
    }

    private static long place(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw Paging.invalidCursor();
        }
    }
}
