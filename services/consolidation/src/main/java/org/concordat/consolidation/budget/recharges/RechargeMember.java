package org.concordat.consolidation.budget.recharges;

import java.util.List;
import org.concordat.kernel.Borough;

/**
 * A member of a partnership with its recharges.
 *
 * @param isTold whether the partnership's budget view shows all of its lines by themselves: otherwise what it charges and
 *     is charged is not told, nor whether there is anything
 * @param isIn whether its return is in
 * @param lines that name another borough; only where they are told
 */
record RechargeMember(Borough borough, boolean isTold, boolean isIn, List<ChargeLine> lines) {

    RechargeMember {
        lines = isTold ? List.copyOf(lines) : List.of();
    }
}
