package org.concordat.journeys.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.journeys.Suite;
import org.concordat.testing.cases.YearOfCases;
import org.concordat.testing.cases.plain.PlainFigures;
import org.concordat.testing.cases.plain.PlainSheet;
import org.concordat.testing.cases.plain.Story;
import org.junit.jupiter.api.Test;

/**
 * A year of three boroughs, sent in random order with everything that goes wrong, against a plain calculation of what
 * happened. How many events: {@code -Dconcordat.year.events}.
 */
class CaseloadYearTest {

    private static final Suite SUITE = Suite.running();
    private static final int EVENTS = Integer.getInteger("concordat.year.events", 10_000);
    private static final int BATCH = 1_000;
    private static final long SEED = 2022;
    private static final Map<String, String> SYSTEMS =
            Map.of("LBHF", "frameworki-lbhf", "RBKC", "paris-rbkc", "WCC", "mosaic-wcc");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void every_figure_of_every_borough_and_month_is_what_happened() throws IOException {
        YearOfCases year = YearOfCases.of(SEED, EVENTS);
        int rejected = 0;
        for (YearOfCases.Batch batch : YearOfCases.batches(year.inRandomOrder(), BATCH)) {
            Response answer = Suite.ok(SUITE.as(system(batch.borough()), "caseload")
                    .contentType("application/cloudevents-batch+json")
                    .body(batch.json())
                    .post("/v1/boroughs/%s/events".formatted(batch.borough())));
            rejected += answer.<Integer>path("rejected");
        }
        assertThat(rejected).isGreaterThanOrEqualTo(year.invalid().size());
        for (String borough : SYSTEMS.keySet()) {
            List<Story> stories = Story.of(year.clean(), borough);
            LocalDate last = YearOfCases.LAST_DAY;
            Map<String, PlainSheet.Figure> march = PlainFigures.of(stories, last.withDayOfMonth(1), last);
            await().atMost(Duration.ofMinutes(10))
                    .pollInterval(Duration.ofSeconds(2))
                    .untilAsserted(
                            () -> assertThat(differences(borough, last, march)).isEmpty());
            List<String> differences = new ArrayList<>();
            for (LocalDate first = YearOfCases.FIRST_DAY; first.isBefore(last); first = first.plusMonths(1)) {
                LocalDate end = first.plusMonths(1).minusDays(1);
                differences.addAll(differences(borough, end, PlainFigures.of(stories, first, end)));
            }
            assertThat(differences).isEmpty();
        }
    }

    /** The month of a day of the year that begins in April, such as {@code 2022-23-P01}. */
    private static String period(LocalDate day) {
        LocalDate inYear = day.minusMonths(3);
        return "%d-%02d-P%02d".formatted(inYear.getYear(), (inYear.getYear() + 1) % 100, inYear.getMonthValue());
    }

    private static String system(String borough) {
        return String.valueOf(SYSTEMS.get(borough));
    }

    private static List<String> differences(String borough, LocalDate end, Map<String, PlainSheet.Figure> plain)
            throws IOException {
        Map<String, JsonNode> rows = new HashMap<>();
        Response view = Suite.ok(SUITE.get(
                Suite.user("officer", borough),
                "consolidation",
                "/v1/boroughs/%s/views/caseload?period=%s".formatted(borough, period(end))));
        JSON.readTree(view.asByteArray())
                .get("rows")
                .forEach(row -> rows.put(row.get("measure").asText(), row));
        List<String> differences = new ArrayList<>();
        plain.forEach((measure, figure) -> {
            JsonNode row = rows.get(measure);
            if (row != null && !isSame(row, figure)) {
                differences.add("%s of %s on %s: plain %s, shown %s"
                        .formatted(measure, borough, end, figure, row.at("/measures/result")));
            }
        });
        return differences;
    }

    private static boolean isSame(JsonNode row, PlainSheet.Figure plain) {
        JsonNode shown = row.at("/measures/result");
        if (shown.hasNonNull("denominator")) {
            return isNumber(shown.get("numerator"), BigDecimal.valueOf(plain.part()))
                    && isNumber(shown.get("denominator"), BigDecimal.valueOf(plain.whole()));
        }
        if (!shown.hasNonNull("value")) {
            return plain.part() == 0 && plain.whole() == 0;
        }
        boolean isCost = row.at("/assessment/unit").asText().startsWith("pounds");
        return isNumber(shown.get("value"), isCost ? pounds(plain.part()) : BigDecimal.valueOf(plain.part()));
    }

    private static boolean isNumber(JsonNode shown, BigDecimal number) {
        return shown.decimalValue().compareTo(number) == 0;
    }

    /** Of pence for each week, a seventh for each night. */
    private static BigDecimal pounds(long pence) {
        return BigDecimal.valueOf(pence)
                .divide(BigDecimal.valueOf(7), 0, RoundingMode.HALF_UP)
                .movePointLeft(2);
    }
}
