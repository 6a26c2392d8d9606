package org.concordat.web.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.InvalidValue;
import org.concordat.security.Allowed;
import org.concordat.security.AuditEntry;
import org.concordat.security.AuditReader;
import org.concordat.security.AuditVerification;
import org.concordat.security.BoroughScope;
import org.concordat.security.Caller;
import org.concordat.security.CurrentCaller;
import org.concordat.security.Role;
import org.concordat.web.paging.Page;
import org.concordat.web.paging.Paging;
import org.concordat.web.problem.Problems;
import org.jspecify.annotations.Nullable;

/** The audit trail of the caller's boroughs and of the reference data they share. */
@Path("/v1/audit")
@Produces("application/json")
@Allowed(Role.AUDITOR)
@RunOnVirtualThread
public class AuditResource {

    private final AuditReader audit;
    private final CurrentCaller caller;

    AuditResource(AuditReader audit, CurrentCaller caller) {
        this.audit = audit;
        this.caller = caller;
    }

    /**
     * @param at to the microsecond: whoever recomputes the hash needs all of it
     * @param actor what whoever did it was called then
     * @param actorId who it was: issuer and subject; absent for what a service did by itself, and from older records
     */
    public record AuditRecord(
            String borough,
            long sequence,
            String at,
            String actor,
            @Nullable String actorId,
            String origin,
            String action,
            String subject,
            @JsonRawValue @Nullable String before,
            @JsonRawValue @Nullable String after,
            String hash) {

        static AuditRecord of(AuditEntry entry) {
            return new AuditRecord(
                    entry.chain(),
                    entry.sequence(),
                    entry.at().toString(),
                    entry.actor(),
                    entry.actorId(),
                    entry.origin(),
                    entry.action(),
                    entry.subject(),
                    entry.before(),
                    entry.after(),
                    entry.hash());
        }
    }

    /** What recomputing a chain found. */
    public record ChainReport(
            String borough, long records, boolean clean, Optional<Long> firstBroken, Optional<String> reason) {}

    /** What recomputing every chain found. */
    public record VerificationReport(List<ChainReport> chains, boolean clean) {}

    @GET
    public Page<AuditRecord> records(
            @QueryParam("borough") @Nullable String borough,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after,
            @Context UriInfo request) {
        Caller auditor = caller.get();
        Optional<String> only = Optional.ofNullable(borough).map(chain -> known(chain, auditor));
        Paging paging = Paging.of(limit, after);
        Place place = paging.after().map(Place::parse).orElse(Place.START);
        List<AuditRecord> read =
                audit.page(auditor.boroughs(), only, place.chain(), place.sequence(), paging.readLimit()).stream()
                        .map(AuditRecord::of)
                        .toList();
        return paging.page(read, last -> last.borough() + "." + last.sequence(), request);
    }

    @GET
    @Path("/verification")
    public VerificationReport verification() {
        AuditVerification found = audit.verify(caller.get().boroughs());
        return new VerificationReport(
                found.chains().stream()
                        .map(chain -> new ChainReport(
                                chain.chain(), chain.records(), chain.clean(), chain.firstBroken(), chain.reason()))
                        .toList(),
                found.clean());
    }

    private static String known(String chain, Caller auditor) {
        if (chain.equals(BoroughScope.SHARED)) {
            return chain;
        }
        try {
            if (auditor.boroughs().contains(new Borough(chain))) {
                return chain;
            }
        } catch (InvalidValue notACode) {
            // Answered like a borough that is not the caller's.
        }
        throw Problems.ofStatus(404);
    }

    /** Where a page ended. */
    private record Place(String chain, long sequence) {

        static final Place START = new Place("", 0);

        static Place parse(String cursor) {
            int dot = cursor.lastIndexOf('.');
            try {
                return new Place(cursor.substring(0, Math.max(dot, 0)), Long.parseLong(cursor.substring(dot + 1)));
            } catch (NumberFormatException e) {
                throw Paging.invalidCursor();
            }
        }
    }
}
