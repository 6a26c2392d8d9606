package org.concordat.consolidation.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.kpi.KpiEvents.parts;
import static org.concordat.consolidation.kpi.KpiEvents.result;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.consolidation.Api;
import org.concordat.consolidation.CouncilEvents;
import org.concordat.consolidation.Topics;
import org.concordat.consolidation.trial.MadeUpTopics;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a scorecard says beside its figures, to whom it may be said. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
class ScorecardTest {

    private static final String JUNE = "2016-17-P03";
    private static final String MAY = "2016-17-P02";
    private static final String APRIL = "2016-17-P01";

    private final Topics topics = new Topics();
    private final CouncilEvents council = new CouncilEvents(topics);
    private final Api api = new Api();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void a_result_is_held_against_the_target_of_its_own_day_and_the_sum_is_shown() {
        KpiEvents kpis = partnership("score-a", "QAA");
        kpis.defined("SC-ICPC-15", Map.of());
        kpis.approved("QAA", MAY, 1, parts("SC-ICPC-15", MAY, 60, 100));
        target("QAA", "SC-ICPC-15", 1, dated("2016-04-01", "2016-06-29", constant(85)));
        Instant first = kpis.approved("QAA", JUNE, 1, parts("SC-ICPC-15", JUNE, 66, 100));
        Instant moved = target(
                "QAA",
                "SC-ICPC-15",
                2,
                dated("2016-04-01", "2016-06-29", constant(85)),
                dated("2016-06-30", "", constant(70), Map.of("points", 5)));

        JsonNode before = assessment(own("QAA", JUNE, first), "SC-ICPC-15");
        JsonNode after = assessment(own("QAA", JUNE, moved), "SC-ICPC-15");

        assertThat(before.get("status").asText())
                .as("no target holds on 30 June")
                .isEqualTo("NO_TARGET");
        assertThat(after.get("status").asText()).isEqualTo("NEAR");
        assertThat(after.get("target").asText()).isEqualTo("70 %");
        assertThat(after.get("arithmetic").asText())
                .isEqualTo("66 % against at least 70 %: 4 points off, within the tolerance of 5 points.");
        assertThat(after.get("targetChanged").asText()).isEqualTo("out of reach");
        assertThat(after.get("direction").asText()).isEqualTo("IMPROVING");
        assertThat(after.get("expected").asText()).isEqualTo(JUNE);
        assertThat(assessment(own("QAA", MAY, moved), "SC-ICPC-15")
                        .get("status")
                        .asText())
                .isEqualTo("MISSED");
        String csv = api.get(officer("QAA"), path("QAA", JUNE) + "&asAt=" + moved, "text/csv")
                .text();
        assertThat(csv).contains("status,target,arithmetic", "NEAR,70 %,\"66 % against");
    }

    @Test
    void a_missing_result_names_the_last_one_and_a_series_that_broke_is_not_joined() {
        KpiEvents kpis = partnership("score-b", "QBA");
        kpis.defined("SC-MISSED", Map.of());
        kpis.defined(
                "SC-BROKEN",
                Map.of("breaks", List.of(Map.of("on", "2016-06-01", "reason", "counted by the new system"))));
        kpis.approved("QBA", MAY, 1, parts("SC-MISSED", MAY, 1, 4), parts("SC-BROKEN", MAY, 1, 4));
        Instant known = kpis.approved("QBA", JUNE, 1, parts("SC-BROKEN", JUNE, 3, 4));

        JsonNode view = own("QBA", JUNE, known);

        JsonNode missed = assessment(view, "SC-MISSED");
        assertThat(missed.get("lastResult").asText()).isEqualTo("25 % for 2016-17-P02");
        assertThat(missed.has("direction")).isFalse();
        JsonNode broken = assessment(view, "SC-BROKEN");
        assertThat(broken.get("direction").asText()).isEqualTo("UNKNOWN");
        assertThat(broken.get("seriesBreak").asText()).contains("2016-06-01", "counted by the new system");
    }

    @Test
    void what_a_mandate_commits_to_is_in_the_scorecard_whatever_else() {
        KpiEvents kpis = partnership("score-c", "QCA");
        council.adopted(
                "QCA",
                "score-c",
                List.of(),
                List.of(
                        Map.of("kpi", "SC-MET", "target", Map.of("kind", "CONSTANT", "value", 50)),
                        Map.of("kpi", "SC-OUT", "target", Map.of("kind", "CONSTANT", "value", 10)),
                        Map.of("kpi", "SC-BESIDE", "target", below("STATISTICAL_NEIGHBOURS")),
                        Map.of("kpi", "CPP-NOWHERE", "target", below("STATISTICAL_NEIGHBOURS"))));
        kpis.defined("SC-MET", Map.of());
        kpis.defined("SC-OUT", Map.of());
        kpis.defined("SC-BESIDE", Map.of("polarity", "LOWER"));
        target("QCA", "SC-MET", 1, dated("2016-04-01", "", constant(90)));
        Instant known = kpis.approved("QCA", JUNE, 1, parts("SC-MET", JUNE, 3, 4), parts("SC-BESIDE", JUNE, 1, 4));

        JsonNode view = own("QCA", JUNE, known);

        JsonNode met = assessment(view, "SC-MET");
        assertThat(met.get("mandateStatus").asText()).isEqualTo("MET");
        assertThat(met.get("mandateTarget").asText()).isEqualTo("50 %");
        assertThat(met.get("status").asText()).as("its own target is another").isEqualTo("MISSED");
        JsonNode out = assessment(view, "SC-OUT");
        assertThat(out.get("mandateStatus").asText()).isEqualTo("NO_RESULT");
        assertThat(out.get("mandateArithmetic").asText()).isEqualTo("The result is missing.");
        JsonNode beside = assessment(view, "SC-BESIDE");
        assertThat(beside.get("mandateStatus").asText()).isEqualTo("NOT_COMPARABLE");
        assertThat(beside.get("mandateArithmetic").asText())
                .isEqualTo("There is no value of STATISTICAL_NEIGHBOURS for the same time.");
        JsonNode nowhere = row(view, "CPP-NOWHERE");
        assertThat(nowhere.at("/measures/result/status").asText()).isEqualTo("MISSING");
        assertThat(nowhere.at("/assessment/mandateStatus").asText()).isEqualTo("NO_RESULT");
        assertThat(nowhere.at("/assessment/mandateArithmetic").asText()).contains("no indicator of this code");
    }

    @Test
    void a_place_among_neighbours_is_by_those_of_the_day_and_by_polarity() {
        KpiEvents kpis = partnership("score-d", "QDA");
        kpis.defined("CIN-RATE-D", Map.of("unit", "RATE_PER_10000", "polarity", "LOWER", "frequency", "ANNUAL"));
        topics.append(
                "concordat.kpis.comparator-set-recorded.v1",
                "comparators/QDA/NEIGHBOURS_D",
                "", // everybody reads it, so it is told of no borough
                Map.of(
                        "comparator", "NEIGHBOURS_D",
                        "borough", "QDA",
                        "version", 1,
                        "title", "Neighbours",
                        "sets",
                                List.of(
                                        set("2011-04-01", "2015-03-31", "Camden", "Ealing"),
                                        set("2015-04-01", "", "Camden", "Islington", "QDA"))));
        topics.append(
                "concordat.kpis.comparator-values-recorded.v1",
                "comparator-values/QDA/NEIGHBOURS_D/CIN-RATE-D",
                "",
                Map.of(
                        "comparator", "NEIGHBOURS_D",
                        "borough", "QDA",
                        "kpi", "CIN-RATE-D",
                        "version", 1,
                        "unit", "RATE_PER_10000",
                        "values",
                                List.of(
                                        value("", 596.5),
                                        value("Camden", 400),
                                        value("Islington", 700),
                                        value("Ealing", 100),
                                        value("QDA", 1))));
        target("QDA", "CIN-RATE-D", 1, "NEIGHBOURS_D", dated("2016-04-01", "", below("NEIGHBOURS_D")));
        Instant known = kpis.approved(
                "QDA", "2016-17-P12", 1, result("CIN-RATE-D", "2016-17", "numerator", 1844, "denominator", 34853));

        JsonNode said = assessment(own("QDA", "2016-17-P12", known), "CIN-RATE-D");

        assertThat(said.get("status").asText()).isEqualTo("MET");
        assertThat(said.get("arithmetic").asText()).contains("529.1 per 10,000 against less than 596.5");
        assertThat(said.get("comparatorValue").decimalValue()).isEqualByComparingTo("596.5");
        assertThat(said.get("rank").asInt())
                .as("behind Camden; Ealing is none of today's neighbours")
                .isEqualTo(2);
        assertThat(said.get("ranked").asInt()).isEqualTo(3);
        assertThat(said.get("quartile").asInt()).isEqualTo(2);
    }

    @Test
    void nothing_is_said_of_a_result_that_is_not_shown() {
        KpiEvents kpis = partnership("score-e", "QEA", "QEB", "QEC", "QED", "QEE");
        council.adopted(
                "QEA",
                "score-e",
                List.of(
                        Map.of("domain", "KPI", "detail", "NAMED"),
                        Map.of("domain", "KPI", "measure", "SC-SECRET", "detail", "TOTALS")));
        for (String borough : List.of("QEB", "QED", "QEE")) {
            council.adopted(borough, "score-e", List.of(Map.of("domain", "KPI", "detail", "TOTALS")));
        }
        for (String borough : List.of("QEA", "QEB", "QEC", "QED", "QEE")) {
            target(borough, "SC-SECRET", 1, dated("2016-04-01", "", constant(777.75)));
            target(borough, "SC-SHOWN", 1, dated("2016-04-01", "", constant(50)));
        }
        kpis.defined("SC-SECRET", Map.of());
        kpis.defined("SC-SHOWN", Map.of());
        Instant known = Instant.EPOCH;
        for (String borough : List.of("QEC", "QEB", "QED", "QEE", "QEA")) {
            kpis.approved(borough, MAY, 1, parts("SC-SECRET", MAY, 10, 40), parts("SC-SHOWN", MAY, 10, 40));
            known = kpis.approved(
                    borough,
                    JUNE,
                    1,
                    result("SC-SECRET", JUNE, "numerator", 30, "denominator", 40, "comment", "canary"),
                    result("SC-SHOWN", JUNE, "numerator", 30, "denominator", 40, "comment", "canary"));
        }

        JsonNode view = api.asAt(
                Tokens.smt("score-e"), "/v1/partnerships/score-e/views/kpis?include=detail&period=" + JUNE, known);

        JsonNode shown = row(view, "SC-SHOWN");
        assertThat(shown.at("/contributions/QEA/assessment/status").asText()).isEqualTo("MET");
        assertThat(shown.at("/contributions/QEA/assessment/direction").asText()).isEqualTo("IMPROVING");
        assertThat(shown.at("/contributions/QEB").has("assessment"))
                .as("nothing of QEB is shown by itself")
                .isFalse();
        assertThat(shown.at("/contributions/QEC").has("assessment")).isFalse();
        JsonNode secret = row(view, "SC-SECRET").at("/contributions/QEA/assessment");
        assertThat(secret.fieldNames()).toIterable().containsExactly("unit", "polarity", "expected");
        assertThat(row(view, "SC-SECRET").at("/assessment/direction").asText())
                .as("of four that open totals, which is shown since no two of them can tell another")
                .isEqualTo("IMPROVING");
        assertThat(shown.at("/measures/result/status").asText())
                .as("any two of the three that open totals could tell the third")
                .isEqualTo("SUPPRESSED");
        assertThat(shown.at("/assessment").has("direction")).isFalse();
        assertThat(row(view, "SC-SECRET").at("/assessment").has("status")).isFalse();
        String csv = api.get(
                        Tokens.smt("score-e"),
                        "/v1/partnerships/score-e/views/kpis?include=detail&period=" + JUNE + "&asAt=" + known,
                        "text/csv")
                .text();
        assertThat(view + csv).doesNotContain("777.75", "canary");
    }

    @Test
    void boroughs_together_have_no_direction_where_they_are_not_the_same_ones() {
        KpiEvents kpis = partnership("score-f", "QFA", "QFB");
        council.adopted("QFA", "score-f", List.of(Map.of("domain", "KPI", "detail", "NAMED")));
        council.adopted("QFB", "score-f", List.of(Map.of("domain", "KPI", "detail", "NAMED")));
        kpis.defined("SC-JOINED", Map.of());
        kpis.approved("QFA", MAY, 1, parts("SC-JOINED", MAY, 10, 40));
        kpis.approved("QFA", JUNE, 1, parts("SC-JOINED", JUNE, 10, 40));
        Instant known = kpis.approved("QFB", JUNE, 1, parts("SC-JOINED", JUNE, 40, 40));

        JsonNode row = row(
                api.asAt(Tokens.smt("score-f"), "/v1/partnerships/score-f/views/kpis?period=" + JUNE, known),
                "SC-JOINED");

        assertThat(row.at("/measures/result/value").decimalValue()).isEqualByComparingTo("62.5");
        assertThat(row.at("/assessment/direction").asText()).isEqualTo("UNKNOWN");
        assertThat(row.at("/contributions/QFA/assessment/direction").asText()).isEqualTo("STEADY");
    }

    private KpiEvents partnership(String code, String... boroughs) {
        council.partnershipOn(List.of("3.1.1"), code, boroughs);
        return new KpiEvents(topics, code);
    }

    @SafeVarargs
    private Instant target(String borough, String kpi, int version, Map<String, Object>... targets) {
        return target(borough, kpi, version, "", targets);
    }

    @SafeVarargs
    private Instant target(String borough, String kpi, int version, String comparator, Map<String, Object>... targets) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("borough", borough);
        data.put("kpi", kpi);
        data.put("version", version);
        data.put("unit", kpi.equals("CIN-RATE-D") ? "RATE_PER_10000" : "PERCENT");
        data.put("targets", List.of(targets));
        if (!comparator.isEmpty()) {
            data.put("comparator", comparator);
        }
        if (version > 1) {
            data.put("reason", "out of reach");
        }
        return topics.append("concordat.kpis.target-recorded.v1", borough + "/targets/" + kpi, borough, data)
                .knownAt();
    }

    private static Map<String, Object> dated(String from, String until, Map<String, Object> target) {
        return dated(from, until, target, Map.of());
    }

    private static Map<String, Object> dated(
            String from, String until, Map<String, Object> target, Map<String, Object> tolerance) {
        Map<String, Object> dated = new LinkedHashMap<>(Map.of("from", from, "target", target));
        if (!until.isEmpty()) {
            dated.put("until", until);
        }
        if (!tolerance.isEmpty()) {
            dated.put("tolerance", tolerance);
        }
        return dated;
    }

    private static Map<String, Object> constant(Number value) {
        return Map.of("kind", "CONSTANT", "value", value);
    }

    private static Map<String, Object> below(String comparator) {
        return Map.of("kind", "BELOW_COMPARATOR", "comparator", comparator);
    }

    private static Map<String, Object> set(String from, String until, String... members) {
        Map<String, Object> set =
                new LinkedHashMap<>(Map.of("from", from, "source", "model", "members", List.of(members)));
        if (!until.isEmpty()) {
            set.put("until", until);
        }
        return set;
    }

    private static Map<String, Object> value(String member, Number value) {
        Map<String, Object> posted = new LinkedHashMap<>(Map.of(
                "span", "2016-17",
                "from", "2016-04-01",
                "until", "2017-03-31",
                "value", value,
                "source", "census",
                "published", "2017-11-03"));
        if (!member.isEmpty()) {
            posted.put("member", member);
        }
        return posted;
    }

    private JsonNode own(String borough, String period, Instant known) {
        return api.asAt(officer(borough), path(borough, period), known);
    }

    private static String officer(String borough) {
        return Tokens.borough("officer", borough);
    }

    private static String path(String borough, String period) {
        return "/v1/boroughs/" + borough + "/views/kpis?period=" + period;
    }

    private static JsonNode assessment(JsonNode view, String code) {
        return row(view, code).get("assessment");
    }

    private static JsonNode row(JsonNode view, String code) {
        for (JsonNode row : view.get("rows")) {
            if (row.get("kpi").asText().equals(code)) {
                return row;
            }
        }
        throw new AssertionError("no row " + code + " in " + view);
    }
}
