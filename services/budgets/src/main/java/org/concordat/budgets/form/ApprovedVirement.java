package org.concordat.budgets.form;

import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Fund;
import org.concordat.kernel.LineType;
import org.concordat.kernel.Period;
import org.concordat.kernel.money.Money;

/**
 * A virement that has been approved: budget moved between lines, its legs adding up to nothing.
 *
 * @param effectiveFrom the first period whose current budget it changes
 */
public record ApprovedVirement(Period effectiveFrom, List<Leg> legs) {

    public ApprovedVirement {
        legs = List.copyOf(legs);
    }

    /** @param amount what the line gains, negative for what it loses */
    public record Leg(Optional<String> costCentre, String serviceLine, Fund fund, LineType type, Money amount) {}
}
