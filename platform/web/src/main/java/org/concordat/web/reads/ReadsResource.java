package org.concordat.web.reads;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
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
import org.jspecify.annotations.Nullable;

/** Who else read of a borough, for that borough. */
@Path("/v1/boroughs/{borough}/reads")
@Produces("application/json")
@RunOnVirtualThread
public class ReadsResource {

    private final ReadStore reads;
    private final BoroughScope scope;

    ReadsResource(ReadStore reads, BoroughScope scope) {
        this.reads = reads;
        this.scope = scope;
    }

    /**
     * Somebody has read of the borough.
     *
     * @param firstAt when, and {@code lastAt} the last time where it was several times within a moment
     * @param role as what they were let in, such as {@code smt}
     * @param origin the address that the request came from
     * @param what the address that was asked for, with its query
     */
    public record ReadByOthers(
            String firstAt,
            String lastAt,
            int times,
            String actor,
            String actorId,
            String role,
            String origin,
            String what) {

        static ReadByOthers of(Read read) {
            return new ReadByOthers(
                    read.firstAt().toString(),
                    read.lastAt().toString(),
                    read.times(),
                    read.actor(),
                    read.actorId(),
                    read.role(),
                    read.origin(),
                    read.what());
        }
    }

    @GET
    @Allowed({Role.OFFICER, Role.FINANCE, Role.APPROVER, Role.MANDATE_OFFICER, Role.CABINET, Role.AUDITOR})
    @Operation(
            summary = "Who else read of the borough",
            description =
                    "What this service answered about the borough to anybody who is not of it (partners, the shared"
                            + " management) and to auditors, in the order in which it was recorded; some moments late.")
    public Page<ReadByOthers> reads(
            @PathParam("borough") Borough borough,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after,
            @Context UriInfo request) {
        Paging paging = Paging.of(limit, after);
        long place = paging.after().map(ReadsResource::place).orElse(0L);
        List<ReadStore.Stored> page = scope.read(Set.of(borough), () -> reads.page(borough, place, paging.readLimit()));
        Page<ReadStore.Stored> stored = paging.page(page, last -> Long.toString(last.id()), request);
        return new Page<>(
                stored.items().stream().map(one -> ReadByOthers.of(one.read())).toList(), stored.next());
    }

    private static long place(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw Paging.invalidCursor();
        }
    }
}
