package org.concordat.testing.returns;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import org.concordat.testing.Tokens;

/** A borough of its own for a test, with its people: what one test does no other sees. */
public final class ReturningBorough {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String code;

    private ReturningBorough(String code) {
        this.code = code;
    }

    /** Recorded by the mandates service, and known to the service that is asked. */
    public static ReturningBorough known(String code) {
        RecordedCouncils.chart();
        RecordedCouncils.borough(code, "section-251");
        ReturningBorough borough = new ReturningBorough(code);
        await().atMost(PATIENCE)
                .until(() -> borough.as("finance")
                                .get("/periods?financialYear=2016-17")
                                .statusCode()
                        == 200);
        return borough;
    }

    /** Not recorded anywhere, by this call. */
    public static ReturningBorough named(String code) {
        return new ReturningBorough(code);
    }

    public String code() {
        return code;
    }

    /** One of its people, about to ask for something below the borough's own path. */
    public RequestSpecification as(String role) {
        return given().auth()
                .oauth2(Tokens.borough(role, code))
                .contentType("application/json")
                .basePath("/v1/boroughs/" + code);
    }

    public Response posts(String body) {
        return as("finance").body(body).post("/returns");
    }

    /** Saved and submitted; answers the id. */
    public String submitted(String body) {
        String id = posts(body).then().statusCode(201).extract().path("id");
        as("finance")
                .body("{\"comment\": \"as planned\"}")
                .post("/returns/" + id + "/submission")
                .then()
                .statusCode(200);
        return id;
    }

    /** Saved, submitted and approved; answers the id. */
    public String approved(String body) {
        String id = submitted(body);
        as("approver")
                .body("{\"certification\": \"complete and correct\"}")
                .post("/returns/" + id + "/approval")
                .then()
                .statusCode(200);
        return id;
    }
}
