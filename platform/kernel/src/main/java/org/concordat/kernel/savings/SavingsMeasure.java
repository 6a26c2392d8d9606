package org.concordat.kernel.savings;

/**
 * The figures of a line of delivery, all in pounds and of one financial year.
 * Target = delivered + on track + at risk + undeliverable − over-delivery.
 */
public enum SavingsMeasure {
    TARGET("target", "Target"),
    /** Gross, to date, before pressures. */
    DELIVERED("delivered", "Delivered"),
    ON_TRACK("onTrack", "On track"),
    /** Mitigation does not shrink it. */
    AT_RISK("atRisk", "At risk"),
    /** At the outturn: what was not achieved. */
    UNDELIVERABLE("undeliverable", "Undeliverable"),
    /** Above the target. */
    OVER_DELIVERY("overDelivery", "Over-delivery"),
    /** Gross, by the year's end. */
    FORECAST("forecast", "Forecast"),
    /** Net = delivered − pressure. */
    IN_YEAR_PRESSURE("inYearPressure", "In-year pressure"),
    /** Found elsewhere, beside the saving. */
    MITIGATION("mitigation", "Mitigation");

    private final String json;
    private final String title;

    SavingsMeasure(String json, String title) {
        this.json = json;
        this.title = title;
    }

    /** Its name in JSON, such as {@code atRisk}. */
    public String json() {
        return json;
    }

    public String title() {
        return title;
    }
}
