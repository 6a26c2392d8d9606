package org.concordat.budgets.chart;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.concordat.kernel.Borough;

/**
 * Charts of cost centres by their revision: what a chart says at a revision never changes, and which revision holds is
 * asked of the database each time.
 */
@ApplicationScoped
class ChartCache {

    /** Cost centres remembered, of all charts together: some 20 MB. */
    private static final int REMEMBERED = 2 * CostCentreChart.MAX_COST_CENTRES;

    private record Revision(Borough borough, long revision) {}

    private final Cache<Revision, CostCentreChart> charts = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED)
            .weigher((Revision of, CostCentreChart chart) ->
                    Math.max(1, chart.costCentres().size()))
            .build();

    Optional<CostCentreChart> find(Borough borough, long revision) {
        return Optional.ofNullable(charts.getIfPresent(new Revision(borough, revision)));
    }

    CostCentreChart keep(Borough borough, long revision, CostCentreChart chart) {
        charts.put(new Revision(borough, revision), chart);
        return chart;
    }
}
