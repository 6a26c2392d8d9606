package org.concordat.consolidation.savings;

import java.util.Optional;
import org.concordat.consolidation.domain.Remark;
import org.concordat.consolidation.domain.Remarks;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.table.Part;

/** What a gap says: positive, the year is expected to bring less than the target. */
final class Shortfall implements Remarks {

    @Override
    public boolean speakOf(Measure measure) {
        return measure.equals(SavingsRows.GAP);
    }

    @Override
    public Optional<Remark> on(Part part, Measure measure, long pence) {
        if (!speakOf(measure)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (Long.signum(pence)) {
                    case 0 -> new Remark("on target", Optional.empty());
                    case 1 -> new Remark("shortfall", Optional.of(false));
                    default -> new Remark("over-delivery", Optional.of(true));
                });
    }
}
