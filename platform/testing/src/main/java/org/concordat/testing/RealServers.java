package org.concordat.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.concordat.testing.events.Publisher;
import org.concordat.testing.tokens.Issuer;

/**
 * The servers a service stands on, real, for its {@code @QuarkusTest}s: PostgreSQL with the service's own database and
 * roles, a Kafka broker with the topics, and an identity provider that publishes its key. Name the service as an argument:
 * {@code @QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "budgets"))}.
 */
public final class RealServers implements QuarkusTestResourceLifecycleManager {

    /** The real topics, and those of domains that tests make up. */
    private static final List<String> PUBLISHED = List.of(
            "concordat.mandates",
            "concordat.budgets",
            "concordat.kpis",
            "concordat.contracts",
            "concordat.savings",
            "concordat.caseload",
            "concordat.consolidation",
            "concordat.trial");

    /** Where this service seals its audit; others do too, and are not believed in its tests. */
    private static final String SEALS = "concordat.seals";

    private String service = "";

    @Override
    public void init(Map<String, String> initArgs) {
        service = Objects.requireNonNull(initArgs.get("service"), "name the service");
    }

    @Override
    public Map<String, String> start() {
        PostgresServer postgres = PostgresServer.start();
        postgres.createService(service);
        Broker broker = Broker.start();
        broker.createTopics(
                2,
                "concordat.mandates",
                "concordat.budgets",
                "concordat.kpis",
                "concordat.contracts",
                "concordat.savings",
                "concordat.caseload",
                "concordat.consolidation");
        broker.createTopics(1, "concordat.moments", SEALS);
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl(service));
        settings.put("quarkus.datasource.username", service);
        settings.put("quarkus.datasource.relay.username", service + "_relay");
        settings.put("concordat.parked.role", service + "_parked");
        settings.put("quarkus.datasource.password", PostgresServer.PASSWORD);
        settings.put("quarkus.datasource.relay.password", PostgresServer.PASSWORD);
        settings.put("quarkus.flyway.username", service + "_owner");
        settings.put("quarkus.flyway.password", PostgresServer.PASSWORD);
        settings.put("kafka.bootstrap.servers", broker.bootstrapServers());
        settings.put("concordat.signing.keys", Publisher.named(service).keys().toString());
        Map<String, Publisher> publishers =
                PUBLISHED.stream().collect(Collectors.toMap(topic -> topic, Publisher::ofTopic));
        publishers.put(SEALS, Publisher.named(service));
        settings.put(
                "concordat.trusted-publishers", Publisher.trusted(publishers).toString());
        settings.put("quarkus.oidc.auth-server-url", Issuer.start());
        settings.put("quarkus.http.test-port", "0");
        settings.put("concordat.testing.postgres", postgres.jdbcUrl("postgres"));
        return settings;
    }

    @Override
    public void stop() {
        // The servers are shared by every test of the JVM and end with it.
    }
}
