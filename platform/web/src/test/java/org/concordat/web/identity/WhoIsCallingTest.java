package org.concordat.web.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everybody is their issuer and subject; what they are called is shown, and decides nothing. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "manners"))
class WhoIsCallingTest {

    private static final String NOTES = "/v1/boroughs/{b}/notes";

    private final String borough =
            "B" + Integer.toHexString(UUID.randomUUID().hashCode()).toUpperCase(Locale.ROOT);

    /** Somebody of this test alone: a key is its caller's whatever borough it was used for. */
    private String subject(int number) {
        return borough + "-" + number;
    }

    private String id(int number) {
        return Tokens.ISSUER + "#" + subject(number);
    }

    private Tokens.Builder finance(String name) {
        return Tokens.user(name).role("finance").boroughs(borough);
    }

    private Response post(Tokens.Builder caller, String key) {
        return given().header("Authorization", "Bearer " + caller.sign())
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"text\":\"a\",\"amount\":12.50}")
                .post(NOTES, borough);
    }

    private Response get(Tokens.Builder caller) {
        return given().header("Authorization", "Bearer " + caller.sign()).get(NOTES, borough);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ID", "Refresh", "Logout", "Offline", "bearer"})
    @NullSource
    void takes_no_token_that_is_not_for_access(String type) {
        assertThat(get(finance("j.smith")).statusCode()).isEqualTo(200);
        get(finance("j.smith").type(type))
                .then()
                .statusCode(401)
                .body("type", equalTo("urn:concordat:problem:unauthenticated"));
    }

    @Test
    void takes_an_access_token_that_says_so_in_its_header() {
        assertThat(get(finance("j.smith").type(null).headerType("at+jwt")).statusCode())
                .isEqualTo(200);
        assertThat(get(finance("j.smith").type("ID").headerType("at+jwt")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void takes_no_token_that_does_not_say_whom_it_is_about() {
        assertThat(get(finance("j.smith").subject(null)).statusCode()).isEqualTo(401);
        assertThat(get(finance("j.smith").subject(" ")).statusCode()).isEqualTo(401);
    }

    @Test
    void a_key_of_one_caller_is_not_that_of_another_of_the_same_name() {
        Response first = post(finance("j.smith").subject(subject(7)), "key");
        Response second = post(finance("j.smith").subject(subject(8)), "key");
        first.then().statusCode(201);
        second.then().statusCode(201);
        assertThat(second.header("Location")).isNotEqualTo(first.header("Location"));
    }

    @Test
    void a_key_stays_the_callers_when_the_name_changes() {
        Response first = post(finance("j.smith").subject(subject(7)), "key");
        Response again = post(finance("J.Smith").subject(subject(7)), "key");
        first.then().statusCode(201);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void two_without_a_name_are_two() {
        Response first = post(finance("x").subject(subject(7)).nameless(), "key");
        Response second = post(finance("x").subject(subject(8)).nameless(), "key");
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Location")).isNotEqualTo(first.header("Location"));
    }

    @Test
    void the_audit_says_who_it_was_and_what_they_were_called() {
        post(finance("j.smith").subject(subject(7)), "one");
        post(finance("j.smith").subject(subject(8)), "two");
        post(finance("x").subject(subject(9)).nameless(), "three");
        given().header("Authorization", "Bearer " + Tokens.auditor(borough))
                .get("/v1/audit?borough={b}", borough)
                .then()
                .statusCode(200)
                .body("items.actor", equalTo(List.of("j.smith", "j.smith", subject(9))))
                .body("items.actorId", equalTo(List.of(id(7), id(8), id(9))));
        given().header("Authorization", "Bearer " + Tokens.auditor(borough))
                .get("/v1/audit/verification")
                .then()
                .body("clean", equalTo(true));
    }
}
