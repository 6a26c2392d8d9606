package org.concordat.caseload.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.concordat.testing.RealServers;
import org.concordat.testing.events.EventCatalogue;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "caseload"))
class EventsTest {

    private static final String REFERRAL = "{\"referral\": \"R-1\", \"source\": \"SCHOOL\"}";
    private static final String RECEIVED = "referral-received.v1";

    @Test
    void an_event_is_taken_once_whoever_sends_it_again() throws IOException {
        CaseSystem system = CaseSystem.known("EVONCE");
        CaseSystem.Event event = system.event("e-1", RECEIVED, REFERRAL);

        system.send(event).statusCode(200).body("accepted", equalTo(1)).body("events[0].id", equalTo("e-1"));
        system.send(event)
                .statusCode(200)
                .body("duplicates", equalTo(1))
                .body("events[0].status", equalTo("DUPLICATE"));

        JsonNode only = system.passedOn().getFirst();
        assertThat(system.passedOn()).hasSize(1);
        assertThat(only.path("data")).isEqualTo(new ObjectMapper().readTree(REFERRAL));
        assertThat(only.path("subject").asText()).isEqualTo(CaseSystem.CHILD);
        assertThat(only.path("time").asText()).isEqualTo("2024-05-07T09:30:00Z");
    }

    @Test
    void the_same_id_that_says_something_else_is_refused() {
        CaseSystem system = CaseSystem.known("EVREUSED");
        system.send(system.event("e-1", RECEIVED, REFERRAL)).statusCode(200);

        system.send(system.event("e-1", RECEIVED, "{\"referral\": \"R-2\"}"))
                .statusCode(422)
                .body("type", equalTo("urn:concordat:problem:event-rejected"))
                .body("findings.code", contains("ID_REUSED"));

        assertThat(system.passedOn()).hasSize(1);
    }

    @Test
    void a_bad_event_keeps_no_other_of_its_batch_out() {
        CaseSystem system = CaseSystem.known("EVBATCH");

        system.sendTogether(List.of(
                        system.event("e-1", RECEIVED, REFERRAL),
                        system.event("e-2", RECEIVED, "{\"referral\": \"R-1\", \"source\": \"NEIGHBOUR\"}"),
                        system.event("e-1", RECEIVED, REFERRAL),
                        system.event("e-1", RECEIVED, "{\"referral\": \"R-9\"}"),
                        system.event("e-3", "referral-closed.v1", "{\"referral\": \"R-1\"}")))
                .body("accepted", equalTo(2))
                .body("duplicates", equalTo(1))
                .body("rejected", equalTo(2))
                .body("events.index", contains(0, 1, 2, 3, 4))
                .body("events.status", contains("ACCEPTED", "REJECTED", "DUPLICATE", "REJECTED", "ACCEPTED"))
                .body("events[1].id", nullValue())
                .body("events[1].findings.code", contains("UNKNOWN_CODE"))
                .body("events[1].findings.at", contains("/data/source"))
                .body("events[3].findings.code", contains("ID_REUSED"));

        assertThat(system.passedOn().stream().map(event -> event.path("id").asText()))
                .containsExactly("e-1", "e-3");
    }

    @Test
    void two_systems_may_give_one_id_to_two_events() {
        CaseSystem system = CaseSystem.known("EVTWO");
        system.as("administrator")
                .body(
                        "{\"uri\": \"urn:example:paris\", \"title\": \"Paris\", \"system\": \"Paris\", \"keys\": [\"k1\"]}")
                .put("/sources/paris")
                .then()
                .statusCode(201);
        CaseSystem.Event event = system.event("e-1", RECEIVED, REFERRAL);

        system.sendTogether(List.of(event, event.from("urn:example:paris"))).body("accepted", equalTo(2));
    }

    @Test
    void events_with_attributes_as_headers_and_packed_ones_are_the_same_events() throws IOException {
        CaseSystem system = CaseSystem.known("EVFORMS");
        CaseSystem.Event event = system.event("e-1", RECEIVED, REFERRAL);
        system.as("case-system")
                .header("ce-specversion", "1.0")
                .header("ce-id", "e-1")
                .header("ce-source", system.uri())
                .header("ce-type", event.type())
                .header("ce-subject", CaseSystem.CHILD)
                .header("ce-time", event.time())
                .body(REFERRAL)
                .post("/events")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));

        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("[%s]".formatted(event.json()).getBytes(StandardCharsets.UTF_8));
        }
        packed(system, packed.toByteArray()).then().statusCode(200).body("duplicates", equalTo(1));
        packed(system, "[]".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:concordat:problem:body-not-gzip"));
    }

    private static Response packed(CaseSystem system, byte[] body) {
        return system.as("case-system")
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(CaseSystem.BATCH, ContentType.BINARY)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(CaseSystem.BATCH)
                .header("Content-Encoding", "gzip")
                .body(body)
                .post("/events");
    }

    @Test
    void what_unpacks_to_more_than_a_body_may_have_is_refused_before_it_is_unpacked() throws IOException {
        CaseSystem system = CaseSystem.known("EVBOMB");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[21 * 1024 * 1024]);
        }
        packed(system, packed.toByteArray()).then().statusCode(413);
    }

    @Test
    void requests_that_are_no_events_say_what_is_expected() {
        CaseSystem system = CaseSystem.known("EVNONE");
        system.as("case-system")
                .body(REFERRAL)
                .post("/events")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:concordat:problem:event-attributes-missing"));
        system.as("case-system")
                .contentType(CaseSystem.BATCH)
                .body("{}")
                .post("/events")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:concordat:problem:body-invalid"));
        system.as("case-system")
                .contentType(CaseSystem.STRUCTURED)
                .post("/events")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:concordat:problem:body-missing"));
        String many =
                String.join(",", IntStream.range(0, 10_001).mapToObj(i -> "{}").toList());
        system.as("case-system")
                .contentType(CaseSystem.BATCH)
                .body("[" + many + "]")
                .post("/events")
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:concordat:problem:too-many-events"));
        system.as("case-system")
                .contentType(CaseSystem.BATCH)
                .body("[]")
                .post("/events")
                .then()
                .statusCode(200);
    }

    @Test
    void what_is_wrong_with_an_event_is_said_and_nothing_of_it_repeated() {
        CaseSystem system = CaseSystem.known("EVWRONG");
        CaseSystem.Event event = system.event("e-1", RECEIVED, REFERRAL);
        refused(system, event.from("urn:example:nobody"), "SOURCE_UNKNOWN", "/source");
        refused(system, event.about(""), "SUBJECT_MISSING", "/subject");
        refused(system, event.about("Anna Miller"), "SUBJECT_NOT_MEANT", "/subject");
        refused(system, event.about(CaseSystem.WORKER), "SUBJECT_NOT_MEANT", "/subject");
        refused(system, event.about(CaseSystem.CHILD.replace("k1", "k2")), "KEY_UNKNOWN", "/subject");
        refused(
                system,
                system.event(
                        "e-1",
                        "case-allocated.v1",
                        "{\"worker\": \"%s\", \"team\": \"A\"}".formatted(CaseSystem.WORKER.replace("k1", "k7"))),
                "KEY_UNKNOWN",
                "/data/worker");
        refused(system, event.at("2024-05-07"), "INVALID_VALUE", "/time");
        refused(system, event.at(Instant.now().plusSeconds(3_600).toString()), "NOT_HAPPENED_YET", "/time");
        refused(system, event.with(", \"corrects\": \"e-1\""), "CORRECTS_ITSELF", "/corrects");
        refused(system, event.with(", \"annamiller\": \"x\""), "UNKNOWN_FIELD", "");
        refused(system, system.event("e-1", "child-praised.v1", "{}"), "TYPE_UNKNOWN", "/type");
        refused(system, system.event("e-1", RECEIVED, "{}"), "MISSING", "/data/referral");
        refused(system, system.event("e-1", RECEIVED, "{\"referral\": 7}"), "WRONG_TYPE", "/data/referral");
        refused(
                system,
                system.event("e-1", RECEIVED, "{\"referral\": \"Anna Miller\"}"),
                "INVALID_VALUE",
                "/data/referral");
        refused(
                system,
                system.event("e-1", RECEIVED, "{\"referral\": \"R-1\", \"forename\": \"Anna\"}"),
                "UNKNOWN_FIELD",
                "/data");
        // A number of the range that is kept for tests.
        refused(
                system,
                system.event("e-1", RECEIVED, "{\"referral\": \"9990000018\"}"),
                "LOOKS_PERSONAL",
                "/data/referral");
        refused(
                system,
                system.event("e-1", "case-allocated.v1", "{\"worker\": \"J. Smith\", \"team\": \"A\"}"),
                "INVALID_VALUE",
                "/data/worker");
        refused(
                system,
                system.event("e-1", "count-reported.v1", "{\"measure\": \"CONTACTS\", \"count\": 1}"),
                "SUBJECT_NOT_MEANT",
                "/subject");

        assertThat(system.passedOn()).isEmpty();
    }

    private static void refused(CaseSystem system, CaseSystem.Event event, String code, String at) {
        String answer = system.send(event)
                .statusCode(422)
                .body("findings.code", hasItem(code))
                .body("findings.at", hasItem(at))
                .extract()
                .asString();
        assertThat(answer).doesNotContain("Anna", "Miller", "annamiller", "forename", "9990000018", "Smith");
    }

    @Test
    void a_source_that_is_closed_sends_no_more() {
        CaseSystem system = CaseSystem.known("EVCLOSED");
        system.as("administrator")
                .header("If-Match", "\"1\"")
                .body(system.source(", \"until\": \"2024-03-31\""))
                .put("/sources/mosaic")
                .then()
                .statusCode(200);
        refused(system, system.event("e-1", RECEIVED, REFERRAL), "SOURCE_CLOSED", "/source");
    }

    @Test
    void all_about_somebody_stays_in_order_in_one_lane() {
        CaseSystem system = CaseSystem.known("EVLANES");
        List<CaseSystem.Event> events = IntStream.range(0, 200)
                .mapToObj(i -> system.event("e-" + i, "tier-assessed.v1", "{\"tier\": %d}".formatted(i % 4 + 1))
                        .about("k1.child.%024d".formatted(i % 20)))
                .toList();
        system.sendTogether(events).body("accepted", equalTo(200));

        for (int child = 0; child < 20; child++) {
            String whom = "k1.child.%024d".formatted(child);
            int first = child;
            assertThat(system.passedOn().stream()
                            .filter(event -> event.path("subject").asText().equals(whom))
                            .map(event -> event.path("id").asText()))
                    .containsExactlyElementsOf(IntStream.range(0, 10)
                            .mapToObj(i -> "e-" + (first + 20 * i))
                            .toList());
        }
    }

    @Test
    void what_came_in_is_counted_and_numbers_left_out_are_named() {
        CaseSystem system = CaseSystem.known("EVCOUNTS");
        CaseSystem.Event event = system.event("e-1", RECEIVED, REFERRAL);
        system.sendTogether(List.of(
                event.with(", \"sequence\": \"7\""),
                event.with(", \"sequence\": \"7\""),
                system.event("e-2", RECEIVED, "{}"),
                system.event("e-3", "child-praised.v1", "{}"),
                system.event("e-4", RECEIVED, REFERRAL).from("urn:example:nobody"),
                system.event("e-5", RECEIVED, REFERRAL).with(", \"sequence\": \"11\"")));
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));

        system.as("auditor")
                .get("/events/counts?from=%s&until=%s".formatted(today.minusDays(1), today))
                .then()
                .statusCode(200)
                .body("counts", hasSize(3))
                .body(
                        "counts.find { it.source == 'mosaic' && it.type == 'referral-received.v1' }.counts.accepted",
                        equalTo(2))
                .body(
                        "counts.find { it.source == 'mosaic' && it.type == 'referral-received.v1' }.counts.duplicates",
                        equalTo(1))
                .body(
                        "counts.find { it.source == 'mosaic' && it.type == 'referral-received.v1' }.counts.rejected",
                        equalTo(1))
                .body("counts.find { it.source == 'mosaic' && it.type == '-' }.counts.rejected", equalTo(1))
                .body("counts.find { it.source == '-' }.counts.rejected", equalTo(1))
                .body("counts.find { it.source == '-' }.uri", nullValue())
                .body("counts.find { it.source == 'mosaic' }.uri", equalTo(system.uri()))
                .body("firstDay", equalTo(today.toString()))
                .body("lastDay", equalTo(today.toString()))
                .body("gaps", hasSize(1))
                .body("gaps[0].first", equalTo(8))
                .body("gaps[0].last", equalTo(10));
        system.as("officer")
                .accept("text/csv")
                .get("/events/counts?from=%s&until=%s".formatted(today, today))
                .then()
                .statusCode(200)
                .body(containsString("EVCOUNTS,mosaic,%s,%s,referral-received.v1,2,1,1".formatted(system.uri(), today)))
                .body(containsString("EVCOUNTS,,,%s,referral-received.v1,0,0,1".formatted(today)));
        system.as("auditor")
                .get("/events/counts")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:concordat:problem:days-missing"));
    }

    @TestFactory
    Stream<DynamicTest> every_type_of_the_catalogue_is_taken_as_its_sample_says() {
        CaseSystem system = CaseSystem.known("EVTYPES");
        String topic = "concordat.caseload.inbound";
        return EventCatalogue.onClassPath().types().stream()
                .filter(type -> type.topic().equals(topic))
                .map(type -> DynamicTest.dynamicTest(type.name(), () -> {
                    String name = type.name().substring(topic.length() + 1);
                    String whom = switch (type.schema().path("x-subject").asText()) {
                        case "worker" -> CaseSystem.WORKER;
                        case "none" -> "";
                        default -> CaseSystem.CHILD;
                    };
                    system.send(system.event("s-" + name, name, type.sampleText())
                                    .about(whom))
                            .statusCode(200)
                            .body("accepted", equalTo(1));
                }));
    }
}
