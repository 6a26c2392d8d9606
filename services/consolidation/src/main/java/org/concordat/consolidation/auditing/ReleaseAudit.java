package org.concordat.consolidation.auditing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.consolidation.disclosure.Cells;
import org.concordat.disclosure.audit.Attacker;
import org.concordat.disclosure.audit.Audit;
import org.concordat.disclosure.audit.AuditCell;
import org.concordat.disclosure.audit.AuditLimits;
import org.concordat.disclosure.audit.AuditModel;
import org.concordat.disclosure.audit.Auditor;
import org.concordat.disclosure.audit.CplexLp;
import org.concordat.disclosure.audit.Exposure;

/**
 * What can be worked out of a release, by whom: of each figure that is held back and each attacker, between which values
 * it must lie. What an attacker knows besides is the figures of a borough, so what it works out is told only to who may
 * see these.
 */
public final class ReleaseAudit {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Auditor AUDITOR = new Auditor(AuditLimits.STANDARD);

    private final List<AuditModel> models;
    private final AuditVerdict verdict;

    private ReleaseAudit(List<AuditModel> models, AuditVerdict verdict) {
        this.models = models;
        this.verdict = verdict;
    }

    /** @param answer as it is given */
    public static ReleaseAudit of(Cells answer) {
        List<AuditModel> models = AnswerModel.every(answer);
        return new ReleaseAudit(models, AnswerAuditCache.shared().verdict(answer, () -> models));
    }

    public AuditVerdict verdict() {
        return verdict;
    }

    /** How many figures are held back and protected. */
    public long held() {
        return cells().filter(AuditCell::isProtected)
                .map(AuditCell::name)
                .distinct()
                .count();
    }

    private Stream<AuditCell> cells() {
        return models.stream().flatMap(model -> model.cells().stream());
    }

    /** How many statements are made about figures. */
    public long statements() {
        return models.stream()
                .mapToLong(model -> model.statements().size())
                .max()
                .orElse(0);
    }

    /** With the exact ends of each interval. */
    public List<Exposure> exposures() {
        List<Exposure> exposures = new ArrayList<>();
        for (AuditModel model : models) {
            if (AUDITOR.measure(model, LONGEST) instanceof Audit.Looked looked) {
                exposures.addAll(looked.exposures());
            }
        }
        return exposures;
    }

    /** Whether what somebody works out may be told to who sees the figures of these boroughs. */
    public boolean mayBeTold(String attacker, Set<String> boroughs) {
        return attackers()
                .filter(each -> each.name().equals(attacker))
                .allMatch(each -> each.knows().stream().allMatch(cell -> boroughs.contains(cell.split(" ")[0])));
    }

    private Stream<Attacker> attackers() {
        return models.stream().flatMap(model -> model.attackers().stream());
    }

    /** The model of a figure as an attacker sees it, for another solver. @param end the lowest or the highest value */
    public Optional<String> lp(String attacker, String cell, CplexLp.End end) {
        return models.stream()
                .filter(model -> model.cells().stream()
                        .anyMatch(each -> each.isProtected() && each.name().equals(cell)))
                .flatMap(model -> model.attackers().stream()
                        .filter(each ->
                                each.name().equals(attacker) && !each.knows().contains(cell))
                        .map(each -> CplexLp.of(model, each, cell, end)))
                .findFirst();
    }
}
