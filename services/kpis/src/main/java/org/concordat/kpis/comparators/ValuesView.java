package org.concordat.kpis.comparators;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.kpi.KpiUnit;
import org.concordat.kernel.targets.ComparatorValues;

/** A version of a comparator's values on an indicator as it is answered and told, with the days of each. */
record ValuesView(
        String comparator,
        Optional<Borough> borough,
        String kpi,
        int version,
        KpiUnit unit,
        List<DatedValue> values,
        Optional<String> reason) {

    /** @param from the first day of the span, {@code until} its last */
    record DatedValue(
            LocalDate from, LocalDate until, @JsonUnwrapped ComparatorValues.ComparatorValue value) {}
}
