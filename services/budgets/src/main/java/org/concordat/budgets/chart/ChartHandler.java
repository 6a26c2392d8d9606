package org.concordat.budgets.chart;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.reference.ReferenceStore;
import org.concordat.security.audit.AuditTrail;
import org.concordat.web.problem.Problem;
import org.concordat.web.write.Answer;
import org.concordat.web.write.Preconditions;
import org.jspecify.annotations.Nullable;

/** Replaces a borough's chart. */
@ApplicationScoped
class ChartHandler {

    /** The chart as it was kept, with what there is to say about it. */
    record Kept(List<CostCentre> costCentres, List<Finding> findings) {}

    private final ChartStore charts;
    private final ReferenceStore reference;
    private final AuditTrail audit;

    ChartHandler(ChartStore charts, ReferenceStore reference, AuditTrail audit) {
        this.charts = charts;
        this.reference = reference;
        this.audit = audit;
    }

    /** @param onlyNew whether it must not be there yet ({@code If-None-Match: *}) */
    Answer replace(Borough borough, CostCentreChart wanted, @Nullable String ifMatch, boolean onlyNew) {
        ChartRow row = charts.row(borough).orElse(null);
        if (onlyNew && row != null) {
            throw Problem.preconditionFailed("chart-exists", "%s has a chart already.".formatted(borough));
        }
        if (row != null || ifMatch != null) {
            Preconditions.requireMatch(ifMatch, etag(row));
        }
        List<Finding> findings = wanted.check(reference.council(borough).chart());
        if (findings.stream().anyMatch(Finding::isError)) {
            throw Problem.unprocessable(
                    "chart-refused", "The chart was not kept: correct what the findings say.", findings);
        }
        CostCentreChart before = row == null ? new CostCentreChart(List.of()) : row.toDomain();
        if (row == null) {
            row = new ChartRow(borough.code());
            charts.persist(row);
        }
        row.costCentres.clear();
        wanted.costCentres().stream().map(CostCentreRow::of).forEach(row.costCentres::add);
        charts.flush();
        audit.record(borough, "chart.replace", "chart", before.costCentres(), wanted.costCentres());
        return Answer.ok(new Kept(wanted.costCentres(), findings), etag(row));
    }

    static String etag(@Nullable ChartRow row) {
        return row == null ? "\"none\"" : Preconditions.etag(row.revision);
    }
}
