package org.concordat.mandates.boroughs;

import java.util.List;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;

/** What follows from the chart that a borough reports on. */
public interface ChartConsequences {

    /** Warnings about each partnership of the borough whose members cannot be combined. */
    List<Finding> ofChartOf(Borough borough);
}
