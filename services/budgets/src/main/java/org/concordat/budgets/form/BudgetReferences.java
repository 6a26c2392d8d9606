package org.concordat.budgets.form;

import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;
import org.concordat.returns.form.ApprovedLines;

/** What the form of a budget return looks up about a borough, as it is now, within a transaction that names it. */
public interface BudgetReferences {

    BudgetContext context(Borough borough, Period period);

    /** As in force at the end of the period. */
    CostCentres costCentres(Borough borough, Period period);

    /**
     * Of the latest period up to this one that has an approved return in the year; for an opening budget without one, of
     * the latest of the year before. None when none has.
     */
    Optional<ApprovedLines<BudgetLine>> lastApproved(Borough borough, Period period);
}
