package org.concordat.kernel.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.concordat.kernel.kpi.KpiUnit;

/**
 * From where it began.
 *
 * @param unit what it is stated in, which a paper does not always share with the target: 53 statements, 832 of them
 * @param on as at when; none where nobody says
 * @param printed as the paper prints it, such as {@code 18 (34%)}
 */
public record Baseline(BigDecimal value, KpiUnit unit, Optional<LocalDate> on, Optional<String> printed) {

    public Baseline {
        value = TargetTerms.plain(value);
    }
}
