package org.concordat.mandates.partnerships;

/** Which charts a partnership has mappings between, which is all that it needs to know of them. */
public interface MappedCharts {

    /** Whether any version of a mapping of the partnership is from the one chart to the other. */
    boolean connects(String partnership, String fromChart, String toChart);
}
