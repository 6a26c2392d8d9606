package org.concordat.mandates.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.mandates.boroughs.Council;
import org.concordat.mandates.boroughs.CouncilStore;
import org.concordat.mandates.charts.ChartStore;
import org.concordat.mandates.partnerships.Partnership;
import org.concordat.mandates.partnerships.PartnershipStore;
import org.concordat.mandates.pools.PoolStore;
import org.concordat.web.problem.Problem;

/** Gathers what a borough's mandate of a year may speak of. */
@ApplicationScoped
public class SurroundingsStore {

    private final CouncilStore councils;
    private final ChartStore charts;
    private final PartnershipStore partnerships;
    private final PoolStore pools;

    SurroundingsStore(CouncilStore councils, ChartStore charts, PartnershipStore partnerships, PoolStore pools) {
        this.councils = councils;
        this.charts = charts;
        this.partnerships = partnerships;
        this.pools = pools;
    }

    public Surroundings of(Borough borough, FinancialYear year) {
        Council council = councils.council(borough)
                .orElseThrow(() ->
                        Problem.notFound("borough-unknown", "The borough %s has not been set up.".formatted(borough)));
        return new Surroundings(
                borough,
                charts.forYear(council.chart(), year)
                        .orElseThrow(() -> new IllegalStateException("No chart " + council.chart()))
                        .chart(),
                partnerships.all().collect(Collectors.toMap(Partnership::code, Function.identity())),
                pools.all().toList());
    }
}
