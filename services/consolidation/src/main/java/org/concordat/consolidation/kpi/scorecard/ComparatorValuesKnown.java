package org.concordat.consolidation.kpi.scorecard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.reference.KeptTable;
import org.concordat.kernel.Borough;
import org.concordat.kernel.kpi.KpiUnit;

/**
 * Values of a comparator on an indicator, which somebody has published.
 *
 * @param borough for whose own comparator they are; none where it is everybody's
 * @param unit what they are stated in
 */
public record ComparatorValuesKnown(
        String comparator, Optional<Borough> borough, String kpi, KpiUnit unit, List<Posted> values) {

    /** Where they are kept. */
    public static final KeptTable KEPT = new KeptTable("kpi_comparator_value_known", false);

    /**
     * @param span what it is about, as results name it
     * @param member the council whose value it is; none where it is the comparator's own, such as the neighbours' mean
     * @param value none where there is none
     */
    public record Posted(String span, Optional<String> member, Optional<BigDecimal> value) {}

    public ComparatorValuesKnown {
        values = List.copyOf(values);
    }
}
