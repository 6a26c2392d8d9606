package org.concordat.web.write;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.Test;

/** A write is done once however often it is sent, and never over what somebody else has changed. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "manners"))
class KeyedWritesTest {

    private static final String NOTES = "/v1/boroughs/{b}/notes";

    private final String borough =
            "B" + Integer.toHexString(UUID.randomUUID().hashCode()).toUpperCase(java.util.Locale.ROOT);
    private final String token = Tokens.borough("finance", borough);

    private RequestSpecification as(String bearer) {
        return given().header("Authorization", "Bearer " + bearer).contentType("application/json");
    }

    private static String note(String text) {
        return "{\"text\":\"%s\",\"amount\":12.50}".formatted(text);
    }

    private Response post(String key, String body) {
        return as(token).header("Idempotency-Key", key).body(body).post(NOTES, borough);
    }

    private int notes() {
        return as(token).get(NOTES, borough).jsonPath().getList("items").size();
    }

    @Test
    void answers_the_same_to_the_same_key_and_body_and_does_it_once() {
        Response first = post("one", note("a"));
        Response second = post("one", note("a"));
        first.then().statusCode(201).header("ETag", "\"1\"");
        second.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", first.header("Location"))
                .contentType("application/json");
        assertThat(second.asString()).isEqualTo(first.asString()).contains("\"amount\":12.50");
        assertThat(first.header("Location")).startsWith("/v1/boroughs/" + borough + "/notes/");
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void refuses_a_key_that_was_used_for_something_else() {
        post("two", note("a")).then().statusCode(201);
        post("two", note("b"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:concordat:problem:idempotency-key-reused"));
        as(token)
                .header("Idempotency-Key", "two")
                .body(note("a"))
                .post(NOTES + "?about=1", borough)
                .then()
                .statusCode(422);
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void refuses_a_key_that_was_used_for_another_borough_without_showing_its_answer() {
        String both = Tokens.user("finance.of.two")
                .role("finance")
                .boroughs(borough, borough + "X")
                .sign();
        as(both).header("Idempotency-Key", "k")
                .body(note("a"))
                .post(NOTES, borough)
                .then()
                .statusCode(201);
        as(both).header("Idempotency-Key", "k")
                .body(note("a"))
                .post(NOTES, borough + "X")
                .then()
                .statusCode(422);
        as(both).get(NOTES, borough + "X").then().body("items", hasSize(0));
    }

    @Test
    void keeps_the_keys_of_two_callers_apart() {
        post("mine", note("a")).then().statusCode(201);
        String other =
                Tokens.user("somebody.else").role("finance").boroughs(borough).sign();
        as(other)
                .header("Idempotency-Key", "mine")
                .body(note("b"))
                .post(NOTES, borough)
                .then()
                .statusCode(201);
        assertThat(notes()).isEqualTo(2);
    }

    @Test
    void does_it_once_when_two_send_it_at_the_same_moment() throws Exception {
        List<Future<Response>> answers = new ArrayList<>();
        try (ExecutorService senders = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 6; i++) {
                answers.add(senders.submit(() -> post("together", note("a"))));
            }
        }
        for (Future<Response> answer : answers) {
            assertThat(answer.get().statusCode()).isEqualTo(201);
            assertThat(answer.get().asString())
                    .isEqualTo(answers.getFirst().get().asString());
        }
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void forgets_a_refusal_and_leaves_nothing_behind() {
        Response refused = post("three", note("refuse me"));
        refused.then()
                .statusCode(409)
                .header("Location", "/v1/boroughs/" + borough + "/notes/1")
                .body("existing", equalTo("/v1/boroughs/" + borough + "/notes/1"));
        assertThat(notes()).isZero();
        post("three", note("b")).then().statusCode(201);
    }

    @Test
    void wants_a_key_of_1_to_255_characters() {
        post("k".repeat(255), note("a")).then().statusCode(201);
        post("k".repeat(256), note("a"))
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:concordat:problem:idempotency-key-invalid"));
        as(token).body(note("without")).post(NOTES, borough).then().statusCode(201);
    }

    @Test
    void repeats_a_change_though_the_version_has_moved_on_and_refuses_a_stale_one() {
        String path = post("four", note("a")).header("Location");
        as(token).body(note("b")).put(path).then().statusCode(428);
        for (int time = 0; time < 2; time++) {
            as(token)
                    .header("Idempotency-Key", "five")
                    .header("If-Match", "\"1\"")
                    .body(note("b"))
                    .put(path)
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"2\"");
        }
        as(token)
                .header("If-Match", "\"1\"")
                .body(note("c"))
                .put(path)
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:concordat:problem:version-stale"));
    }

    @Test
    void pages_through_a_list_without_losing_or_repeating() {
        for (int i = 0; i < 5; i++) {
            post("page" + i, note("n" + i));
        }
        List<String> seen = new ArrayList<>();
        String next = "/v1/boroughs/" + borough + "/notes?limit=2";
        for (int page = 0; next != null && page < 5; page++) {
            Response answer = as(token).urlEncodingEnabled(false).get(next);
            seen.addAll(answer.jsonPath().getList("items.text", String.class));
            next = answer.jsonPath().getString("next");
        }
        assertThat(seen).containsExactlyInAnyOrder("n0", "n1", "n2", "n3", "n4");
    }
}
