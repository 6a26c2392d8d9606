package org.concordat.consolidation.auditing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Supplier;
import org.concordat.consolidation.disclosure.Cells;
import org.concordat.disclosure.audit.Audit;
import org.concordat.disclosure.audit.AuditLimits;
import org.concordat.disclosure.audit.AuditModel;
import org.concordat.disclosure.audit.Auditor;
import org.concordat.disclosure.audit.Exposure;

/**
 * The verdicts on answers audited last. An answer that says the same of the same figures is audited once, whoever asks
 * and how often.
 */
public final class AnswerAuditCache {

    private static final AnswerAuditCache SHARED = new AnswerAuditCache();
    private static final int REMEMBERED = 10_000;

    /** Longer nobody waits for an answer; what is not found out by then is not given. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Auditor auditor = new Auditor(AuditLimits.STANDARD);
    /** By digest: what was audited is large and not kept. */
    private final Cache<String, AuditVerdict> verdicts =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    private final AtomicLongArray counts = new AtomicLongArray(AuditVerdict.values().length);

    private AnswerAuditCache() {}

    /** Those of this instance of the service. */
    public static AnswerAuditCache shared() {
        return SHARED;
    }

    /** @param answer as it would be given */
    public AuditVerdict verdict(Cells answer) {
        return verdict(answer, () -> AnswerModel.every(answer));
    }

    /** @param models of the answer, where it has to be audited */
    AuditVerdict verdict(Cells answer, Supplier<List<AuditModel>> models) {
        String digest = AnswerDigest.of(answer);
        AuditVerdict known = verdicts.getIfPresent(digest);
        if (known != null) {
            return known;
        }
        AuditVerdict worst = models.get().stream()
                .map(this::audit)
                .max(Comparator.naturalOrder())
                .orElse(AuditVerdict.SAFE);
        if (worst != AuditVerdict.UNKNOWN) { // what was not found out may be another time
            verdicts.put(digest, worst);
        }
        return worst;
    }

    private AuditVerdict audit(AuditModel model) {
        AuditVerdict verdict = switch (auditor.judge(model, LONGEST)) {
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
}
