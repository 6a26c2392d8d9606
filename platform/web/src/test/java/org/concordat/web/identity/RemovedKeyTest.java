package org.concordat.web.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.stream.IntStream;
import org.concordat.testing.RealServers;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** The keys of the provider as it has them now, with the settings that services run with. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "manners"))
@QuarkusTestResource(value = IdentityProvider.class, restrictToAnnotatedClass = true)
class RemovedKeyTest {

    private final String provider =
            ConfigProvider.getConfig().getValue("concordat.testing.identity-provider", String.class);

    private String token(String kid) {
        return given().get(provider + "/token/" + kid).asString();
    }

    private int status(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/v1/boroughs/LBHF/notes")
                .statusCode();
    }

    private int asked() {
        return Integer.parseInt(given().get(provider + "/asked").asString());
    }

    /** Where this takes longer than two minutes the promise of docs/operations.md is broken. */
    @Test
    void a_key_that_the_provider_has_removed_is_refused_within_two_minutes() {
        given().post(provider + "/keys/second");
        String token = token("second");
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> status(token) == 200);

        given().delete(provider + "/keys/second");
        long removed = System.nanoTime();
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> status(token) == 401);
        System.out.printf("A removed key was refused after %d s.%n", (System.nanoTime() - removed) / 1_000_000_000);
        assertThat(status(token("first"))).isEqualTo(200);
    }

    @Test
    void tokens_of_keys_that_nobody_has_do_not_make_the_provider_busy() {
        assertThat(status(token("first"))).isEqualTo(200);
        int before = asked();
        IntStream.range(0, 50)
                .forEach(
                        number -> assertThat(status(token("unknown-" + number))).isEqualTo(401));
        assertThat(asked() - before).isLessThanOrEqualTo(3);
    }
}
