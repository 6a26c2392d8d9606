package org.concordat.web.work;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.concordat.web.notes.SlowReading;
import org.junit.jupiter.api.Test;

/** Large bodies that take long to read keep nobody else waiting, and only so many of each other. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "manners"))
class BodyWorkTest {

    private static final String NOTES = "/v1/boroughs/LBHF/notes";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LARGE_THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    /** {@code concordat.body-work.large-waiting-max}. */
    private static final int WAITING_MAX = 8;

    private static RequestSpecification finance() {
        return given().header("Authorization", "Bearer " + Tokens.borough("finance", "LBHF"))
                .contentType("application/json");
    }

    private static Response postSlowly() {
        return finance().body(new byte[1024 * 1024]).post(NOTES + "/slowly");
    }

    @Test
    void a_small_body_is_read_while_large_ones_fill_their_lane_and_more_are_sent_away() throws Exception {
        CountDownLatch gate = SlowReading.shutGate();
        try (ExecutorService senders = Executors.newCachedThreadPool()) {
            List<Future<Response>> slow = new ArrayList<>();
            try {
                for (int i = 0; i < LARGE_THREADS + WAITING_MAX + 2; i++) {
                    slow.add(senders.submit(BodyWorkTest::postSlowly));
                }
                await().atMost(PATIENCE).until(() -> SlowReading.begun() == LARGE_THREADS);
                await().atMost(PATIENCE).until(() -> sentAway(slow) >= 2);

                finance()
                        .body("{\"text\":\"small\",\"amount\":1}")
                        .post(NOTES)
                        .then()
                        .statusCode(201);
                finance().get(NOTES).then().statusCode(200);
                postSlowly()
                        .then()
                        .statusCode(503)
                        .header("Retry-After", "5")
                        .body("type", equalTo("urn:concordat:problem:busy"));
                assertThat(SlowReading.begun()).isEqualTo(LARGE_THREADS);
            } finally {
                gate.countDown();
            }
            for (Future<Response> one : slow) {
                assertThat(one.get().statusCode()).isIn(200, 503);
            }
            assertThat(slow.stream().filter(one -> one.resultNow().statusCode() == 200))
                    .hasSize(LARGE_THREADS + WAITING_MAX);
        }
        postSlowly().then().statusCode(200);
    }

    private static long sentAway(List<Future<Response>> answers) {
        return answers.stream()
                .filter(Future::isDone)
                .filter(answer -> answer.resultNow().statusCode() == 503)
                .count();
    }
}
