package org.concordat.messaging.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.kafka.client.runtime.KafkaRuntimeConfigProducer;
import io.quarkus.runtime.ApplicationConfig;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.security.scram.ScramLoginModule;
import org.concordat.messaging.fixture.TlsBroker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The broker of a site, reached by TLS with the variables that {@code docs/operations.md} names and nothing else. */
class TlsTest {

    private static final String TOPIC = "concordat.test-tls";
    private static final ApplicationConfig NO_NAME = new ApplicationConfig() {
        @Override
        public Optional<String> name() {
            return Optional.empty();
        }

        @Override
        public Optional<String> version() {
            return Optional.empty();
        }

        @Override
        public Optional<String> uiHeader() {
            return Optional.empty();
        }
    };
    private static TlsBroker broker;

    @BeforeAll
    static void a_broker_that_speaks_tls_alone() throws Exception {
        broker = TlsBroker.open();
        broker.createTopic(TOPIC);
    }

    @AfterAll
    static void end() {
        broker.close();
    }

    @Test
    void records_go_and_come_over_tls_by_configuration_only() throws Exception {
        BrokerClients clients = clients(Map.of());
        send(clients, "told over TLS");
        try (Consumer<String, byte[]> consumer = clients.consumer("test", "test", 10)) {
            consumer.subscribe(List.of(TOPIC));
            long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            String told = "";
            while (told.isEmpty() && System.nanoTime() < deadline) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    told = new String(record.value(), StandardCharsets.UTF_8);
                }
            }
            assertThat(told).isEqualTo("told over TLS");
        }
    }

    @Test
    void a_broker_whose_certificate_is_not_trusted_is_told_nothing() {
        assertThatThrownBy(() -> send(clients(without("KAFKA_SSL_TRUSTSTORE")), "anything"))
                .hasRootCauseMessage("unable to find valid certification path to requested target")
                .hasStackTraceContaining(SslAuthenticationException.class.getName());
    }

    @Test
    void a_certificate_of_another_host_is_not_taken() {
        String byName = "localhost:" + broker.sitePort();
        assertThatThrownBy(() -> send(clients(Map.of("KAFKA_BOOTSTRAP_SERVERS", byName)), "anything"))
                .hasStackTraceContaining(SslAuthenticationException.class.getName())
                .hasStackTraceContaining("localhost");
    }

    @Test
    void a_wrong_password_is_refused() {
        Map<String, String> wrong = Map.of("KAFKA_SASL_JAAS_CONFIG", signedIn("another-password"));
        assertThatThrownBy(() -> send(clients(wrong), "anything")).isInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void without_tls_nobody_gets_in() {
        assertThatThrownBy(() -> send(clients(Map.of("KAFKA_SECURITY_PROTOCOL", "SASL_PLAINTEXT")), "anything"))
                .isInstanceOf(TimeoutException.class);
    }

    private static void send(BrokerClients clients, String text) throws InterruptedException {
        try (Producer<String, byte[]> producer = clients.producer("test")) {
            producer.send(new ProducerRecord<>(TOPIC, "key", text.getBytes(StandardCharsets.UTF_8)))
                    .get();
        } catch (ExecutionException refused) {
            if (refused.getCause() instanceof RuntimeException why) {
                throw why;
            }
            throw new IllegalStateException(refused);
        }
    }

    /** Clients of a service in whose environment the variables are; read by the code that reads a service's. */
    private static BrokerClients clients(Map<String, String> others) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                "127.0.0.1:" + broker.sitePort(),
                "KAFKA_SECURITY_PROTOCOL",
                "SASL_SSL",
                "KAFKA_SASL_MECHANISM",
                "SCRAM-SHA-512",
                "KAFKA_SASL_JAAS_CONFIG",
                signedIn(TlsBroker.PASSWORD),
                "KAFKA_SSL_TRUSTSTORE_TYPE",
                "PEM",
                "KAFKA_SSL_TRUSTSTORE_LOCATION",
                broker.certificate().toString()));
        environment.putAll(others);
        environment.values().removeIf(String::isEmpty);
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withSources(new EnvConfigSource(environment, 300))
                .build();
        return new BrokerClients(new KafkaRuntimeConfigProducer().createKafkaRuntimeConfig(config, NO_NAME), "test");
    }

    private static Map<String, String> without(String prefix) {
        return Map.of(prefix + "_TYPE", "", prefix + "_LOCATION", "");
    }

    private static String signedIn(String password) {
        return "%s required username=\"%s\" password=\"%s\";"
                .formatted(ScramLoginModule.class.getName(), TlsBroker.USER, password);
    }
}
