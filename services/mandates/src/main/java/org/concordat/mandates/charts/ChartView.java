package org.concordat.mandates.charts;

import java.util.List;
import java.util.Optional;
import org.concordat.kernel.FinancialYear;

/** A chart as it is answered; in a list without its lines. */
record ChartView(
        String chart,
        int version,
        String title,
        Optional<FinancialYear> validFrom,
        Optional<FinancialYear> validUntil,
        Optional<List<ChartBody.Line>> lines) {

    static ChartView of(ChartEdition edition) {
        return new ChartView(
                edition.code(),
                edition.version(),
                edition.title(),
                edition.validFrom(),
                edition.validUntil(),
                Optional.of(
                        edition.chart().nodes().stream().map(ChartBody.Line::of).toList()));
    }

    /** Whatever their versions. */
    boolean saysTheSameAs(ChartView other) {
        return new ChartView(chart, other.version, title, validFrom, validUntil, lines).equals(other);
    }

    ChartView withoutLines() {
        return new ChartView(chart, version, title, validFrom, validUntil, Optional.empty());
    }
}
