package org.concordat.journeys.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import org.concordat.journeys.Suite;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Hammersmith and Fulham's spend by delivery model of 2011-12 to 2013-15, as its paper of January 2012 prints it and the
 * demonstration posts it through the public API.
 */
class PublishedSpendTest {

    private static final Suite SUITE = Suite.running();

    @ParameterizedTest
    @CsvSource({
        "2011-12-P12, plannedSpend, 0, 61962000, 0, 100, the paper prints 100",
        "2012-13-P12, plannedSpend, 2675000, 55972000, 5, 95, the paper prints 95",
        "2013-14-P12, spanSpend, 3526000, 51602000, 6, 94, the paper prints 94",
        "2014-15-P12, spanSpend, 3526000, 51602000, 6, 94, the paper prints 94"
    })
    void the_split_agrees_with_the_printed_table(
            String period,
            String measure,
            BigDecimal commissioned,
            BigDecimal direct,
            BigDecimal percentCommissioned,
            BigDecimal percentDirect,
            String printed) {
        JsonPath view = split(period);

        assertThat(amount(view, "COMMISSIONED", measure)).isEqualByComparingTo(commissioned);
        assertThat(amount(view, "DIRECTLY_PROVIDED", measure)).isEqualByComparingTo(direct);
        String percent = measure.equals("plannedSpend") ? "percent" : "spanPercent";
        assertThat(percent(view, "COMMISSIONED", percent)).isEqualByComparingTo(percentCommissioned);
        assertThat(percent(view, "DIRECTLY_PROVIDED", percent)).isEqualByComparingTo(percentDirect);
        assertThat(view.getString(row("DIRECTLY_PROVIDED") + ".assessment." + percent + "Says"))
                .startsWith("Worked out")
                .contains(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "2011-12-P12, plannedSpend, 61962000, true",
        "2012-13-P12, plannedSpend, 58647000, false",
        "2013-14-P12, spanSpend, 55128000, false"
    })
    void the_models_come_to_the_printed_total_and_a_per_cent_that_the_paper_leaves_out_stays_out(
            String period, String measure, BigDecimal total, boolean percentIsPrinted) {
        JsonPath view = split(period);

        assertThat(view.getObject("totals[0].measures.%s.value".formatted(measure), BigDecimal.class))
                .isEqualByComparingTo(total);
        assertThat(view.getList("intentions.totalPercentPrinted.findAll { it != null }"))
                .hasSize(percentIsPrinted ? 2 : 0);
    }

    private static JsonPath split(String period) {
        String path = "/v1/boroughs/LBHF/views/intentions?period=%s&by=deliveryModel".formatted(period);
        return await().atMost(Suite.PATIENCE)
                .until(
                        () -> Suite.ok(SUITE.get("officer.lbhf", "consolidation", path))
                                .jsonPath(),
                        view -> view.getObject(row("DIRECTLY_PROVIDED"), Object.class) != null);
    }

    private static String row(String model) {
        return "rows.find { it.deliveryModel == '%s' }".formatted(model);
    }

    private static BigDecimal amount(JsonPath view, String model, String measure) {
        return view.getObject("%s.measures.%s.value".formatted(row(model), measure), BigDecimal.class);
    }

    private static BigDecimal percent(JsonPath view, String model, String note) {
        return view.getObject("%s.assessment.%s".formatted(row(model), note), BigDecimal.class);
    }
}
