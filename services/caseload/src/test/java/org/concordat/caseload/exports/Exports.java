package org.concordat.caseload.exports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import java.io.UncheckedIOException;
import java.util.List;
import org.concordat.caseload.api.CaseSystem;

/** Profiles and exports as a borough of a test has them. */
final class Exports {

    static final String CSV = "text/csv";
    static final String DRAFT = "application/vnd.concordat.profile-trial+json";

    /** Names of an export of referrals, and a row of it that is as it should be. */
    static final String HEADER = "ID;CLIENT;RECEIVED;SOURCE;NOTE\n";

    static final String ROW = "R-1;%s;07/05/2024 09:30;SCH;x\n".formatted(CaseSystem.CHILD);

    private static final ObjectMapper JSON = new ObjectMapper();

    private Exports() {}

    /** Of referrals in CSV. */
    static ObjectNode profile() {
        return profile(
                "if (.SOURCE == \"NONE\") null else",
                "{\"type\": \"referral-received.v1\", \"subject\": .CLIENT, \"time\": moment(.RECEIVED),",
                " \"data\": {\"referral\": .ID, \"source\": code(\"source\", .SOURCE)}}");
    }

    /** The same with another mapping. */
    static ObjectNode profile(String... mapping) {
        ObjectNode profile = (ObjectNode) json("""
                {"title": "Referrals", "system": "Paris", "payload": {"format": "CSV", "separator": ";"},
                 "zone": "Europe/London", "dates": ["dd/MM/yyyy HH:mm", "dd/MM/yyyy"], "identity": ["/ID"],
                 "pseudonyms": ["/CLIENT"], "codes": {"source": {"SCH": "SCHOOL", "POL": "POLICE", "WRONG": "NOWHERE"}}}""");
        List.of(mapping).forEach(profile.putArray("mapping")::add);
        return profile;
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (java.io.IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String draft(JsonNode profile, String payload) {
        return JSON.createObjectNode()
                .put("payload", payload)
                .set("profile", profile)
                .toString();
    }

    static ValidatableResponse tryDraft(CaseSystem system, JsonNode profile, String payload) {
        return system.as("case-system")
                .contentType(DRAFT)
                .body(draft(profile, payload))
                .post("/profiles/draft/trial")
                .then();
    }

    static ValidatableResponse record(CaseSystem system, String code, JsonNode profile) {
        return system.as("administrator")
                .body(profile.toString())
                .put("/profiles/" + code)
                .then();
    }

    /** The borough's source sends exports by a profile from now on. */
    static void use(CaseSystem system, String code) {
        system.as("administrator")
                .header("If-Match", "*")
                .body(system.source(", \"profile\": \"%s\"".formatted(code)))
                .put("/sources/mosaic")
                .then()
                .statusCode(200);
    }

    static ValidatableResponse send(CaseSystem system, String export) {
        return system.as("case-system")
                .contentType(CSV)
                .body(export)
                .post("/sources/mosaic/records")
                .then();
    }
}
