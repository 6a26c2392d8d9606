package org.concordat.reference;

import org.concordat.kernel.Borough;
import org.concordat.kernel.Chart;

/**
 * A borough as this service knows it.
 *
 * @param chartCode the name of the chart of service lines it reports on, such as {@code section-251}
 */
public record KnownCouncil(Borough borough, String name, String chartCode, Chart chart) {}
