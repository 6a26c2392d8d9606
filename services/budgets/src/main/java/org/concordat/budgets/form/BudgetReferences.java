package org.concordat.budgets.form;

import java.util.List;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;

/** What the form of a budget return looks up about a borough, as it is now, within a transaction that names it. */
public interface BudgetReferences {

    BudgetContext context(Borough borough, Period period);

    /** As in force at the end of the period. */
    CostCentres costCentres(Borough borough, Period period);

    /** Of the latest period up to this one that has an approved return in the year; none when none has. */
    List<BudgetLine> lastApproved(Borough borough, Period period);
}
