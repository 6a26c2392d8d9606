package org.concordat.consolidation.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.caseload.CaseEvents.event;
import static org.concordat.consolidation.caseload.CaseEvents.pseudonym;
import static org.concordat.consolidation.caseload.CaseEvents.withdrawn;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.concordat.consolidation.Api;
import org.concordat.consolidation.CouncilEvents;
import org.concordat.consolidation.Topics;
import org.concordat.consolidation.trial.MadeUpTopics;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Events of cases, from their topic to every answer. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
class CaseloadViewsTest {

    private static final String MAY = "2016-17-P02";

    private final Topics topics = new Topics();
    private final CouncilEvents council = new CouncilEvents(topics);
    private final Api api = new Api();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void what_cases_come_to_is_counted_at_the_end_of_a_month_and_within_it() {
        council.partnershipOn(List.of("3.1.1"), "case-a", "CSAA");
        Instant known = new CaseEvents(topics, "CSAA")
                .told(
                        contact("1", "Ada", "2016-04-30T22:59:59Z"),
                        contact("2", "Ben", "2016-04-30T23:00:00Z"),
                        contact("3", "Cem", "2016-05-31T22:59:59Z"),
                        contact("4", "Dot", "2016-05-31T23:00:00Z"),
                        plan("5", "Ada", "2016-05-07T12:00:00Z"),
                        plan("6", "Ben", "2016-04-07T12:00:00Z"),
                        ended("7", "Ben", "2016-05-31T12:00:00Z"));

        JsonNode may = own("CSAA", MAY, known);

        assertThat(result(may, "CIN-CONTACTS"))
                .as("days are London's: of the second and the third")
                .isEqualByComparingTo("2");
        assertThat(figure(may, "CIN-CONTACTS", "previous")).isEqualByComparingTo("1");
        assertThat(result(may, "CP-PLAN-CHILDREN"))
                .as("what ended on the last day is not there at its end")
                .isEqualByComparingTo("1");
        assertThat(row(may, "CP-PLAN-CHILDREN").at("/assessment/unit").asText()).isEqualTo("number on the last day");
        assertThat(row(may, "CP-S47").at("/measures/result/status").asText())
                .as("no system has told of enquiries, and that is not none")
                .isEqualTo("MISSING");
        assertThat(result(own("CSAA", "2016-17-Q1", known), "CIN-CONTACTS")).isEqualByComparingTo("4");
    }

    @Test
    void what_becomes_known_later_changes_no_answer_given_before() {
        council.partnershipOn(List.of("3.1.1"), "case-b", "CSBA");
        CaseEvents cases = new CaseEvents(topics, "CSBA");
        Instant first = cases.told(contact("1", "Ada", "2016-05-07T12:00:00Z"));
        String before = text("CSBA", first);
        Instant late = cases.told(contact("2", "Ben", "2016-05-06T12:00:00Z"));
        Instant corrected =
                cases.told(contact("3", "Ada", "2016-04-07T12:00:00Z").correcting("1"));
        Instant gone = cases.told(withdrawn("4", "2", "Ben"));

        assertThat(result(own("CSBA", MAY, late), "CIN-CONTACTS")).isEqualByComparingTo("2");
        assertThat(result(own("CSBA", MAY, corrected), "CIN-CONTACTS")).isEqualByComparingTo("1");
        assertThat(figure(own("CSBA", MAY, corrected), "CIN-CONTACTS", "previous"))
                .isEqualByComparingTo("1");
        assertThat(result(own("CSBA", MAY, gone), "CIN-CONTACTS")).isEqualByComparingTo("0");
        assertThat(text("CSBA", first)).isEqualTo(before);
    }

    @Test
    void a_withdrawal_that_arrives_first_holds_and_the_same_event_is_counted_once() {
        council.partnershipOn(List.of("3.1.1"), "case-c", "CSCA");
        CaseEvents cases = new CaseEvents(topics, "CSCA");
        cases.told(withdrawn("2", "1", "Ada"));
        cases.told(contact("1", "Ada", "2016-05-07T12:00:00Z"));
        cases.told(contact("3", "Ben", "2016-05-07T12:00:00Z"));
        Instant known = cases.told(contact("3", "Ben", "2016-05-07T12:00:00Z"));

        assertThat(result(own("CSCA", MAY, known), "CIN-CONTACTS")).isEqualByComparingTo("1");
    }

    @Test
    void a_child_that_was_the_mistake_is_no_case_and_a_new_name_is_the_same_child() {
        council.partnershipOn(List.of("3.1.1"), "case-d", "CSDA");
        CaseEvents cases = new CaseEvents(topics, "CSDA");
        cases.told(plan("1", "Ada", "2016-05-01T12:00:00Z"));
        cases.told(plan("2", "Ben", "2016-05-01T12:00:00Z").correcting("1"));
        Instant known = cases.told(
                event("3", "protection-plan-ended.v1", "New", "2016-05-09T12:00:00Z", "plan", "P-Ben", "reason", "DIED")
                        .ofCase(pseudonym("Ben")));

        assertThat(result(own("CSDA", MAY, known), "CP-PLAN-CHILDREN")).isEqualByComparingTo("0");
        assertThat(result(own("CSDA", MAY, known), "CP-PLAN-STARTED")).isEqualByComparingTo("1");
        assertThat(result(own("CSDA", MAY, known), "CP-PLAN-ENDED")).isEqualByComparingTo("1");
    }

    @Test
    void boroughs_that_know_one_child_count_it_each_and_a_mandate_says_what_is_shared() {
        council.partnershipOn(List.of("3.1.1"), "case-e", "CSEA", "CSEB", "CSEC");
        council.adopted("CSEA", "case-e", "CASELOAD", "DETAIL");
        council.adopted("CSEB", "case-e", "CASELOAD", "NAMED");
        new CaseEvents(topics, "CSEA").told(six("NORTH"));
        new CaseEvents(topics, "CSEB").told(six("NORTH"));
        Instant known = new CaseEvents(topics, "CSEC").told(six("NORTH"));
        String path = "/v1/partnerships/case-e/views/caseload?include=detail&period=" + MAY;

        JsonNode view = api.asAt(Tokens.smt("case-e"), path, known);

        JsonNode contacts = row(view, "CIN-CONTACTS");
        assertThat(contacts.at("/measures/result/value").decimalValue()).isEqualByComparingTo("12");
        assertThat(contacts.at("/measures/result/coverage").toString())
                .isEqualTo("{\"included\":[\"CSEA\",\"CSEB\"],\"withheld\":[\"CSEC\"],\"missing\":[]}");
        assertThat(contacts.at("/contributions/CSEA/teams").findValuesAsText("team"))
                .containsExactly("all teams", "NORTH");
        assertThat(contacts.at("/contributions/CSEB").has("teams"))
                .as("teams are detail")
                .isFalse();
        assertThat(contacts.at("/contributions/CSEC/measures/result/status").asText())
                .isEqualTo("WITHHELD");
        String csv = api.get(Tokens.smt("case-e"), path + "&asAt=" + known, "text/csv")
                .text();
        assertThat(csv).contains("CIN-CONTACTS", "Contacts received").doesNotContain("k1.child");
        String cell = contacts.at("/measures/result/cell").asText();
        JsonNode explained =
                api.get(Tokens.smt("case-e"), "/v1/explanations/" + cell).json();
        assertThat(explained.toString()).contains("CSEA/cases").doesNotContain("k1.child");

        Instant opened = council.adopted("CSEC", "case-e", "CASELOAD", "TOTALS").knownAt();
        JsonNode total = row(api.asAt(Tokens.smt("case-e"), path, opened), "CIN-CONTACTS");
        assertThat(total.at("/measures/result/status").asText())
                .as("the total less the two others would be the one that opens totals alone")
                .isEqualTo("SUPPRESSED");
        assertThat(total.at("/contributions/CSEB/measures/result/value").asInt())
                .isEqualTo(6);
    }

    @Test
    void a_rate_is_of_the_latest_estimate_by_the_last_day() {
        council.partnershipOn(List.of("3.1.1"), "case-f", "CSFA");
        new CaseEvents(topics, "CSFA").told(plan("1", "Ada", "2016-04-07T12:00:00Z"));
        population("CSFA", "mid-2015", "2015-06-30", 20_000);
        Instant known = population("CSFA", "mid-2016", "2016-06-30", 40_000);

        JsonNode rate = row(own("CSFA", MAY, known), "CP-PLAN-RATE");

        assertThat(rate.at("/measures/result/value").decimalValue())
                .as("1 of 20,000")
                .isEqualByComparingTo("0.5");
        assertThat(rate.at("/measures/result/denominator").asInt()).isEqualTo(20_000);
        assertThat(figure(own("CSFA", "2016-17-P03", known), "CP-PLAN-RATE", "result"))
                .isEqualByComparingTo("0.3");
    }

    @Test
    void workers_are_held_against_the_bands_of_the_day() {
        council.partnershipOn(List.of("3.1.1"), "case-g", "CSGA");
        CaseEvents cases = new CaseEvents(topics, "CSGA");
        String worker = "k1.worker.AbCdEfGhIjKlMnOpQrStUvWx";
        cases.told(
                event(
                                "w",
                                "worker-joined.v1",
                                "-",
                                "2016-04-01T12:00:00Z",
                                "team",
                                "NORTH",
                                "grade",
                                "NEWLY_QUALIFIED",
                                "fullTimeEquivalent",
                                0.5,
                                "agency",
                                false)
                        .about(worker),
                allocated("1", "Ada", "NORTH"),
                allocated("2", "Ben", "NORTH"),
                allocated("3", "Cem", "NORTH"));
        Instant known = topics.append(
                        "concordat.caseload.bands-recorded.v1",
                        "CSGA/bands/policy",
                        "CSGA",
                        Map.of(
                                "code",
                                "policy",
                                "version",
                                1,
                                "borough",
                                "CSGA",
                                "from",
                                "2016-05-01",
                                "bands",
                                List.of(Map.of("grade", "NEWLY_QUALIFIED", "least", 2, "most", 4))))
                .knownAt();

        JsonNode may = own("CSGA", MAY, known);

        assertThat(result(may, "WORK-BAND-ABOVE"))
                .as("three cases, and half of four is two")
                .isEqualByComparingTo("1");
        assertThat(figure(may, "WORK-BAND-ABOVE", "previous"))
                .as("in April there was no policy")
                .isEqualByComparingTo("0");
        assertThat(figure(may, "WORK-BAND-NONE", "previous")).isEqualByComparingTo("1");
        assertThat(result(may, "WF-CASELOAD")).isEqualByComparingTo("6");
        assertThat(result(may, "WORK-CASES-MOST")).isEqualByComparingTo("3");
        assertThat(may.toString()).doesNotContain("k1.worker", "WORK-POST-NEWLY-QUALIFIED");
    }

    private Instant population(String borough, String code, String on, int persons) {
        return topics.append(
                        "concordat.caseload.population-recorded.v1",
                        "%s/population/%s".formatted(borough, code),
                        borough,
                        Map.of(
                                "code",
                                code,
                                "version",
                                1,
                                "borough",
                                borough,
                                "on",
                                on,
                                "persons",
                                persons,
                                "source",
                                "Illustrative"))
                .knownAt();
    }

    private JsonNode own(String borough, String period, Instant known) {
        return api.asAt(
                Tokens.borough("officer", borough),
                "/v1/boroughs/%s/views/caseload?period=%s".formatted(borough, period),
                known);
    }

    private String text(String borough, Instant known) {
        return api.get(
                        Tokens.borough("officer", borough),
                        "/v1/boroughs/%s/views/caseload?period=%s&asAt=%s".formatted(borough, MAY, known))
                .text();
    }

    private static BigDecimal result(JsonNode view, String measure) {
        return figure(view, measure, "result");
    }

    private static BigDecimal figure(JsonNode view, String measure, String which) {
        return row(view, measure).at("/measures/%s/value".formatted(which)).decimalValue();
    }

    private static JsonNode row(JsonNode view, String measure) {
        return StreamSupport.stream(view.get("rows").spliterator(), false)
                .filter(row -> row.get("measure").asText().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    /** Contacts about six children in May, whose cases are a team's. */
    private static CaseEvents.Draft[] six(String team) {
        return Stream.of("Ada", "Ben", "Cem", "Dot", "Eve", "Fay")
                .flatMap(child -> Stream.of(
                        allocated("A-" + child, child, team), contact("C-" + child, child, "2016-05-07T12:00:00Z")))
                .toArray(CaseEvents.Draft[]::new);
    }

    private static CaseEvents.Draft contact(String id, String child, String time) {
        return event(id, "contact-received.v1", child, time, "contact", "C-" + id, "outcome", "REFERRAL");
    }

    private static CaseEvents.Draft plan(String id, String child, String time) {
        return event(id, "protection-plan-started.v1", child, time, "plan", "P-" + child, "category", "NEGLECT");
    }

    private static CaseEvents.Draft ended(String id, String child, String time) {
        return event(id, "protection-plan-ended.v1", child, time, "plan", "P-" + child, "reason", "NO_LONGER_NEEDED");
    }

    private static CaseEvents.Draft allocated(String id, String child, String team) {
        return event(
                id,
                "case-allocated.v1",
                child,
                "2016-05-01T12:00:00Z",
                "worker",
                "k1.worker.AbCdEfGhIjKlMnOpQrStUvWx",
                "team",
                team);
    }
}
