package org.concordat.caseload.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.concordat.testing.RealServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "caseload"))
class SourcesTest {

    @Test
    void a_source_is_recorded_in_versions() {
        CaseSystem system = CaseSystem.known("SRCONE");
        system.as("administrator")
                .header("If-Match", "\"1\"")
                .body(system.source(", \"rhythm\": \"P1D\", \"numbered\": true"))
                .put("/sources/mosaic")
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("rhythm", equalTo("P1D"));
        system.as("auditor").get("/sources").then().statusCode(200).body("items", hasSize(1));
        system.as("case-system")
                .get("/sources/mosaic?version=1")
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        system.as("auditor").get("/sources/paris").then().statusCode(404);
    }

    @Test
    void what_is_wrong_with_a_source_is_said() {
        CaseSystem system = CaseSystem.known("SRCBAD");
        refused(system, "mosaic-2", system.source(""), "SOURCE_URI_TAKEN");
        refused(
                system,
                "other",
                "{\"uri\": \"mosaic\", \"title\": \"M\", \"system\": \"M\", \"keys\": [\"k1\"]}",
                "SOURCE_URI_UNREADABLE");
        refused(
                system,
                "other",
                "{\"uri\": \"mailto:anna@example.org\", \"title\": \"M\", \"system\": \"M\", \"keys\": [\"k1\"]}",
                "LOOKS_PERSONAL");
        refused(
                system,
                "other",
                "{\"uri\": \"urn:example:m\", \"title\": \"M\", \"system\": \"M\", \"keys\": [\"k1\"], \"rhythm\": \"daily\"}",
                "RHYTHM_UNREADABLE");
        refused(
                system,
                "other",
                "{\"uri\": \"urn:example:m\", \"title\": \"M\", \"system\": \"M\", \"keys\": [\"one\"]}",
                "KEYS_UNREADABLE");
        refused(
                system,
                "other",
                "{\"uri\": \"urn:example:m\", \"title\": \"M\", \"system\": \"M\", \"keys\": [\"k1\"], \"rhythm\": \"P0D\"}",
                "RHYTHM_UNREADABLE");
        system.as("administrator")
                .header("If-Match", "\"1\"")
                .body("{\"uri\": \"urn:example:another\", \"title\": \"M\", \"system\": \"M\", \"keys\": [\"k1\"]}")
                .put("/sources/mosaic")
                .then()
                .statusCode(422)
                .body("findings.code", hasItem("SOURCE_URI_CHANGED"));
        system.as("administrator")
                .body(system.source(""))
                .put("/sources/Mosaic")
                .then()
                .statusCode(400);
    }

    private static void refused(CaseSystem system, String code, String body, String finding) {
        system.as("administrator")
                .body(body)
                .put("/sources/" + code)
                .then()
                .statusCode(422)
                .body("findings.code", hasItem(finding));
    }
}
