package org.concordat.mandates.boroughs;

import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.OnsCode;
import org.concordat.mandates.charts.ChartEdition;
import org.concordat.web.reference.Limits;

/**
 * A borough as it is sent.
 *
 * @param chart code of the chart it reports on; the shipped one when left out
 * @param population0To17 residents aged 0 to 17, ONS mid-year estimate
 */
record CouncilBody(String name, OnsCode onsCode, Optional<String> chart, Optional<Integer> population0To17) {

    Council toDomain(Borough borough) {
        Limits limits = new Limits();
        limits.title(name, "/name");
        population0To17
                .filter(people -> people < 0)
                .ifPresent(people ->
                        limits.error("NEGATIVE_POPULATION", "/population0To17", "A population is not below zero"));
        limits.require();
        return new Council(borough, name, onsCode, chart.orElse(ChartEdition.DEFAULT), population0To17);
    }
}
