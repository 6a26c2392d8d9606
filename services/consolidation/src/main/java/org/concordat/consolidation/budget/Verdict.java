package org.concordat.consolidation.budget;

import java.util.Optional;
import org.concordat.consolidation.domain.Remark;
import org.concordat.consolidation.domain.Remarks;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.table.Part;

/** What a variance says: positive on expenditure and on the net is an overspend, on grant and income good news. */
final class Verdict implements Remarks {

    @Override
    public boolean speakOf(Measure measure) {
        return measure.equals(BudgetRows.VARIANCE);
    }

    @Override
    public Optional<Remark> on(Part part, Measure measure, long pence) {
        if (!speakOf(measure)) {
            return Optional.empty();
        }
        int sign = Long.signum(pence);
        if (sign == 0) {
            return Optional.of(new Remark("on budget", Optional.empty()));
        }
        boolean moreIsFavourable = part.sign() < 0;
        String more = moreIsFavourable ? "over-recovery" : "overspend";
        String less = moreIsFavourable ? "under-recovery" : "underspend";
        return Optional.of(new Remark(sign > 0 ? more : less, Optional.of((sign > 0) == moreIsFavourable)));
    }
}
