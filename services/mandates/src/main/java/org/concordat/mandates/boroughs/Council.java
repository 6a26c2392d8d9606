package org.concordat.mandates.boroughs;

import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.OnsCode;

/**
 * What is known of a borough.
 *
 * @param chart code of the chart of service lines it reports on
 * @param population0To17 residents aged 0 to 17, ONS mid-year estimate
 */
public record Council(Borough borough, String name, OnsCode onsCode, String chart, Optional<Integer> population0To17) {}
