package org.concordat.budgets.chart;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Borough;

/** Where the boroughs' charts are kept. */
@ApplicationScoped
public class ChartStore implements PanacheRepositoryBase<ChartRow, String> {

    /** Cost centres remembered, of all charts together: some 20 MB. */
    private static final int REMEMBERED = 2 * CostCentreChart.MAX_COST_CENTRES;

    /** What a chart says at a revision never changes; which revision holds is asked of the database each time. */
    private record Revision(Borough borough, long revision) {}

    private final Cache<Revision, CostCentreChart> charts = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED)
            .weigher((Revision of, CostCentreChart chart) ->
                    Math.max(1, chart.costCentres().size()))
            .build();

    /** The borough's chart; an empty one when it has sent none. */
    public CostCentreChart of(Borough borough) {
        Optional<Revision> revision = find("select revision from ChartRow where borough = ?1", borough.code())
                .project(Long.class)
                .firstResultOptional()
                .map(held -> new Revision(borough, held));
        return revision.map(held -> remembered(held)).orElse(new CostCentreChart(List.of()));
    }

    /** Not computed within the cache: the row is read by this transaction, and nobody else waits for it. */
    private CostCentreChart remembered(Revision revision) {
        CostCentreChart chart = charts.getIfPresent(revision);
        if (chart == null) {
            ChartRow row = row(revision.borough()).orElseThrow();
            chart = row.toDomain();
            charts.put(new Revision(revision.borough(), row.revision), chart);
        }
        return chart;
    }

    Optional<ChartRow> row(Borough borough) {
        return findByIdOptional(borough.code());
    }
}
