package org.concordat.disclosure.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.disclosure.whole.Island;
import org.concordat.disclosure.whole.Possible;

/**
 * Finds out what can be worked out from what is shown. That a cell is safe rests on nothing but solutions that were
 * checked in whole numbers; a solver is believed only when it says that there is none, which can hide too much and never
 * too little. May be used by many threads at once.
 */
public final class Auditor {

    private final AuditLimits limits;

    public Auditor(AuditLimits limits) {
        this.limits = limits;
    }

    /**
     * Whether each protected cell is safe from each attacker, and no more than that: as soon as it is settled, the
     * interval is left as it is.
     *
     * @param within what is not settled by then is unknown
     */
    public Audit judge(AuditModel model, Duration within) {
        return audit(model, within, false);
    }

    /** The same with the exact ends of each interval, which takes longer. */
    public Audit measure(AuditModel model, Duration within) {
        return audit(model, within, true);
    }

    private Audit audit(AuditModel model, Duration within, boolean exactly) {
        long deadline = System.nanoTime() + within.toNanos();
        Distances distances = new Distances(model);
        if (!distances.broken().isEmpty()) {
            return new Audit.Alarm(distances.broken());
        }
        // What is possible for somebody is possible for everybody who knows no more: those who know most come first.
        List<Attacker> attackers = model.attackers().stream()
                .sorted(Comparator.comparingInt(attacker -> -attacker.knows().size()))
                .toList();
        Map<Attacker, Possible> found = new HashMap<>();
        Map<String, List<Exposure>> exposures = new HashMap<>();
        for (Attacker attacker : attackers) {
            Possible possible = new Possible(distances.size());
            found.forEach((other, possibleThere) -> {
                if (other.knows().containsAll(attacker.knows())) {
                    possible.widen(possibleThere);
                }
            });
            found.put(attacker, possible);
            exposures.put(attacker.name(), exposures(attacker, distances, possible, deadline, exactly));
        }
        return new Audit.Looked(model.attackers().stream()
                .flatMap(attacker -> exposures.getOrDefault(attacker.name(), List.of()).stream())
                .toList());
    }

    private List<Exposure> exposures(
            Attacker attacker, Distances distances, Possible possible, long deadline, boolean exactly) {
        View view = new View(distances, attacker.knows());
        List<Exposure> found = new ArrayList<>();
        for (Island island : view.islands(possible, deadline)) {
            for (int index = 0; index < island.size(); index++) {
                AuditCell cell = distances.cell(island.cell(index));
                if (cell.isProtected() && !attacker.knows().contains(cell.name())) {
                    Inference inference = new Inference(distances, limits, view, possible, island, index);
                    found.add(exactly ? inference.measured(attacker) : inference.judged(attacker));
                }
            }
        }
        return found;
    }
}
