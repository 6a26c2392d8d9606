package org.concordat.mandates;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.concurrent.atomic.AtomicInteger;
import org.concordat.testing.Tokens;

/** The service as its callers use it. Each test sets up boroughs of its own, so that tests do not meet. */
final class Api {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private Api() {}

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    static RequestSpecification admin() {
        return as(Tokens.administrator());
    }

    static RequestSpecification officer(String borough) {
        return as(Tokens.borough("mandate-officer", borough));
    }

    static RequestSpecification cabinet(String borough) {
        return as(Tokens.borough("cabinet", borough));
    }

    /** A borough that no other test knows. */
    static String newBorough() {
        int number = COUNTER.incrementAndGet();
        String code = "TEST" + number;
        admin().body("""
                {"name": "Council %d", "onsCode": "E0800%04d", "population0To17": 30000}""".formatted(number, number))
                .put("/v1/boroughs/" + code)
                .then()
                .statusCode(201);
        return code;
    }

    /** A partnership of these boroughs since 2011. */
    static String newPartnership(String... boroughs) {
        String code = "partnership-" + COUNTER.incrementAndGet();
        admin().body(members("A partnership", boroughs))
                .put("/v1/partnerships/" + code)
                .then()
                .statusCode(201);
        return code;
    }

    static String members(String title, String... boroughs) {
        StringBuilder members = new StringBuilder();
        for (String borough : boroughs) {
            members.append(members.isEmpty() ? "" : ",")
                    .append("{\"borough\": \"%s\", \"from\": \"2011-06-01\"}".formatted(borough));
        }
        return "{\"title\": \"%s\", \"members\": [%s]}".formatted(title, members);
    }

    static String mandate(String year, String rules) {
        return "{\"financialYear\": \"%s\", \"title\": \"Mandate %s\", \"sharing\": [%s]}".formatted(year, year, rules);
    }

    static String named(String partnership) {
        return "{\"partnership\": \"%s\", \"domain\": \"BUDGET\", \"detail\": \"NAMED\"}".formatted(partnership);
    }

    static String mandates(String borough) {
        return "/v1/boroughs/%s/mandates".formatted(borough);
    }

    /** @return the id of the draft */
    static String drafted(String borough, String body) {
        Response answer = officer(borough).body(body).post(mandates(borough));
        answer.then().statusCode(201);
        return answer.path("id");
    }

    static void adopted(String borough, String id, String on) {
        cabinet(borough)
                .body("{\"adoptedOn\": \"%s\", \"minute\": \"Item 7\"}".formatted(on))
                .post(mandates(borough) + "/" + id + "/adoption")
                .then()
                .statusCode(200);
    }
}
