package org.concordat.consolidation.caseload;

import java.time.LocalDate;
import java.util.Optional;
import org.concordat.consolidation.table.RowDefinitions;
import org.concordat.consolidation.table.RowNode;
import org.concordat.kernel.Borough;

/** The days that the figures of an answer are about. */
public record CaseloadDays(ReportedDays stretch) implements RowDefinitions {

    private static final int PREVIOUS = CaseloadTable.TABLE.measures().number(CaseloadTable.PREVIOUS);

    @Override
    public Optional<LocalDate> about(RowNode row, int measure, Borough borough) {
        return Optional.of((measure == PREVIOUS ? stretch.before() : stretch).last());
    }
}
