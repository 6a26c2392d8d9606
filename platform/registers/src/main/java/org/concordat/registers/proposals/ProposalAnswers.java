package org.concordat.registers.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.kernel.Borough;
import org.concordat.registers.RecordKey;
import org.concordat.registers.RecordVersion;
import org.concordat.registers.Recorded;
import org.concordat.registers.Register;
import org.concordat.registers.RegisterStore;
import org.concordat.security.BoroughScope;
import org.concordat.web.json.JsonBody;
import org.concordat.web.paging.Page;
import org.concordat.web.paging.Paging;
import org.concordat.web.problem.Problem;
import org.concordat.web.write.Answer;
import org.concordat.web.write.Preconditions;
import org.concordat.web.write.Writes;
import org.jspecify.annotations.Nullable;

/** What the resources of a register answer of which another person confirms versions. */
@ApplicationScoped
public class ProposalAnswers {

    /** @param reason why it shall not be */
    public record Rejection(String reason) {}

    /** @param upload that was confirmed @param confirmed how many versions it became @param records their codes, with versions */
    public record ConfirmedUpload(UUID upload, int confirmed, List<ConfirmedRecord> records) {}

    /** @param version that it became */
    public record ConfirmedRecord(String code, int version) {}

    private final ProposalBook proposals;
    private final ProposalHandler handler;
    private final RegisterStore records;
    private final BoroughScope scope;
    private final Writes writes;
    private final JsonBody json;

    ProposalAnswers(
            ProposalBook proposals,
            ProposalHandler handler,
            RegisterStore records,
            BoroughScope scope,
            Writes writes,
            JsonBody json) {
        this.proposals = proposals;
        this.handler = handler;
        this.records = records;
        this.scope = scope;
        this.writes = writes;
        this.json = json;
    }

    /** A part of what waits to be confirmed, in the order of codes. */
    public <T extends Record, V> Page<Waiting<V>> list(
            Register<T, V> register, Borough behind, @Nullable Integer limit, @Nullable String after, UriInfo request) {
        Paging paging = Paging.of(limit, after);
        return scope.read(Set.of(behind), () -> {
            Page<Pending<T>> page = paging.page(
                    proposals.page(register, Optional.of(behind), paging.after().orElse(""), paging.readLimit()),
                    waiting -> waiting.key().code(),
                    request);
            return new Page<>(
                    page.items().stream().map(one -> view(register, one)).toList(), page.next());
        });
    }

    /** One of them; 404 {@code proposal-unknown} where it does not wait, or waits no more. */
    public <T extends Record, V> Waiting<V> show(Register<T, V> register, RecordKey key, int proposal) {
        return scope.read(
                key.boroughs(),
                () -> proposals
                        .lastStep(register, key)
                        .flatMap(step -> proposals.waiting(register, step))
                        .filter(waiting -> waiting.proposal() == proposal)
                        .map(waiting -> view(register, waiting))
                        .orElseThrow(() -> Problem.notFound("proposal-unknown", "No such proposal waits.")));
    }

    private <T extends Record, V> Waiting<V> view(Register<T, V> register, Pending<T> waiting) {
        return Waiting.of(register, waiting, waiting.as(records.latest(register, waiting.key())));
    }

    /** Confirms it, and answers the version that it became. @throws Problem as {@link ProposalHandler#confirm} */
    public <T extends Record> Response confirm(Register<T, ?> register, RecordKey key, int proposal, byte[] body) {
        return writes.write(key.boroughs(), body, () -> {
            RecordVersion<T> version = handler.confirm(register, key, proposal);
            return Answer.ok(Recorded.of(register, version), Preconditions.etag(version.version()));
        });
    }

    /** Confirms all that came with an upload and waits, or nothing of it. */
    public <T extends Record> Response confirmAll(Register<T, ?> register, Borough behind, UUID upload, byte[] body) {
        return writes.write(Set.of(behind), body, () -> {
            List<ConfirmedRecord> confirmed = handler.confirmAll(register, behind, upload).stream()
                    .map(version -> new ConfirmedRecord(version.key().code(), version.version()))
                    .toList();
            return Answer.ok(new ConfirmedUpload(upload, confirmed.size(), confirmed), null);
        });
    }

    /** Rejects it for a reason. @throws Problem as {@link ProposalHandler#reject} */
    public <T extends Record> Response reject(Register<T, ?> register, RecordKey key, int proposal, byte[] body) {
        Rejection rejection = json.read(body, Rejection.class);
        return writes.write(key.boroughs(), body, () -> {
            handler.reject(register, key, proposal, rejection.reason());
            return Answer.noContent();
        });
    }
}
