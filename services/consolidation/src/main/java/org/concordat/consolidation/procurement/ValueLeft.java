package org.concordat.consolidation.procurement;

import java.util.Optional;
import org.concordat.consolidation.domain.Remark;
import org.concordat.consolidation.domain.Remarks;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.table.Part;

/** What is left of a value says: below nothing, more was spent than the contracts are worth. */
final class ValueLeft implements Remarks {

    @Override
    public boolean speakOf(Measure measure) {
        return measure.equals(ContractRows.REMAINING);
    }

    @Override
    public Optional<Remark> on(Part part, Measure measure, long pence) {
        if (!speakOf(measure)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (Long.signum(pence)) {
                    case 0 -> new Remark("spent", Optional.empty());
                    case 1 -> new Remark("within value", Optional.empty());
                    default -> new Remark("above value", Optional.of(false));
                });
    }
}
