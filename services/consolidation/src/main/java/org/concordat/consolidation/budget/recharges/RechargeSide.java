package org.concordat.consolidation.budget.recharges;

import java.util.Optional;
import org.concordat.consolidation.budget.BudgetRows;
import org.concordat.consolidation.table.Part;

/** Which end of a recharge a line is. */
public enum RechargeSide {
    /** Income of whoever charges. */
    CHARGED(BudgetRows.INCOME),
    /** Expenditure of whoever is charged. */
    PAID(BudgetRows.EXPENDITURE);

    private final Part part;

    RechargeSide(Part part) {
        this.part = part;
    }

    /** None of a grant, which nobody recharges. @param number of the part */
    static Optional<RechargeSide> ofPart(int number) {
        Part part = BudgetRows.TABLE.parts().get(number);
        return part.equals(CHARGED.part)
                ? Optional.of(CHARGED)
                : part.equals(PAID.part) ? Optional.of(PAID) : Optional.empty();
    }
}
