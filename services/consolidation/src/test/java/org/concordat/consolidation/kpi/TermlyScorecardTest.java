package org.concordat.consolidation.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.kpi.KpiEvents.parts;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import org.concordat.consolidation.Api;
import org.concordat.consolidation.CouncilEvents;
import org.concordat.consolidation.Topics;
import org.concordat.consolidation.trial.MadeUpTopics;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scorecards of what is reported by the term, by the calendars of the boroughs. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
class TermlyScorecardTest {

    private static final String DECEMBER = "2016-17-P09";
    private static final String MARCH = "2016-17-P12";
    private static final String[] OWN = {"2016-09-05 2016-12-20", "2017-01-04 2017-04-01", "2017-04-24 2017-07-21"};
    private static final String[] SIX = {
        "2016-09-05 2016-10-21",
        "2016-10-31 2016-12-20",
        "2017-01-04 2017-02-10",
        "2017-02-20 2017-03-31",
        "2017-04-18 2017-05-26",
        "2017-06-05 2017-07-21"
    };

    private final Topics topics = new Topics();
    private final CouncilEvents council = new CouncilEvents(topics);
    private final Api api = new Api();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void a_term_stands_for_a_period_that_its_last_day_is_in_and_as_at_before_the_calendar_the_usual_one() {
        KpiEvents kpis = partnership("term-a", "TEA");
        kpis.approved("TEA", DECEMBER, 1, parts("TERM-A", "2016-17-T2", 9, 12));
        Instant before = kpis.approved("TEA", MARCH, 1, parts("TERM-A", "2016-17-T3", 1, 4));
        Instant usual = council.calendar("TEA", "2016-17").knownAt();
        Instant recorded = council.calendar("TEA", "2016-17", OWN).knownAt();

        assertThat(assessment(own("TEA", MARCH, recorded)).get("expected").asText())
                .as("spring ends on 1 April")
                .isEqualTo("2016-17-T2");
        assertThat(own("TEA", MARCH, recorded).at("/measures/result/value").decimalValue())
                .isEqualByComparingTo("75");
        assertThat(assessment(own("TEA", MARCH, recorded)).get("terms").asText())
                .isEqualTo("2016-17-T2 (2016-09-05 to 2016-12-20 by the borough's calendar)");
        assertThat(assessment(own("TEA", "2017-18-P01", recorded))
                        .get("expected")
                        .asText())
                .isEqualTo("2016-17-T3");
        assertThat(own("TEA", "2017-18-P01", recorded)
                        .at("/measures/result/value")
                        .decimalValue())
                .isEqualByComparingTo("25");
        for (Instant earlier : new Instant[] {before, usual}) {
            JsonNode row = own("TEA", MARCH, earlier);
            assertThat(assessment(row).get("expected").asText()).isEqualTo("2016-17-T3");
            assertThat(assessment(row).get("terms").asText())
                    .isEqualTo(
                            "2016-17-T3 (2017-01-01 to 2017-03-31 by the usual months, since the borough's calendar has no terms of that school year)");
            assertThat(row.at("/measures/result/value").decimalValue()).isEqualByComparingTo("25");
            assertThat(row.at("/measures/previous/value").decimalValue()).isEqualByComparingTo("75");
        }
    }

    @Test
    void terms_that_are_recorded_anew_change_no_answer_as_at_before() {
        KpiEvents kpis = partnership("term-b", "TEB");
        kpis.approved("TEB", DECEMBER, 1, parts("TERM-B", "2016-17-T2", 9, 12));
        Instant first = council.calendar("TEB", "2016-17", OWN).knownAt();
        String path = "/v1/boroughs/TEB/views/kpis?period=" + MARCH + "&asAt=" + first;
        String officer = Tokens.borough("officer", "TEB");
        String answered = api.get(officer, path, "text/csv").text();
        assertThat(answered).contains("2016-12-20");

        Instant second = council.calendar("TEB", "2016-17", "2016-09-01 2016-12-16", "2017-01-03 2017-03-30")
                .knownAt();

        assertThat(assessment(own("TEB", MARCH, second)).get("expected").asText())
                .as("of two terms")
                .isEqualTo("AY2016-17-T2of2");
        assertThat(own("TEB", MARCH, second).at("/measures/result/status").asText())
                .isEqualTo("MISSING");
        assertThat(api.get(officer, path, "text/csv").text()).isEqualTo(answered);
    }

    @ParameterizedTest
    @CsvSource({
        "2016-17-P08, 2016-17-T1",
        "2016-17-P09, 2016-17-T2",
        "2016-17-P11, 2016-17-T2",
        "2016-17-P12, 2016-17-T2",
        "2017-18-P01, 2016-17-T3",
        "2017-18-P04, 2016-17-T3",
        "2017-18-P05, 2017-18-T1"
    })
    void together_boroughs_are_about_the_latest_term_that_has_ended_in_each(String period, String term) {
        partnership("term-c", "TEC", "TED");
        Instant known = council.calendar("TEC", "2016-17", OWN).knownAt();

        JsonNode row = together("term-c", period, known);

        assertThat(row.at("/assessment/expected").asText()).isEqualTo(term);
        assertThat(assessment(own("TED", MARCH, known)).get("expected").asText())
                .as("by itself it is not kept waiting")
                .isEqualTo("2016-17-T3");
    }

    @Test
    void the_same_term_is_combined_whatever_its_days() {
        KpiEvents kpis = partnership("term-d", "TEE", "TEF");
        council.adopted("TEE", "term-d", "KPI", "NAMED");
        council.adopted("TEF", "term-d", "KPI", "NAMED");
        kpis.approved("TEE", DECEMBER, 1, parts("TERM-D", "2016-17-T2", 90, 120));
        kpis.approved("TEF", DECEMBER, 1, parts("TERM-D", "2016-17-T2", 180, 200));
        kpis.approved("TEF", MARCH, 1, parts("TERM-D", "2016-17-T3", 10, 200));
        Instant known = council.calendar("TEE", "2016-17", OWN).knownAt();

        JsonNode row = together("term-d", MARCH, known);

        assertThat(row.at("/measures/result/numerator").asInt())
                .as("of autumn, since spring has not ended in TEE")
                .isEqualTo(270);
        assertThat(row.at("/measures/result/denominator").asInt()).isEqualTo(320);
        assertThat(row.at("/assessment/terms").asText())
                .contains("TEE: 2016-17-T2 (2016-09-05 to 2016-12-20", "TEF: 2016-17-T2 (2016-09-01 to 2016-12-31");
        assertThat(row.at("/contributions/TEE/assessment/terms").asText())
                .contains("2016-12-20 by the borough's calendar");
    }

    @Test
    void school_years_of_other_numbers_of_terms_stand_side_by_side() {
        KpiEvents kpis = partnership("term-e", "TEG", "TEH");
        council.adopted("TEG", "term-e", "KPI", "NAMED");
        council.adopted("TEH", "term-e", "KPI", "NAMED");
        council.calendar("TEG", "2016-17", SIX);
        kpis.approved("TEG", MARCH, 1, parts("TERM-E", "AY2016-17-T4of6", 30, 40));
        Instant known = kpis.approved("TEH", MARCH, 1, parts("TERM-E", "2016-17-T3", 10, 40));

        JsonNode row = together("term-e", MARCH, known);

        assertThat(row.at("/measures/result/status").asText()).isEqualTo("NOT_COMBINABLE");
        assertThat(row.at("/measures/result/reason").asText()).contains("side by side");
        assertThat(row.at("/assessment").has("expected")).isFalse();
        assertThat(row.at("/assessment/terms").asText())
                .contains("TEG: AY2016-17-T4of6 (2017-02-20 to 2017-03-31", "TEH: 2016-17-T3 (2017-01-01");
        assertThat(row.at("/contributions/TEG/measures/result/value").decimalValue())
                .isEqualByComparingTo("75");
        assertThat(row.at("/contributions/TEH/measures/result/value").decimalValue())
                .isEqualByComparingTo("25");
        assertThat(row.at("/contributions/TEG/assessment/expected").asText()).isEqualTo("AY2016-17-T4of6");
    }

    private KpiEvents partnership(String code, String... boroughs) {
        council.partnershipOn(java.util.List.of("3.1.1"), code, boroughs);
        KpiEvents kpis = new KpiEvents(topics, code);
        kpis.defined("TERM-" + code.substring(5).toUpperCase(java.util.Locale.ROOT), Map.of("frequency", "TERMLY"));
        return kpis;
    }

    private JsonNode own(String borough, String period, Instant known) {
        return api.asAt(
                        Tokens.borough("officer", borough),
                        "/v1/boroughs/" + borough + "/views/kpis?period=" + period,
                        known)
                .at("/rows/0");
    }

    private JsonNode together(String partnership, String period, Instant known) {
        return api.asAt(
                        Tokens.smt(partnership),
                        "/v1/partnerships/" + partnership + "/views/kpis?period=" + period,
                        known)
                .at("/rows/0");
    }

    private static JsonNode assessment(JsonNode row) {
        return row.get("assessment");
    }
}
