package org.concordat.budgets.api;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URL;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.concordat.testing.Broker;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.Test;

/** What somebody else than the mandates service writes to its topic is told to people, and set aside by one of them. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "budgets"))
class ForgedReferencesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TOPIC = "concordat.mandates";
    private static final String DISMISSAL = "/v1/parked-events/dismissal";

    @TestHTTPResource(value = "", management = true)
    @SuppressWarnings("NullAway.Init")
    URL operationsUrl;

    private String operations() {
        return "http://localhost:" + operationsUrl.getPort();
    }

    @Test
    void a_stranger_s_record_is_told_by_health_and_list_until_an_administrator_dismisses_it() {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", Broker.start().bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, "boroughs/FORGE", new byte[] {1, 2, 3}));
        }

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        given().get(operations() + "/q/health/well").then().statusCode(503));
        given().get(operations() + "/q/health").then().statusCode(503);
        given().get(operations() + "/q/health/ready").then().statusCode(200);
        given().get(operations() + "/q/health/live").then().statusCode(200);
        Response listed = administrator().get("/v1/parked-events");
        listed.then()
                .statusCode(200)
                .body("items.findAll { it.kind == 'refused' }.topic", everyItem(equalTo(TOPIC)))
                .body("items.findAll { it.kind == 'refused' }.reason", hasItem(containsString("not a CloudEvent")));
        String id = listed.path("items.find { it.kind == 'refused' }.id");
        administrator()
                .post("/v1/parked-events/" + id + "/replay")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:concordat:problem:parked-event-still-waits"));

        by("finance").body(reasoned("seen")).post(DISMISSAL).then().statusCode(403);
        for (String incomplete : new String[] {"{}", "{\"topic\":\"" + TOPIC + "\"}", reasoned(" ")}) {
            administrator()
                    .body(incomplete)
                    .post(DISMISSAL)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("urn:concordat:problem:dismissal-incomplete"));
        }
        administrator()
                .body(reasoned("found the script that wrote it"))
                .post(DISMISSAL)
                .then()
                .statusCode(200)
                .body("dismissed", greaterThanOrEqualTo(1));

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        given().get(operations() + "/q/health/well").then().statusCode(200));
        administrator().get("/v1/parked-events").then().body("items.kind", not(hasItem("refused")));
    }

    @Test
    void anybody_may_know_the_public_keys_and_nobody_the_private_ones() {
        given().get("/v1/signing-keys")
                .then()
                .statusCode(200)
                .body("keys.kid", hasItem("budgets-tests"))
                .body("keys.kty", everyItem(equalTo("OKP")))
                .body("keys", everyItem(hasKey("x")))
                .body("keys", everyItem(not(hasKey("d"))));
    }

    private static String reasoned(String reason) {
        return "{\"topic\":\"%s\",\"reason\":\"%s\"}".formatted(TOPIC, reason);
    }

    private static RequestSpecification administrator() {
        return by("administrator");
    }

    private static RequestSpecification by(String role) {
        return given().auth()
                .oauth2(Tokens.user(role).role(role).boroughs("FORGE").sign())
                .contentType("application/json");
    }
}
