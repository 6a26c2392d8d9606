package org.concordat.consolidation.kpi;

import java.time.LocalDate;
import java.util.Optional;
import org.concordat.consolidation.table.Absence;
import org.concordat.consolidation.table.RowDefinitions;
import org.concordat.consolidation.table.RowNode;
import org.concordat.kernel.Borough;
import org.concordat.kernel.InvalidValue;

/**
 * One indicator by service line: a row for each line of the chart, with what was reported of it there, combined up the
 * chart by the indicator's own rule.
 */
public record KpiByLine(KpiCatalogue catalogue, KpiKnown kpi) implements RowDefinitions {

    /** @throws InvalidValue for one that the catalogue does not have for the period */
    static KpiByLine of(KpiCatalogue catalogue, String code) {
        return new KpiByLine(
                catalogue,
                catalogue
                        .find(code)
                        .orElseThrow(() -> new InvalidValue(
                                "indicator", code, "the code of an indicator that the catalogue has for the period")));
    }

    @Override
    public Optional<LocalDate> about(RowNode row, int measure, Borough borough) {
        return catalogue.about(kpi.code(), measure, borough);
    }

    @Override
    public Absence absence(Absence ofTable) {
        return Absence.UNREPORTED;
    }

    @Override
    public Optional<String> title() {
        return Optional.of(kpi.title());
    }
}
