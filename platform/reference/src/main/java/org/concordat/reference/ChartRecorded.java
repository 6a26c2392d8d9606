package org.concordat.reference;

import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Chart;
import org.concordat.kernel.ServiceLine;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code concordat.mandates.chart-recorded.v1}. */
record ChartRecorded(String chart, List<Line> lines) {

    record Line(String code, String title, @Nullable String parent, boolean total) {}

    Chart asChart() {
        return asChart(lines);
    }

    static Chart asChart(List<Line> lines) {
        return new Chart(lines.stream()
                .map(line -> new ServiceLine(line.code, line.title, Optional.ofNullable(line.parent), line.total))
                .toList());
    }
}
