package org.concordat.budgets.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.concordat.kernel.BudgetMeasure;

/** What a line may say: a member of a JSON line, a column of a table. */
public enum Field {
    COST_CENTRE("costCentre"),
    SERVICE_LINE("serviceLine"),
    FUND("fund"),
    TYPE("type"),
    SUBJECTIVE("subjective"),
    ORIGINAL_BUDGET("originalBudget"),
    CURRENT_BUDGET("currentBudget"),
    PROFILE_TO_DATE("profileToDate"),
    ACTUAL_TO_DATE("actualToDate"),
    COMMITMENTS("commitments"),
    FORECAST_OUTTURN("forecastOutturn"),
    COMMENT("comment");

    private final String json;

    Field(String json) {
        this.json = json;
    }

    /** Its name in JSON, such as {@code costCentre}. */
    public String json() {
        return json;
    }

    /** Its name as a column, such as {@code cost_centre}. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The measure it holds; none for the fields that are texts. */
    public Optional<BudgetMeasure> measure() {
        return BudgetMeasure.ofJson(json);
    }

    static Field of(BudgetMeasure measure) {
        return Arrays.stream(values())
                .filter(field -> field.json.equals(measure.json()))
                .findFirst()
                .orElseThrow();
    }
}
