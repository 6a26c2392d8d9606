package org.concordat.kpis.catalogue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.kpi.definition.KpiDefinition;

/**
 * A definition as it is answered.
 *
 * @param borough whose own it is; none where it is everybody's or a partnership's
 */
record KpiView(
        String kpi,
        int version,
        Optional<Borough> borough,
        @JsonUnwrapped KpiDefinition definition) {}
