package org.concordat.mandates.charts;

import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Chart;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.ServiceLine;
import org.concordat.web.reference.Limits;

/**
 * A chart as it is sent.
 *
 * @param validFrom first financial year it is for
 * @param validUntil last financial year it is for
 */
record ChartBody(
        String title, Optional<FinancialYear> validFrom, Optional<FinancialYear> validUntil, List<Line> lines) {

    private static final int LINES_MAX = 2_000;

    /** @param total whether it is derived from the lines below it; false when left out */
    record Line(String code, String title, Optional<String> parent, Optional<Boolean> total) {

        static Line of(ServiceLine line) {
            return new Line(line.code(), line.title(), line.parent(), Optional.of(line.total()));
        }

        ServiceLine toDomain() {
            return new ServiceLine(code, title, parent, total.orElse(false));
        }
    }

    /** @throws InvalidValue when the lines are no chart */
    ChartEdition toDomain(String code, int version) {
        Limits limits = new Limits();
        limits.title(title, "/title");
        limits.count(lines, LINES_MAX, "/lines");
        for (int i = 0; i < Math.min(lines.size(), LINES_MAX); i++) {
            limits.title(lines.get(i).title(), "/lines/" + i + "/title");
        }
        if (lines.isEmpty()) {
            limits.error("NO_LINES", "/lines", "A chart has at least one line, and this one has none");
        }
        if (validFrom.isPresent() && validUntil.isPresent() && validUntil.get().compareTo(validFrom.get()) < 0) {
            limits.error(
                    "UNTIL_BEFORE_FROM",
                    "/validUntil",
                    "The chart is for years until %s, before it begins with %s"
                            .formatted(validUntil.get(), validFrom.get()));
        }
        limits.require();
        return new ChartEdition(
                code,
                version,
                title,
                validFrom,
                validUntil,
                new Chart(lines.stream().map(Line::toDomain).toList()));
    }
}
