package org.concordat.consolidation.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.kpi.KpiEvents.parts;
import static org.concordat.consolidation.kpi.KpiEvents.result;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.concordat.consolidation.Api;
import org.concordat.consolidation.CouncilEvents;
import org.concordat.consolidation.Topics;
import org.concordat.consolidation.trial.MadeUpTopics;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Results of indicators, from their topic to every answer. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
class KpiViewsTest {

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
    void a_percentage_is_combined_by_its_parts_and_never_averaged() {
        KpiEvents kpis = partnership("kpi-a", "KAA", "KAB", "KAC");
        shared("kpi-a", "NAMED", "KAA", "KAB", "KAC");
        kpis.defined("CP-ICPC-15", Map.of("area", "Child protection"));
        kpis.approved("KAA", JUNE, 1, parts("CP-ICPC-15", JUNE, 90, 120));
        kpis.approved("KAB", JUNE, 1, parts("CP-ICPC-15", JUNE, 180, 200));
        Instant known = kpis.approved("KAC", JUNE, 1, parts("CP-ICPC-15", JUNE, 45, 90));

        JsonNode row = row(scorecard("kpi-a", known), "CP-ICPC-15");

        assertThat(row.at("/measures/result/value").decimalValue())
                .as("90/120, 180/200 and 45/90 are 315 of 410")
                .isEqualByComparingTo("76.8");
        assertThat(row.at("/measures/result/numerator").asInt()).isEqualTo(315);
        assertThat(row.at("/measures/result/denominator").asInt()).isEqualTo(410);
        assertThat(row.at("/measures/result/coverage/included").size()).isEqualTo(3);
        assertThat(row.at("/contributions/KAA/measures/result/value").decimalValue())
                .isEqualByComparingTo("75");
        assertThat(row.get("section").asText()).isEqualTo("Child protection");
        assertThat(row.get("total").asBoolean()).isFalse();
        assertThat(scorecard("kpi-a", known).get("totals"))
                .as("indicators add up to nothing")
                .isEmpty();
    }

    @Test
    void few_children_are_told_nobody_and_few_vacancies_everybody() {
        KpiEvents kpis = partnership("kpi-few", "KFWA", "KFWB");
        shared("kpi-few", "NAMED", "KFWA", "KFWB");
        kpis.defined("FEW-CHILDREN", Map.of("unit", "COUNT", "combining", "SUM"));
        kpis.defined("FEW-VACANCIES", Map.of("unit", "COUNT", "combining", "SUM", "counts", "OTHERS"));
        kpis.approved(
                "KFWA", JUNE, 1, result("FEW-CHILDREN", JUNE, "value", 3), result("FEW-VACANCIES", JUNE, "value", 3));
        Instant known = kpis.approved(
                "KFWB", JUNE, 1, result("FEW-CHILDREN", JUNE, "value", 40), result("FEW-VACANCIES", JUNE, "value", 4));

        JsonNode children = row(scorecard("kpi-few", known), "FEW-CHILDREN");
        JsonNode vacancies = row(scorecard("kpi-few", known), "FEW-VACANCIES");

        assertThat(children.at("/contributions/KFWA/measures/result/status").asText())
                .isEqualTo("SUPPRESSED");
        assertThat(vacancies.at("/contributions/KFWA/measures/result/value").asInt())
                .isEqualTo(3);
        assertThat(vacancies.at("/measures/result/value").asInt()).isEqualTo(7);
    }

    @Test
    void bare_percentages_stand_side_by_side_and_the_answer_says_why() {
        KpiEvents kpis = partnership("kpi-b", "KBA", "KBB");
        shared("kpi-b", "NAMED", "KBA", "KBB");
        kpis.defined("SCH-OUTSTANDING", Map.of());
        kpis.approved("KBA", JUNE, 1, result("SCH-OUTSTANDING", JUNE, "result", "36%", "value", 36));
        Instant known = kpis.approved("KBB", JUNE, 1, parts("SCH-OUTSTANDING", JUNE, 50, 200));

        JsonNode row = row(scorecard("kpi-b", known), "SCH-OUTSTANDING");

        assertThat(row.at("/measures/result/status").asText()).isEqualTo("NOT_COMBINABLE");
        assertThat(row.at("/measures/result/value").isNull()).isTrue();
        assertThat(row.at("/measures/result/reason").asText())
                .contains("side by side")
                .doesNotContain("KBA");
        assertThat(row.at("/contributions/KBA/measures/result/value").decimalValue())
                .isEqualByComparingTo("36");
        assertThat(row.at("/contributions/KBA/printed").asText()).isEqualTo("36%");
        assertThat(row.at("/contributions/KBB/measures/result/value").decimalValue())
                .isEqualByComparingTo("25");
    }

    @Test
    void what_is_not_in_is_missing_and_the_result_before_it_stands_where_it_belongs() {
        KpiEvents kpis = partnership("kpi-c", "KCA");
        kpis.defined("CIN-CONTACTS", Map.of("unit", "COUNT", "combining", "SUM", "polarity", "NONE"));
        kpis.approved("KCA", APRIL, 1, result("CIN-CONTACTS", APRIL, "result", "1,204", "value", 1204));
        Instant known = kpis.approved("KCA", MAY, 1, result("CIN-CONTACTS", MAY, "value", 1100));

        JsonNode june = row(own("KCA", JUNE, known), "CIN-CONTACTS");
        JsonNode may = row(own("KCA", MAY, known), "CIN-CONTACTS");

        assertThat(june.at("/measures/result/status").asText()).isEqualTo("MISSING");
        assertThat(june.at("/measures/previous/value").asInt()).isEqualTo(1100);
        assertThat(june.at("/measures/secondPrevious/value").asInt()).isEqualTo(1204);
        assertThat(june.at("/measures/thirdPrevious/status").asText()).isEqualTo("MISSING");
        assertThat(june.has("printed"))
                .as("what was printed of May is not June's")
                .isFalse();
        assertThat(may.at("/measures/result/value").asInt()).isEqualTo(1100);
        assertThat(may.get("span").asText()).isEqualTo(MAY);
    }

    @Test
    void a_quarter_stands_for_its_months_whichever_return_brought_it() {
        KpiEvents kpis = partnership("kpi-d", "KDA");
        kpis.defined("CLA-STABLE-2Y", Map.of("frequency", "QUARTERLY"));
        Instant late = kpis.approved("KDA", "2016-17-P05", 1, parts("CLA-STABLE-2Y", "2016-17-Q1", 30, 40));

        assertThat(row(own("KDA", JUNE, late), "CLA-STABLE-2Y")
                        .at("/measures/result/value")
                        .decimalValue())
                .isEqualByComparingTo("75");
        assertThat(row(own("KDA", "2016-17-P05", late), "CLA-STABLE-2Y")
                        .at("/measures/result/value")
                        .decimalValue())
                .as("the second quarter has not ended in August")
                .isEqualByComparingTo("75");
        assertThat(row(own("KDA", "2016-17-Q2", late), "CLA-STABLE-2Y")
                        .at("/measures/result/status")
                        .asText())
                .isEqualTo("MISSING");

        Instant restated = kpis.approved("KDA", "2016-17-P06", 1, parts("CLA-STABLE-2Y", "2016-17-Q1", 31, 40));
        assertThat(row(own("KDA", JUNE, restated), "CLA-STABLE-2Y")
                        .at("/measures/result/numerator")
                        .asInt())
                .as("known last")
                .isEqualTo(31);
        Instant withdrawn = kpis.approved("KDA", "2016-17-P06", 2);
        assertThat(row(own("KDA", JUNE, withdrawn), "CLA-STABLE-2Y")
                        .at("/measures/result/numerator")
                        .asInt())
                .as("a version that leaves it out takes back what the one before said")
                .isEqualTo(30);
        assertThat(row(own("KDA", JUNE, late), "CLA-STABLE-2Y")
                        .at("/measures/result/numerator")
                        .asInt())
                .as("as at the moment before, it is what it was")
                .isEqualTo(30);
    }

    @Test
    void a_word_stands_where_there_is_no_number_and_is_given_back_as_printed() {
        KpiEvents kpis = partnership("kpi-e", "KEA");
        kpis.defined("AD-ENTER-CARE", Map.of("unit", "SHARE_OF_PEOPLE", "combining", "NOT_AT_ALL"));
        kpis.defined("SCH-PLACES", Map.of("unit", "COUNT", "combining", "SUM", "frequency", "NOT_STATED"));
        kpis.defined("SCH-GRADES", Map.of("unit", "DISTRIBUTION", "combining", "NOT_AT_ALL"));
        kpis.defined("EM-CASES", Map.of());
        Instant known = kpis.approved(
                "KEA",
                JUNE,
                1,
                result("AD-ENTER-CARE", JUNE, "result", "18 (34%)", "value", 18, "share", 34, "comment", "fewer"),
                result("SCH-PLACES", "2016-17-Q1", "result", "N/A - new programme", "qualifier", "NEW_PROGRAMME"),
                result("SCH-GRADES", JUNE, "result", "Outstanding 7, Good 20"),
                parts("EM-CASES", JUNE, 0, 0));

        JsonNode view = own("KEA", JUNE, known);

        JsonNode people = row(view, "AD-ENTER-CARE");
        assertThat(people.at("/measures/result/value").asInt()).isEqualTo(34);
        assertThat(people.get("printed").asText()).isEqualTo("18 (34%)");
        assertThat(people.at("/lines/0/comment").asText()).isEqualTo("fewer");
        JsonNode programme = row(view, "SCH-PLACES");
        assertThat(programme.at("/measures/result/status").asText()).isEqualTo("MISSING");
        assertThat(programme.get("printed").asText()).isEqualTo("N/A - new programme");
        assertThat(programme.get("qualifier").asText()).isEqualTo("NEW_PROGRAMME");
        assertThat(programme.get("span").asText()).isEqualTo("2016-17-Q1");
        JsonNode grades = row(view, "SCH-GRADES");
        assertThat(grades.at("/measures/result/status").asText()).isEqualTo("SHOWN");
        assertThat(grades.at("/measures/result/word").asText()).isEqualTo("no single number");
        JsonNode noCases = row(view, "EM-CASES").at("/measures/result");
        assertThat(noCases.get("word").asText()).isEqualTo("no cases");
        assertThat(noCases.get("value").isNull()).isTrue();
        String csv = api.get(officer("KEA"), path("KEA", JUNE) + "&asAt=" + known, "text/csv")
                .text();
        assertThat(csv).contains("18 (34%)", "N/A - new programme", "[w],0,0");
        assertThat(api.get(officer("KEA"), path("KEA", JUNE) + "&format=xlsx&asAt=" + known, "*/*")
                        .text())
                .startsWith("PK");
        assertThat(api.get(officer("KEA"), path("KEA", JUNE) + "&format=ods&asAt=" + known, "*/*")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void teams_make_a_figure_where_there_is_none_of_the_whole_and_are_its_detail_otherwise() {
        KpiEvents kpis = partnership("kpi-f", "KFA", "KFB");
        shared("kpi-f", "NAMED", "KFA");
        shared("kpi-f", "DETAIL", "KFB");
        kpis.defined("WF-VACANCY", Map.of("frequency", "QUARTERLY", "polarity", "LOWER"));
        kpis.approved(
                "KFA",
                JUNE,
                1,
                result("WF-VACANCY", "2016-17-Q1", "team", "EAST", "numerator", 12.5, "denominator", 105.25),
                result("WF-VACANCY", "2016-17-Q1", "team", "WEST", "numerator", 22.5, "denominator", 94.75));
        Instant known = kpis.approved(
                "KFB",
                JUNE,
                1,
                result("WF-VACANCY", "2016-17-Q1", "team", "NORTH", "numerator", 70, "denominator", 100),
                parts("WF-VACANCY", "2016-17-Q1", 10, 200));

        JsonNode row = row(
                api.asAt(Tokens.smt("kpi-f"), "/v1/partnerships/kpi-f/views/kpis?include=detail&period=" + JUNE, known),
                "WF-VACANCY");

        assertThat(row.at("/contributions/KFA/measures/result/numerator").decimalValue())
                .isEqualByComparingTo("35");
        assertThat(row.at("/contributions/KFA/measures/result/value").decimalValue())
                .isEqualByComparingTo("17.5");
        assertThat(row.at("/contributions/KFA").has("lines"))
                .as("teams are detail")
                .isFalse();
        assertThat(row.at("/contributions/KFB/measures/result/numerator").decimalValue())
                .as("the whole borough is not added to its team")
                .isEqualByComparingTo("10");
        assertThat(row.at("/contributions/KFB/lines").findValuesAsText("team")).containsExactly("NORTH");
        assertThat(row.at("/measures/result/numerator").decimalValue()).isEqualByComparingTo("45");
    }

    @Test
    void a_rule_of_a_mandate_speaks_of_an_indicator_by_its_code_and_a_result_is_its_years() {
        KpiEvents kpis = partnership("kpi-g", "KGA", "KGB");
        council.adopted("KGA", "kpi-g", List.of(rule("KPI", null, "NAMED"), rule("KPI", "CLA-SECRET", "WITHHELD")));
        kpis.defined("CLA-SECRET", Map.of());
        kpis.defined("CLA-OPEN", Map.of());
        kpis.approved("KGA", "2015-16-P12", 1, parts("CLA-OPEN", "2015-16-P12", 777101, 1000000));
        kpis.approved("KGB", APRIL, 1, parts("CLA-OPEN", APRIL, 777103, 1000000));
        Instant known = kpis.approved(
                "KGA", APRIL, 1, parts("CLA-SECRET", APRIL, 777102, 1000000), parts("CLA-OPEN", APRIL, 100, 400));
        String path = "/v1/partnerships/kpi-g/views/kpis?period=" + APRIL;

        JsonNode view = api.asAt(Tokens.smt("kpi-g"), path, known);

        JsonNode open = row(view, "CLA-OPEN");
        assertThat(open.at("/contributions/KGA/measures/result/value").decimalValue())
                .isEqualByComparingTo("25");
        assertThat(open.at("/contributions/KGA/measures/previous/status").asText())
                .as("March is 2015-16's, and no mandate of that year shares it")
                .isEqualTo("WITHHELD");
        assertThat(row(view, "CLA-SECRET")
                        .at("/contributions/KGA/measures/result/status")
                        .asText())
                .isEqualTo("WITHHELD");
        assertThat(open.at("/contributions/KGB/measures/result/status").asText())
                .isEqualTo("WITHHELD");
        String csv = api.get(Tokens.smt("kpi-g"), path + "&asAt=" + known, "text/csv")
                .text();
        assertThat(view + csv).doesNotContain("777101", "777102", "777103");
    }

    @Test
    void a_result_is_explained_compared_reconciled_and_its_return_has_a_status() {
        KpiEvents kpis = partnership("kpi-h", "KHA");
        shared("kpi-h", "NAMED", "KHA");
        kpis.defined("CLA-REVIEW-TIME", Map.of());
        Instant first = kpis.approved("KHA", JUNE, 1, parts("CLA-REVIEW-TIME", JUNE, 1, 2));
        Instant second = kpis.approved("KHA", JUNE, 2, parts("CLA-REVIEW-TIME", JUNE, 3, 4));

        JsonNode row = row(own("KHA", JUNE, second), "CLA-REVIEW-TIME");
        JsonNode explained = api.get(
                        officer("KHA"),
                        "/v1/explanations/" + row.at("/measures/result/cell").asText())
                .json();

        assertThat(explained.at("/boroughs/0/return/version").asInt()).isEqualTo(2);
        assertThat(explained.at("/numerator").asInt()).isEqualTo(3);
        assertThat(explained.get("kpi").asText()).isEqualTo("CLA-REVIEW-TIME");
        JsonNode changes = api.get(
                        officer("KHA"),
                        "/v1/boroughs/KHA/views/kpis/comparison?period=" + JUNE + "&from=" + first + "&to=" + second)
                .json();
        assertThat(changes.findValuesAsText("difference")).contains("25.0");
        JsonNode report = api.asAt(Tokens.auditor("KHA"), "/v1/reconciliation?borough=KHA", second);
        assertThat(report.get("clean").asBoolean()).as(report.toPrettyString()).isTrue();
        assertThat(report.get("returns").findValuesAsText("domain")).containsOnly("KPI");
        JsonNode status = api.asAt(
                Tokens.smt("kpi-h"), "/v1/partnerships/kpi-h/returns-status?domain=KPI&period=" + JUNE, second);
        assertThat(status.toString()).contains("APPROVED");
        assertThat(own("KHA", JUNE, first).toString())
                .isEqualTo(own("KHA", JUNE, first).toString())
                .contains("\"numerator\":1");
    }

    @Test
    void a_head_tells_of_no_restatement_of_what_is_not_shown() {
        KpiEvents kpis = partnership("kpi-k", "KKA");
        council.adopted("KKA", "kpi-k", List.of(rule("KPI", null, "NAMED"), rule("KPI", "CLA-K-CLOSED", "WITHHELD")));
        kpis.defined("CLA-K-OPEN", Map.of());
        kpis.defined("CLA-K-CLOSED", Map.of());
        kpis.approved("KKA", JUNE, 1, parts("CLA-K-OPEN", JUNE, 10, 40));
        kpis.approved("KKA", MAY, 1, parts("CLA-K-CLOSED", JUNE, 10, 40));
        Instant closed = kpis.approved("KKA", MAY, 2, parts("CLA-K-CLOSED", JUNE, 20, 40));
        Instant open = kpis.approved("KKA", JUNE, 2, parts("CLA-K-OPEN", JUNE, 20, 40));

        assertThat(scorecard("kpi-k", closed).get("restated")).isEmpty();
        assertThat(own("KKA", JUNE, closed).get("restated").findValuesAsText("version"))
                .as("to the borough itself it is told")
                .containsExactly("2");
        assertThat(scorecard("kpi-k", open).get("restated"))
                .as("what is withheld is in no total, so nothing of it is told")
                .hasSize(1);
        assertThat(own("KKA", JUNE, open).get("restated")).hasSize(2);
    }

    @Test
    void a_submitted_result_is_shown_as_provisional_where_it_is_asked_for() {
        KpiEvents kpis = partnership("kpi-i", "KIA");
        kpis.defined("CLA-HEALTH", Map.of());
        kpis.approved("KIA", MAY, 1, parts("CLA-HEALTH", MAY, 1, 2));
        Instant known = kpis.submitted("KIA", JUNE, 1, parts("CLA-HEALTH", JUNE, 3, 4));

        JsonNode row = row(api.asAt(officer("KIA"), path("KIA", JUNE) + "&include=provisional", known), "CLA-HEALTH");

        assertThat(row.at("/measures/result/status").asText()).isEqualTo("PROVISIONAL");
        assertThat(row.at("/measures/previous/status").asText()).isEqualTo("SHOWN");
        assertThat(row(own("KIA", JUNE, known), "CLA-HEALTH")
                        .at("/measures/result/status")
                        .asText())
                .isEqualTo("MISSING");
    }

    @Test
    void one_indicator_is_asked_for_by_its_code() {
        KpiEvents kpis = partnership("kpi-j", "KJA");
        kpis.defined("CLA-ONE", Map.of());
        Instant known = kpis.defined("CLA-OTHER", Map.of());

        assertThat(api.asAt(officer("KJA"), path("KJA", JUNE) + "&kpi=CLA-ONE", known)
                        .get("rows")
                        .findValuesAsText("kpi"))
                .containsExactly("CLA-ONE");
        assertThat(api.get(officer("KJA"), path("KJA", JUNE) + "&kpi=CLA-NONE").status())
                .isEqualTo(400);
    }

    private KpiEvents partnership(String code, String... boroughs) {
        council.partnershipOn(List.of("3.1.1", "3.1.2"), code, boroughs);
        return new KpiEvents(topics, code);
    }

    private void shared(String partnership, String detail, String... boroughs) {
        for (String borough : boroughs) {
            council.adopted(borough, partnership, List.of(rule("KPI", null, detail)));
        }
    }

    private static Map<String, Object> rule(String domain, @Nullable String measure, String detail) {
        return measure == null
                ? Map.of("domain", domain, "detail", detail)
                : Map.of("domain", domain, "measure", measure, "detail", detail);
    }

    private JsonNode scorecard(String partnership, Instant known) {
        return api.asAt(
                Tokens.smt(partnership), "/v1/partnerships/" + partnership + "/views/kpis?period=" + JUNE, known);
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

    private static JsonNode row(JsonNode view, String code) {
        for (JsonNode row : view.get("rows")) {
            if (row.get("kpi").asText().equals(code)) {
                return row;
            }
        }
        throw new AssertionError("no row " + code + " in " + view);
    }
}
