package org.concordat.consolidation.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.caseload.CaseEvents.event;
import static org.concordat.consolidation.caseload.CaseEvents.pseudonym;
import static org.concordat.consolidation.caseload.CaseEvents.withdrawn;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.concordat.consolidation.Api;
import org.concordat.consolidation.CouncilEvents;
import org.concordat.consolidation.Topics;
import org.concordat.consolidation.trial.MadeUpTopics;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which events a figure of cases rests on, and who is told. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
class CaseEvidenceTest {

    private static final String MAY = "2016-17-P02";

    private final Topics topics = new Topics();
    private final CouncilEvents council = new CouncilEvents(topics);
    private final Api api = new Api();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void a_boroughs_own_figure_names_the_events_without_which_it_would_be_another() {
        council.partnershipOn(List.of("3.1.1"), "evid-a", "EVIDA");
        CaseEvents cases = new CaseEvents(topics, "EVIDA");
        cases.told(
                plan("1", "Ada", "2016-04-07T12:00:00Z"),
                plan("2", "Ben", "2016-05-07T12:00:00Z"),
                plan("3", "Cem", "2016-05-08T12:00:00Z"),
                event(
                        "4",
                        "protection-plan-ended.v1",
                        "Cem",
                        "2016-05-09T12:00:00Z",
                        "plan",
                        "P-Cem",
                        "reason",
                        "DIED"),
                event("5", "contact-received.v1", "Ada", "2016-05-09T12:00:00Z", "contact", "C-5"));
        Instant first = cases.told(plan("plan of " + pseudonym("Dot"), "Dot", "2016-05-10T12:00:00Z"));
        String before = explanation("EVIDA", "CP-PLAN-CHILDREN", first).toString();
        Instant then = cases.told(withdrawn("6", "2", "Ben"));

        JsonNode events = explanation("EVIDA", "CP-PLAN-CHILDREN", first).get("events");
        assertThat(events.get("cases").asInt()).as("Cem's plan has ended").isEqualTo(3);
        assertThat(events.get("lookedAt").asInt()).isEqualTo(3);
        assertThat(events.get("types").toString())
                .isEqualTo("[{\"type\":\"protection-plan-started.v1\",\"events\":3}]");
        assertThat(events.get("latest").findValuesAsText("id")).containsExactly("plan of *", "2", "1");
        assertThat(events.at("/latest/0/source").asText()).isEqualTo("urn:example:made-up");
        assertThat(events.at("/latest/0/time").asText()).isEqualTo("2016-05-10T12:00:00.000Z");
        assertThat(events.at("/latest/0/knownAt").asText()).isNotEmpty();
        assertThat(explanation("EVIDA", "CP-PLAN-CHILDREN", then)
                        .at("/events/latest")
                        .findValuesAsText("id"))
                .containsExactly("plan of *", "1");
        assertThat(explanation("EVIDA", "CP-PLAN-ENDED", then)
                        .at("/events/types")
                        .toString())
                .as("what began in the month is of no account where nothing ends but what began")
                .contains("\"protection-plan-ended.v1\",\"events\":1");
        assertThat(explanation("EVIDA", "CP-PLAN-CHILDREN", first).toString())
                .isEqualTo(before)
                .doesNotContain("k1.child");
    }

    @Test
    void a_figure_of_workers_rests_on_posts_and_cases_and_names_nobody() {
        council.partnershipOn(List.of("3.1.1"), "evid-b", "EVIDB");
        String worker = "k1.worker.AbCdEfGhIjKlMnOpQrStUvWx";
        Instant known = new CaseEvents(topics, "EVIDB")
                .told(
                        event(
                                        "w",
                                        "worker-joined.v1",
                                        "-",
                                        "2016-04-01T12:00:00Z",
                                        "team",
                                        "NORTH",
                                        "grade",
                                        "SOCIAL_WORKER",
                                        "fullTimeEquivalent",
                                        1,
                                        "agency",
                                        false)
                                .about(worker),
                        allocated("1", "Ada", worker),
                        allocated("2", "Ben", worker));

        JsonNode explained = explanation("EVIDB", "WF-CASELOAD", known);

        assertThat(explained.at("/events/cases").asInt()).isEqualTo(3);
        assertThat(explained.at("/events/types").toString())
                .isEqualTo(
                        "[{\"type\":\"case-allocated.v1\",\"events\":2},{\"type\":\"worker-joined.v1\",\"events\":1}]");
        assertThat(explained.toString()).doesNotContain("k1.");
    }

    @Test
    void neither_a_partner_nor_the_management_is_told_of_events_nor_anybody_of_a_figure_that_there_is_not() {
        council.partnershipOn(List.of("3.1.1"), "evid-c", "EVIDC", "EVIDD");
        council.adopted("EVIDC", "evid-c", "CASELOAD", "DETAIL");
        council.adopted("EVIDD", "evid-c", "CASELOAD", "DETAIL");
        new CaseEvents(topics, "EVIDC").told(contacts());
        Instant known = new CaseEvents(topics, "EVIDD").told(contacts());
        String path = "/v1/partnerships/evid-c/views/caseload?period=" + MAY;

        for (String token :
                List.of(Tokens.smt("evid-c"), Tokens.borough("officer", "EVIDD"), Tokens.borough("officer", "EVIDC"))) {
            JsonNode row = row(api.asAt(token, path, known), "CIN-CONTACTS");
            for (String cell : List.of("/measures/result", "/contributions/EVIDC/measures/result")) {
                Api.Answer explained = api.get(
                        token, "/v1/explanations/" + row.at(cell).get("cell").asText());
                assertThat(explained.status()).isEqualTo(200);
                assertThat(explained.json().has("events")).as(explained.text()).isFalse();
            }
        }
        JsonNode own = own("EVIDC", known);
        String cell = row(own, "CIN-CONTACTS").at("/measures/result/cell").asText();
        assertThat(api.get(Tokens.borough("officer", "EVIDD"), "/v1/explanations/" + cell)
                        .status())
                .isEqualTo(404);
        assertThat(explanation("EVIDC", "CP-S47", known).has("events"))
                .as("nothing was told of it")
                .isFalse();
    }

    private JsonNode explanation(String borough, String measure, Instant known) {
        String cell =
                row(own(borough, known), measure).at("/measures/result/cell").asText();
        Api.Answer answer = api.get(Tokens.borough("officer", borough), "/v1/explanations/" + cell);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode own(String borough, Instant known) {
        return api.asAt(
                Tokens.borough("officer", borough),
                "/v1/boroughs/%s/views/caseload?period=%s".formatted(borough, MAY),
                known);
    }

    private static JsonNode row(JsonNode view, String measure) {
        return StreamSupport.stream(view.get("rows").spliterator(), false)
                .filter(row -> row.get("measure").asText().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    private static CaseEvents.Draft[] contacts() {
        return List.of("Ada", "Ben", "Cem", "Dot", "Eve", "Fay").stream()
                .map(child -> event(
                        "C-" + child, "contact-received.v1", child, "2016-05-07T12:00:00Z", "contact", "C-" + child))
                .toArray(CaseEvents.Draft[]::new);
    }

    private static CaseEvents.Draft plan(String id, String child, String time) {
        return event(id, "protection-plan-started.v1", child, time, "plan", "P-" + child, "category", "NEGLECT");
    }

    private static CaseEvents.Draft allocated(String id, String child, String worker) {
        return event(id, "case-allocated.v1", child, "2016-05-01T12:00:00Z", "worker", worker, "team", "NORTH");
    }
}
