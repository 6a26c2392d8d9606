package org.concordat.caseload.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import org.concordat.caseload.api.CaseSystem;
import org.concordat.testing.RealServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "caseload"))
class RecordsTest {

    private static CaseSystem withProfile(String borough, String... mapping) {
        CaseSystem system = CaseSystem.known(borough);
        Exports.record(system, "paris", mapping.length == 0 ? Exports.profile() : Exports.profile(mapping))
                .statusCode(201);
        Exports.use(system, "paris");
        return system;
    }

    @Test
    void records_become_events_and_go_the_way_that_events_go() {
        CaseSystem system = withProfile("RECONE");
        String export = Exports.HEADER
                + Exports.ROW
                + "\nR-2;%s;08/05/2024;POL;\nR-3;;08/05/2024;NONE;\n".formatted(CaseSystem.CHILD);

        Exports.send(system, export)
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("leftOut", equalTo(1))
                .body("events.record", contains(2, 4))
                .body("events.id", contains("referral-received:R-1", "referral-received:R-2"));
        Exports.send(system, export)
                .statusCode(200)
                .body("duplicates", equalTo(2))
                .body("accepted", equalTo(0));

        assertThat(system.passedOn()).hasSize(2);
        assertThat(system.passedOn().getFirst().path("source").asText()).isEqualTo(system.uri());
        assertThat(system.passedOn().getFirst().path("time").asText()).isEqualTo("2024-05-07T08:30:00Z");
    }

    @Test
    void a_record_that_is_wrong_keeps_no_other_out_and_is_counted() {
        CaseSystem system = withProfile("RECBAD");

        Exports.send(
                        system,
                        Exports.HEADER
                                + "R-1;%s;07/05/2024;POL;\n".formatted(CaseSystem.CHILD.replace("k1", "k2"))
                                + "R-2;Anna Miller;07/05/2024;POL;\n"
                                + "R-3;%s;07/05/2024;ZZ;\n".formatted(CaseSystem.CHILD)
                                + "Anna Miller;%s;07/05/2024;POL;\n".formatted(CaseSystem.CHILD)
                                + Exports.ROW)
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(4))
                .body("events.record", contains(2, 3, 4, 5, 6))
                .body("events[0].findings.code", contains("KEY_UNKNOWN"))
                .body("events[1].findings.code", contains("PSEUDONYM_EXPECTED"))
                .body("events[1].findings.at", contains("/CLIENT"))
                .body("events[2].findings.code", contains("CODE_UNMAPPED"))
                .body("events[3].id", nullValue());
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        system.as("auditor")
                .get("/events/counts?from=%s&until=%s".formatted(today.minusDays(1), today))
                .then()
                .body("counts.find { it.source == 'mosaic' && it.type == '-' }.counts.rejected", equalTo(2));
    }

    @Test
    void several_events_of_a_record_are_told_apart_by_type_and_key() {
        CaseSystem system = withProfile(
                "RECMANY",
                "[for (parts(.NOTE, \",\")) {\"type\": \"tier-assessed.v1\", \"subject\": \"%s\","
                        .formatted(CaseSystem.CHILD),
                " \"key\": ., \"time\": \"2024-05-07T09:30:00Z\", \"data\": {\"tier\": number(.)}}]");

        Exports.send(system, Exports.HEADER + "R-1;;;;1,2,9\nR-2;;;;3\n")
                .statusCode(200)
                .body("accepted", equalTo(3))
                .body("rejected", equalTo(1))
                .body("events.record", contains(2, 2, 2, 3))
                .body("events.id", contains("tier-assessed:R-1:1", "tier-assessed:R-1:2", null, "tier-assessed:R-2:3"));
    }

    @Test
    void more_events_than_come_together_are_refused() {
        CaseSystem system =
                withProfile("RECLOTS", "[for (parts(.NOTE, \",\")) {\"type\": \"tier-assessed.v1\", \"key\": .}]");
        Exports.send(
                        system,
                        Exports.HEADER
                                + "R-1;;;;%s\n".formatted("1,".repeat(101)).repeat(100))
                .statusCode(413)
                .body("type", equalTo("urn:concordat:problem:too-many-events"));
        assertThat(system.passedOn()).isEmpty();
    }

    @Test
    void a_source_without_a_profile_and_one_that_there_is_not_say_so() {
        CaseSystem system = CaseSystem.known("RECNONE");
        Exports.send(system, Exports.HEADER)
                .statusCode(409)
                .body("type", equalTo("urn:concordat:problem:source-without-profile"));
        system.as("case-system")
                .contentType(Exports.CSV)
                .body(Exports.HEADER)
                .post("/sources/paris/records")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:concordat:problem:source-unknown"));
        Exports.use(system, "concordat-protocol");
        Exports.send(system, Exports.HEADER)
                .statusCode(415)
                .body("type", equalTo("urn:concordat:problem:payload-of-another-kind"));
        system.as("case-system")
                .body("[]")
                .post("/sources/mosaic/records")
                .then()
                .statusCode(200)
                .body("events", hasSize(0));
    }
}
