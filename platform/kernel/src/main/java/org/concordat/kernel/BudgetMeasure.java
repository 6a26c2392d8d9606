package org.concordat.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.sharing.SharedMeasure;

/** The figures a budget line carries, all in pounds. */
public enum BudgetMeasure {
    ORIGINAL_BUDGET("originalBudget", "Original budget"),
    /** Original budget plus virements. */
    CURRENT_BUDGET("currentBudget", "Current budget"),
    /** The part of the current budget planned to be spent by the end of the period. */
    PROFILE_TO_DATE("profileToDate", "Profile to date"),
    ACTUAL_TO_DATE("actualToDate", "Actual to date"),
    /** Ordered, not yet consumed; never part of actual. */
    COMMITMENTS("commitments", "Commitments"),
    /** The budget holder's statement of the year's end. */
    FORECAST_OUTTURN("forecastOutturn", "Forecast outturn");

    private final String json;
    private final String title;

    BudgetMeasure(String json, String title) {
        this.json = json;
        this.title = title;
    }

    /** Its name in JSON, such as {@code currentBudget}. */
    public String json() {
        return json;
    }

    /** Its name in a column of a table, such as {@code current_budget}. */
    public String column() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public String title() {
        return title;
    }

    /** Forecast outturn − current budget, the measure of a budget that is worked out and never posted. */
    public static SharedMeasure variance() {
        return new SharedMeasure(
                ReportingDomain.BUDGET, "variance", List.of(FORECAST_OUTTURN.json, CURRENT_BUDGET.json));
    }

    public static Optional<BudgetMeasure> ofJson(String name) {
        return Arrays.stream(values())
                .filter(measure -> measure.json.equals(name))
                .findFirst();
    }
}
