package org.concordat.consolidation.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.ReportingDomain;
import org.concordat.kernel.SharedMeasure;

/** A column of a budget view: the measures as they were posted, in their order, and the variance worked out from them. */
public enum ViewMeasure {
    ORIGINAL_BUDGET(BudgetMeasure.ORIGINAL_BUDGET),
    CURRENT_BUDGET(BudgetMeasure.CURRENT_BUDGET),
    PROFILE_TO_DATE(BudgetMeasure.PROFILE_TO_DATE),
    ACTUAL_TO_DATE(BudgetMeasure.ACTUAL_TO_DATE),
    COMMITMENTS(BudgetMeasure.COMMITMENTS),
    FORECAST_OUTTURN(BudgetMeasure.FORECAST_OUTTURN),
    /** Forecast outturn − current budget. */
    VARIANCE();

    private static final List<ViewMeasure> ALL = List.copyOf(Arrays.asList(values()));

    private final Optional<BudgetMeasure> posted;
    private final String json;
    private final String title;

    ViewMeasure(BudgetMeasure posted) {
        this.posted = Optional.of(posted);
        this.json = posted.json();
        this.title = posted.title();
    }

    ViewMeasure() {
        this.posted = Optional.empty();
        this.json = BudgetMeasure.variance().name();
        this.title = "Variance";
    }

    public static List<ViewMeasure> all() {
        return ALL;
    }

    /** The measure it was posted as; none for what is worked out. */
    public Optional<BudgetMeasure> posted() {
        return posted;
    }

    /** As sharing rules speak of it. */
    public SharedMeasure shared() {
        return posted.map(measure -> SharedMeasure.reported(ReportingDomain.BUDGET, measure.json()))
                .orElseGet(BudgetMeasure::variance);
    }

    public String json() {
        return json;
    }

    /** Its name as a column of a table, such as {@code current_budget}. */
    public String column() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public String title() {
        return title;
    }
}
