package org.concordat.budgets.form;

import java.util.List;
import org.concordat.kernel.Period;

/** The lines of an approved return of the same borough, to compare with. */
public record ApprovedLines(Period period, List<BudgetLine> lines) {

    public ApprovedLines {
        lines = List.copyOf(lines);
    }
}
