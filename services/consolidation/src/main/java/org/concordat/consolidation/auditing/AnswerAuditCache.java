package org.concordat.consolidation.auditing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import org.concordat.consolidation.disclosure.Cells;
import org.concordat.consolidation.disclosure.Level;
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
    private static final int REMEMBERED = 500;

    /** Longer nobody waits for an answer; what is not found out by then is not given. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Auditor auditor = new Auditor(AuditLimits.STANDARD);
    private final Cache<AuditModel, Verdict> verdicts =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final AtomicLongArray counts = new AtomicLongArray(Verdict.values().length);

    private AnswerAuditCache() {}

    /** Those of this instance of the service. */
    public static AnswerAuditCache shared() {
        return SHARED;
    }

    /** @param answer as it would be given */
    public Verdict verdict(Cells answer) {
        Verdict worst = Verdict.SAFE;
        for (Level level : List.of(Level.PARTNER, Level.PAIR)) {
            AuditModel model = AnswerModel.of(answer, level);
            Verdict verdict = verdicts.getIfPresent(model);
            if (verdict == null) {
                verdict = audit(model);
                remember(model, verdict);
            }
            worst = verdict.compareTo(worst) > 0 ? verdict : worst;
        }
        return worst;
    }

    /** What was not found out may be another time. */
    private void remember(AuditModel model, Verdict verdict) {
        if (verdict != Verdict.UNKNOWN) {
            verdicts.put(model, verdict);
        }
    }

    private Verdict audit(AuditModel model) {
        Verdict verdict = switch (auditor.judge(model, LONGEST)) {
            case Audit.Alarm alarm -> Verdict.WRONG;
            case Audit.Looked looked when looked.passes() -> Verdict.SAFE;
            case Audit.Looked looked ->
                looked.failing().stream().anyMatch(found -> found.outcome() == Exposure.Outcome.LEAK)
                        ? Verdict.LEAKS
                        : Verdict.UNKNOWN;
        };
        counts.incrementAndGet(verdict.ordinal());
        return verdict;
    }

    /** How many audits came to it since the service started. */
    public long count(Verdict verdict) {
        return counts.get(verdict.ordinal());
    }
}
