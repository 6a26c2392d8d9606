package org.concordat.consolidation.auditing;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.concordat.consolidation.disclosure.Cells;
import org.concordat.disclosure.audit.Audit;
import org.concordat.disclosure.audit.AuditLimits;
import org.concordat.disclosure.audit.AuditModel;
import org.concordat.disclosure.audit.Auditor;
import org.concordat.disclosure.audit.Exposure;

/**
 * The verdicts on answers audited last. An answer that says the same of the same figures is audited once, whoever asks
 * and how often; an audit that takes longer than anybody waits goes on, and its verdict is there when they ask again.
 */
public final class AnswerAuditCache {

    private static final AnswerAuditCache SHARED = new AnswerAuditCache();
    private static final int REMEMBERED = 10_000;

    /** Longer nobody waits for an answer; what is not found out by then is not given. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    /** What is not found out by then begins again when it is asked for again. */
    private static final Duration LONGEST_AUDIT = Duration.ofMinutes(10);

    private final Auditor auditor = new Auditor(AuditLimits.STANDARD);
    /** As many as there are processors: an audit does nothing but work things out. */
    private final ExecutorService auditing = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("disclosure-audit-", 0).factory());
    /** By digest: what was audited is large and not kept. */
    private final AsyncCache<String, AuditVerdict> verdicts =
            Caffeine.newBuilder().maximumSize(REMEMBERED).buildAsync();

    private final AtomicLongArray counts = new AtomicLongArray(AuditVerdict.values().length);
    private final LongAdder late = new LongAdder();

    private AnswerAuditCache() {}

    /** Those of this instance of the service. */
    public static AnswerAuditCache shared() {
        return SHARED;
    }

    /**
     * @param answer as it would be given
     * @return unknown where its audit has not ended in five seconds; it goes on
     */
    public AuditVerdict verdict(Cells answer) {
        return verdict(answer, () -> AnswerModel.every(answer));
    }

    /** @param models of the answer, where it has to be audited */
    AuditVerdict verdict(Cells answer, Supplier<List<AuditModel>> models) {
        String digest = AnswerDigest.of(answer);
        CompletableFuture<AuditVerdict> audit = verdicts.get(digest, (key, executor) -> begin(models.get()));
        try {
            AuditVerdict verdict = audit.get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
            if (verdict == AuditVerdict.UNKNOWN) { // what was not found out may be another time
                verdicts.asMap().remove(digest, audit);
            }
            return verdict;
        } catch (TimeoutException ended) {
            late.increment();
            return AuditVerdict.UNKNOWN;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("an answer could not be audited", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an answer was audited", interrupted);
        }
    }

    private CompletableFuture<AuditVerdict> begin(List<AuditModel> models) {
        return CompletableFuture.supplyAsync(
                () -> models.stream()
                        .map(this::audit)
                        .max(Comparator.naturalOrder())
                        .orElse(AuditVerdict.SAFE),
                auditing);
    }

    private AuditVerdict audit(AuditModel model) {
        AuditVerdict verdict = switch (auditor.judge(model, LONGEST_AUDIT)) {
            case Audit.Alarm alarm -> AuditVerdict.WRONG;
            case Audit.Looked looked when looked.passes() -> AuditVerdict.SAFE;
            case Audit.Looked looked ->
                looked.failing().stream().anyMatch(found -> found.outcome() == Exposure.Outcome.LEAK)
                        ? AuditVerdict.LEAKS
                        : AuditVerdict.UNKNOWN;
        };
        counts.incrementAndGet(verdict.ordinal());
        return verdict;
    }

    /** How many audits came to it since the service started. */
    public long count(AuditVerdict verdict) {
        return counts.get(verdict.ordinal());
    }

    /** How many answers were not given since the service started, their audits not having ended in time. */
    public long late() {
        return late.sum();
    }
}
