package org.concordat.contracts.api;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import org.concordat.testing.Tokens;
import org.concordat.testing.returns.RecordedCouncils;

/** A borough of its own for a test, with its people, and what they send. */
record Council(String code) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static final String CONTRACT = """
            {"title": "Catering for schools", "supplier": {"name": "Example Catering Ltd", "company": "01234567"},
             "cpv": "55524000-9", "unit": "GBP_THOUSAND", "value": 300, "start": "2024-04-01", "end": "2030-03-31",
             "notice": "P3M", "procurementLead": "P6M", "route": "OPEN",
             "years": [{"year": "2024-25", "value": 50, "forecast": 45, "spend": 20}]%s}""";

    static final String PLAIN = CONTRACT.formatted("");

    /** Recorded by the mandates service, and known here. */
    static Council known(String code) {
        RecordedCouncils.chart();
        RecordedCouncils.borough(code, "section-251");
        Council council = new Council(code);
        await().atMost(PATIENCE)
                .until(() -> council.as("finance").get("/contracts/findings").statusCode() == 200);
        return council;
    }

    /** About to ask for something below the borough's own path. */
    RequestSpecification as(String role) {
        return given().auth()
                .oauth2(Tokens.borough(role, code))
                .contentType("application/json")
                .basePath("/v1/boroughs/" + code);
    }

    /** Recorded by finance and confirmed by the approver. */
    void confirmed(String contract, String body) {
        int proposal = as("finance")
                .body(body)
                .put("/contracts/" + contract)
                .then()
                .statusCode(202)
                .extract()
                .path("proposal");
        as("approver")
                .post("/contracts/%s/proposals/%d/confirmation".formatted(contract, proposal))
                .then()
                .statusCode(200);
    }

    static byte[] paper(String name) {
        try (InputStream file = Objects.requireNonNull(Council.class.getResourceAsStream("/papers/" + name), name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
