package org.concordat.mandates.partnerships;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.mandates.boroughs.ChartConsequences;
import org.concordat.mandates.boroughs.CouncilStore;

/** Looks up which members of a partnership cannot be combined. */
@ApplicationScoped
public class ChartWarningsLookup implements ChartConsequences {

    private final PartnershipStore partnerships;
    private final CouncilStore councils;
    private final MappedCharts mapped;

    ChartWarningsLookup(PartnershipStore partnerships, CouncilStore councils, MappedCharts mapped) {
        this.partnerships = partnerships;
        this.councils = councils;
        this.mapped = mapped;
    }

    List<Finding> of(Partnership partnership) {
        Map<Borough, String> charts = new TreeMap<>();
        partnership
                .everyMember()
                .forEach(borough ->
                        councils.council(borough).ifPresent(council -> charts.put(borough, council.chart())));
        return ChartWarnings.of(
                partnership,
                charts,
                chart -> mapped.connects(
                        partnership.code(), chart, partnership.chart().orElseThrow()));
    }

    @Override
    public List<Finding> ofChartOf(Borough borough) {
        return partnerships
                .all()
                .filter(partnership -> partnership.everyMember().contains(borough))
                .sorted(java.util.Comparator.comparing(Partnership::code))
                .flatMap(partnership -> of(partnership).stream())
                .toList();
    }
}
