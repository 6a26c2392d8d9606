package org.concordat.journeys.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.concordat.journeys.Suite;
import org.concordat.testing.cases.YearOfCases;
import org.concordat.testing.cases.plain.PlainFigures;
import org.concordat.testing.cases.plain.PlainSheet;
import org.concordat.testing.cases.plain.ShownFigures;
import org.concordat.testing.cases.plain.Story;
import org.junit.jupiter.api.Test;

/**
 * A year of three boroughs, sent in random order with everything that goes wrong, against a plain calculation of what
 * happened. How many events: {@code -Dconcordat.year.events}; a million of them by {@code ./concordat bench --only year}.
 */
class CaseloadYearTest {

    private static final Suite SUITE = Suite.running();
    private static final int EVENTS = Integer.getInteger("concordat.year.events", 10_000);
    private static final int BATCH = 1_000;
    private static final long SEED = 2022;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void every_figure_of_every_borough_and_month_is_what_happened() throws IOException {
        YearOfCases year = YearOfCases.of(SEED, EVENTS);
        int rejected = 0;
        for (YearOfCases.Batch batch : YearOfCases.batches(year.inRandomOrder(), BATCH)) {
            Response answer = Suite.ok(SUITE.as(YearOfCases.sender(batch.borough()), "caseload")
                    .contentType("application/cloudevents-batch+json")
                    .body(batch.json())
                    .post("/v1/boroughs/%s/events".formatted(batch.borough())));
            rejected += answer.<Integer>path("rejected");
        }
        assertThat(rejected).isGreaterThanOrEqualTo(year.invalid().size());
        for (String borough : YearOfCases.sources().keySet()) {
            List<Story> stories = Story.of(year.clean(), borough);
            LocalDate last = YearOfCases.LAST_DAY;
            Map<String, PlainSheet.Figure> march = PlainFigures.of(stories, last.withDayOfMonth(1), last);
            await().atMost(Duration.ofMinutes(10))
                    .pollInterval(Duration.ofSeconds(2))
                    .untilAsserted(
                            () -> assertThat(differences(borough, last, march)).isEmpty());
            for (LocalDate first = YearOfCases.FIRST_DAY; first.isBefore(last); first = first.plusMonths(1)) {
                LocalDate end = first.plusMonths(1).minusDays(1);
                assertThat(differences(borough, end, PlainFigures.of(stories, first, end)))
                        .as("%s to %s", borough, end)
                        .isEmpty();
            }
        }
    }

    private static List<String> differences(String borough, LocalDate end, Map<String, PlainSheet.Figure> plain)
            throws IOException {
        Response view =
                Suite.ok(SUITE.get(Suite.user("officer", borough), "consolidation", ShownFigures.viewOf(borough, end)));
        return ShownFigures.differences(JSON.readTree(view.asByteArray()), plain);
    }
}
