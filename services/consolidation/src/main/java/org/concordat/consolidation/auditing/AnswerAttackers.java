package org.concordat.consolidation.auditing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.concordat.consolidation.disclosure.Attackers;
import org.concordat.consolidation.disclosure.Cells;
import org.concordat.disclosure.audit.Attacker;
import org.concordat.kernel.Borough;
import org.concordat.kernel.sharing.DisclosureLevel;

/** Who works at an answer, by whose figures they know besides. */
final class AnswerAttackers {

    private AnswerAttackers() {}

    /** @param names by borough, those of its figures */
    static List<Attacker> of(Cells cells, DisclosureLevel level, List<Set<String>> names) {
        List<Borough> boroughs = cells.boroughs();
        long own = Attackers.bits(boroughs, cells.audience());
        List<Attacker> attackers = new ArrayList<>();
        for (long known : Attackers.of(level, (1L << boroughs.size()) - 1, own)) {
            Set<String> knows = new HashSet<>();
            StringBuilder name = new StringBuilder("reader");
            for (int borough = 0; borough < boroughs.size(); borough++) {
                if ((known & 1L << borough) != 0) {
                    knows.addAll(names.get(borough));
                    name.append(" who knows ").append(boroughs.get(borough));
                }
            }
            attackers.add(new Attacker(name.toString(), knows));
        }
        return attackers;
    }
}
