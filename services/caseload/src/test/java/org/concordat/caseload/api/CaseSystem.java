package org.concordat.caseload.api;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.concordat.testing.PostgresServer;
import org.concordat.testing.Tokens;
import org.concordat.testing.returns.RecordedCouncils;

/** A borough of its own for a test, with its case-management system and what that sends. */
public record CaseSystem(String borough) {

    public static final String CHILD = "k1.child.Zm9vYmFyZm9vYmFyZm9vYmFy";
    public static final String WORKER = "k1.worker.Zm9vYmFyZm9vYmFyZm9vYmFy";
    public static final String STRUCTURED = "application/cloudevents+json";
    public static final String BATCH = "application/cloudevents-batch+json";

    private static final String TYPES = "concordat.caseload.inbound.";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Recorded by the mandates service and known here, with one source. */
    public static CaseSystem known(String borough) {
        RecordedCouncils.chart();
        RecordedCouncils.borough(borough, "section-251");
        CaseSystem system = new CaseSystem(borough);
        await().atMost(PATIENCE)
                .until(() -> system.as("administrator")
                                .body(system.source(""))
                                .put("/sources/mosaic")
                                .statusCode()
                        == 201);
        return system;
    }

    public String uri() {
        return "urn:example:" + borough.toLowerCase(Locale.ROOT) + ":mosaic";
    }

    /** @param further fields, each after a comma */
    public String source(String further) {
        return "{\"uri\": \"%s\", \"title\": \"Mosaic\", \"system\": \"Mosaic\", \"keys\": [\"k1\"]%s}"
                .formatted(uri(), further);
    }

    /** About to ask for something below the borough's own path. */
    public RequestSpecification as(String role) {
        String token = role.equals("administrator") ? Tokens.administrator() : Tokens.borough(role, borough);
        return given().auth().oauth2(token).contentType("application/json").basePath("/v1/boroughs/" + borough);
    }

    /** @param type without what every type begins with */
    Event event(String id, String type, String data) {
        return new Event(id, uri(), TYPES + type, CHILD, "2024-05-07T09:30:00Z", "", data);
    }

    /** @param further attributes, each after a comma */
    record Event(String id, String source, String type, String subject, String time, String further, String data) {

        Event about(String whom) {
            return new Event(id, source, type, whom, time, further, data);
        }

        Event from(String other) {
            return new Event(id, other, type, subject, time, further, data);
        }

        Event at(String when) {
            return new Event(id, source, type, subject, when, further, data);
        }

        Event with(String attributes) {
            return new Event(id, source, type, subject, time, attributes, data);
        }

        String json() {
            String whom = subject.isEmpty() ? "" : ", \"subject\": \"%s\"".formatted(subject);
            return "{\"specversion\": \"1.0\", \"id\": \"%s\", \"source\": \"%s\", \"type\": \"%s\"%s, \"time\": \"%s\"%s, \"data\": %s}"
                    .formatted(id, source, type, whom, time, further, data);
        }
    }

    ValidatableResponse send(Event event) {
        return as("case-system")
                .contentType(STRUCTURED)
                .body(event.json())
                .post("/events")
                .then();
    }

    ValidatableResponse sendTogether(List<Event> events) {
        return as("case-system")
                .contentType(BATCH)
                .body("[%s]"
                        .formatted(String.join(
                                ",", events.stream().map(Event::json).toList())))
                .post("/events")
                .then()
                .statusCode(200);
    }

    /** Every event that has been passed on for the borough, in the order it was taken in. */
    public List<JsonNode> passedOn() {
        List<JsonNode> found = new ArrayList<>();
        told("events-recorded").forEach(bundle -> bundle.path("events").forEach(found::add));
        return found;
    }

    /** What other services are told of the borough. @param type without topic and version */
    public List<JsonNode> told(String type) {
        try (Connection superuser = PostgresServer.start().connectAsSuperuser("caseload");
                PreparedStatement select = superuser.prepareStatement(
                        "select payload from outbox where borough = ? and type = ? order by position")) {
            select.setString(1, borough);
            select.setString(2, "concordat.caseload.%s.v1".formatted(type));
            List<JsonNode> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new ObjectMapper().readTree(row.getString(1)));
                }
            }
            return found;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
