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
import org.concordat.security.BoroughScope;
import org.concordat.security.Caller;
import org.concordat.security.CurrentCaller;
import org.concordat.security.Role;
import org.concordat.security.audit.AuditCheck;
import org.concordat.security.audit.AuditEntry;
import org.concordat.security.audit.AuditReader;
import org.concordat.security.proof.AuditVerification;
import org.concordat.security.proof.ChainSeal;
import org.concordat.security.proof.Proof;
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
    private final AuditCheck check;
    private final CurrentCaller caller;

    AuditResource(AuditReader audit, AuditCheck check, CurrentCaller caller) {
        this.audit = audit;
        this.check = check;
        this.caller = caller;
    }

    /**
     * @param at to the microsecond: whoever recomputes the hash needs all of it
     * @param actor what whoever did it was called then
     * @param actorId who it was: issuer and subject; absent for what a service did by itself, and from older records
     * @param rows what the change left in the tables: of each group of rows a digest; absent where nothing changed, and
     *     from older records
     * @param signature by the service's key, over chain, sequence and hash; absent from older records
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
            @JsonRawValue @Nullable String rows,
            String hash,
            @Nullable String signature) {

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
                    entry.rows(),
                    entry.hash(),
                    entry.signature());
        }
    }

    /**
     * What recomputing a chain found.
     *
     * @param sealed the latest seal that was published; absent when there is none
     */
    public record ChainReport(
            String borough,
            long records,
            boolean clean,
            Optional<ChainSeal> sealed,
            Optional<Long> firstBroken,
            Optional<String> reason) {

        static ChainReport of(AuditVerification.Chain chain) {
            return new ChainReport(
                    chain.chain(), chain.records(), chain.clean(), chain.seal(), chain.firstBroken(), chain.reason());
        }
    }

    /**
     * What else was proved.
     *
     * @param of {@code boroughs} whether every row is some borough's, {@code book} whether the chains go on from those sealed before, {@code rows} whether the tables are as
     *     the records left them, {@code events} whether what was taken in is what was published
     * @param lookedAt in plain English, with numbers
     * @param findings the first hundred, and {@code further} the number of the rest
     */
    public record ProofReport(String of, String lookedAt, boolean clean, List<String> findings, long further) {

        static ProofReport of(Proof proof) {
            return new ProofReport(proof.of(), proof.lookedAt(), proof.clean(), proof.findings(), proof.further());
        }
    }

    /**
     * What the proof found.
     *
     * @param boroughs those that were looked at, beside what all share
     * @param notLookedAt what could not be, and why
     * @param clean nothing is wrong with what was looked at
     */
    public record VerificationReport(
            List<String> boroughs,
            List<ChainReport> chains,
            List<ProofReport> proofs,
            List<String> notLookedAt,
            boolean clean) {

        static VerificationReport of(AuditVerification found) {
            return new VerificationReport(
                    found.boroughs(),
                    found.chains().stream().map(ChainReport::of).toList(),
                    found.proofs().stream().map(ProofReport::of).toList(),
                    found.notLookedAt(),
                    found.clean());
        }
    }

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
        return VerificationReport.of(check.verify(caller.get().boroughs()));
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
