package org.concordat.mandates.charts;

import java.util.Optional;
import org.concordat.kernel.Chart;
import org.concordat.kernel.FinancialYear;

/**
 * One version of a chart of service lines. Codes and titles change by year, so a version says which years it is for.
 *
 * @param code such as {@code section-251}
 * @param version counts from 1 within the code; a version never changes
 * @param validFrom first financial year it is for; every earlier one too when empty
 * @param validUntil last financial year it is for; every later one too when empty
 */
public record ChartEdition(
        String code,
        int version,
        String title,
        Optional<FinancialYear> validFrom,
        Optional<FinancialYear> validUntil,
        Chart chart) {

    /** The chart a borough reports on unless it says otherwise. */
    public static final String DEFAULT = "section-251";

    public boolean isFor(FinancialYear year) {
        return validFrom.map(first -> year.compareTo(first) >= 0).orElse(true)
                && validUntil.map(last -> year.compareTo(last) <= 0).orElse(true);
    }
}
