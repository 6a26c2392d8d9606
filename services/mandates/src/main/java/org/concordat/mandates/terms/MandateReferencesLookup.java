package org.concordat.mandates.terms;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.mandates.boroughs.Council;
import org.concordat.mandates.boroughs.CouncilStore;
import org.concordat.mandates.charts.ChartEdition;
import org.concordat.mandates.charts.ServiceLineChartStore;
import org.concordat.mandates.mappings.PartnershipMapping;
import org.concordat.mandates.mappings.PartnershipMappingStore;
import org.concordat.mandates.partnerships.Partnership;
import org.concordat.mandates.partnerships.PartnershipStore;
import org.concordat.mandates.pools.PoolStore;
import org.concordat.web.problem.Problem;

/** Looks up what a borough's mandate of a year may speak of, in the rooms that keep it. */
@ApplicationScoped
public class MandateReferencesLookup {

    private final CouncilStore councils;
    private final ServiceLineChartStore charts;
    private final PartnershipStore partnerships;
    private final PoolStore pools;
    private final PartnershipMappingStore mappings;

    MandateReferencesLookup(
            CouncilStore councils,
            ServiceLineChartStore charts,
            PartnershipStore partnerships,
            PoolStore pools,
            PartnershipMappingStore mappings) {
        this.councils = councils;
        this.charts = charts;
        this.partnerships = partnerships;
        this.pools = pools;
        this.mappings = mappings;
    }

    public MandateReferences of(Borough borough, FinancialYear year) {
        Council council = councils.council(borough)
                .orElseThrow(() ->
                        Problem.notFound("borough-unknown", "The borough %s has not been set up.".formatted(borough)));
        List<PartnershipMapping> mapped = mappings.all().toList();
        return new MandateReferences(
                borough,
                charts.forYear(council.chart(), year)
                        .orElseThrow(() -> new IllegalStateException("No chart " + council.chart()))
                        .chart(),
                partnerships.all().collect(Collectors.toMap(Partnership::code, Function.identity())),
                pools.all().toList(),
                mapped,
                mapped.stream()
                        .flatMap(mapping -> Stream.of(mapping.fromChart(), mapping.toChart()))
                        .distinct()
                        .flatMap(code -> charts.forYear(code, year).stream())
                        .collect(Collectors.toMap(ChartEdition::code, ChartEdition::chart)));
    }
}
