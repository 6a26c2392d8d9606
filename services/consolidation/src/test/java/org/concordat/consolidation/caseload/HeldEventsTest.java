package org.concordat.consolidation.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.caseload.CaseEvents.event;
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

/** What is held of the events that caseload took in, and what waits. All of {@link CaseEvents} came in on one day. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
class HeldEventsTest {

    private static final String COUNTS = "/v1/boroughs/%s/case-events/counts?from=2016-05-01&until=2016-06-30";

    private final Topics topics = new Topics();
    private final CouncilEvents council = new CouncilEvents(topics);
    private final Api api = new Api();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void each_event_is_held_once_by_source_day_and_type_and_it_is_said_which_stand_no_more() {
        council.partnershipOn(List.of("3.1.1"), "held-a", "HELDA");
        CaseEvents cases = new CaseEvents(topics, "HELDA");
        Instant first = cases.told(contact("1", "Ada"), contact("2", "Ben"), contact("3", "Cem"), contact("4", "Dot"));
        cases.told(contact("1", "Ada"), contact("5", "Ada").correcting("1"), withdrawn("6", "2", "Ben"));
        // Corrected, and then withdrawn: it is counted once.
        Instant last = cases.told(contact("7", "Cem").correcting("3"), withdrawn("8", "3", "Cem"));

        JsonNode held = counts("HELDA", last);

        assertThat(texts(held, "type")).containsExactly("contact-received.v1", "event-withdrawn.v1");
        assertThat(held.at("/counts/0/uri").asText()).isEqualTo("urn:example:made-up");
        assertThat(held.at("/counts/0/day").asText()).isEqualTo("2016-06-01");
        assertThat(held.at("/counts/0/held").asInt()).isEqualTo(6);
        assertThat(held.at("/counts/0/corrected").asInt()).isEqualTo(1);
        assertThat(held.at("/counts/0/withdrawn").asInt()).isEqualTo(2);
        assertThat(held.at("/counts/1/held").asInt()).isEqualTo(2);
        assertThat(held.at("/firstDay").asText()).isEqualTo("2016-06-01");
        assertThat(held.at("/parked")).isEmpty();
        JsonNode then = counts("HELDA", first);
        assertThat(then.at("/counts/0/held").asInt()).isEqualTo(4);
        assertThat(then.at("/counts/0/corrected").asInt()).isZero();
        assertThat(api.get(officer("HELDA"), COUNTS.formatted("HELDA") + "&asAt=" + last, "text/csv")
                        .text())
                .contains("HELDA,", ",urn:example:made-up,2016-06-01,contact-received.v1,6,1,2,0\r\n");
    }

    @Test
    void what_cannot_be_applied_and_what_is_behind_it_waits_with_the_reason() {
        council.partnershipOn(List.of("3.1.1"), "held-b", "HELDB");
        CaseEvents cases = new CaseEvents(topics, "HELDB");
        cases.toldIn(3, contact("1", "Ada"));
        cases.toldIn(3, contact("2", "Ben"), event("3", "contact-received.v1", "Cem", "noon", "contact", "C-3"));
        Instant known = cases.toldIn(3, contact("4", "Dot"));

        JsonNode held = counts("HELDB", known);

        assertThat(held.at("/counts/0/held").asInt()).isEqualTo(1);
        assertThat(held.at("/counts/0/parked").asInt()).isEqualTo(3);
        assertThat(held.at("/parked")).hasSize(2);
        assertThat(held.at("/parked/0/aggregate").asText()).isEqualTo("HELDB/cases/03");
        assertThat(held.at("/parked/0/events").asInt()).isEqualTo(2);
        assertThat(held.at("/parked/0/reason").asText()).isNotEmpty().doesNotContain("noon");
    }

    @Test
    void nothing_is_said_of_another_borough_nor_of_days_that_nobody_named() {
        council.partnershipOn(List.of("3.1.1"), "held-c", "HELDC", "HELDD");
        assertThat(api.get(officer("HELDD"), COUNTS.formatted("HELDC")).status())
                .isEqualTo(404);
        assertThat(api.get(Tokens.smt("held-c"), COUNTS.formatted("HELDC")).status())
                .isIn(403, 404);
        Api.Answer without = api.get(officer("HELDC"), "/v1/boroughs/HELDC/case-events/counts");
        assertThat(without.status()).isEqualTo(400);
        assertThat(without.text()).contains("days-missing");
    }

    private JsonNode counts(String borough, Instant asAt) {
        return api.asAt(officer(borough), COUNTS.formatted(borough), asAt);
    }

    private static String officer(String borough) {
        return Tokens.borough("officer", borough);
    }

    private static List<String> texts(JsonNode held, String field) {
        return StreamSupport.stream(held.get("counts").spliterator(), false)
                .map(of -> of.get(field).asText())
                .toList();
    }

    private static CaseEvents.Draft contact(String id, String child) {
        return event(id, "contact-received.v1", child, "2016-05-07T12:00:00Z", "contact", "C-" + id);
    }
}
