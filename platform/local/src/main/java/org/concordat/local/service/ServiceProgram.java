package org.concordat.local.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.concordat.local.Addresses;
import org.concordat.local.Installation;
import org.concordat.local.Ports;
import org.concordat.local.Progress;
import org.concordat.local.Service;
import org.concordat.local.Shipped;
import org.concordat.local.StackException;
import org.concordat.local.kafka.Credentials;
import org.concordat.local.postgres.ServiceDatabase;
import org.concordat.local.process.Command;
import org.concordat.local.process.Probe;
import org.concordat.local.process.Program;
import org.concordat.local.process.Workspace;
import org.concordat.local.signing.LocalKeys;

/** One instance of a service, run from the jar that the build made. */
public final class ServiceProgram implements Program {
    /** Where a machine gives a service more or less memory than {@link #HEAP}. */
    private static final String HEAP_SETTING = "CONCORDAT_SERVICE_HEAP";
    /** Some 25 MiB of it live; the rest is room for requests, of which a file of 20 MiB takes most while it is read. */
    private static final String HEAP = "512m";
    /**
     * For who reads large files: most of its work goes on beside the requests'. The serial collector stopped everything
     * for a fifth of a second with each file (docs/performance.md).
     */
    private static final List<String> BESIDE_REQUESTS = List.of("-XX:+UseG1GC", "-XX:MaxGCPauseMillis=40");
    /** For the others, on a machine that the whole stack shares: no threads of its own, and what views were measured with. */
    private static final List<String> BETWEEN_REQUESTS = List.of("-XX:+UseSerialGC");
    /** A thread may say that others go before it: those that read large files do. */
    private static final String PRIORITIES = "-XX:ThreadPriorityPolicy=1";

    private final Installation installation;
    private final Workspace workspace;
    private final Addresses addresses;
    private final LocalKeys keys;
    private final String service;
    private final String instance;
    private final int port;
    private final int operationsPort;

    /**
     * @param instance its name as a component; the service's own for the first
     * @param ports where this instance is the service
     */
    public ServiceProgram(
            Installation installation,
            Workspace workspace,
            Addresses addresses,
            LocalKeys keys,
            String service,
            String instance,
            Ports ports) {
        this.installation = installation;
        this.workspace = workspace;
        this.addresses = addresses;
        this.keys = keys;
        this.service = service;
        this.instance = instance;
        this.port = ports.of(service);
        this.operationsPort = ports.of(Service.operationsOf(service));
    }

    @Override
    public String name() {
        return instance;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Command prepare(Progress progress) throws IOException {
        Path jar = installation.serviceJar(service);
        if (!Files.exists(jar)) {
            throw new StackException(service + " has not been built: " + jar + " is missing. Build it: ./mvnw package");
        }
        // The service says itself, as a problem, that an address is none; the server would say it without a word.
        return Command.of(
                Command.java(Stream.of(
                                List.of("-Xmx" + System.getenv().getOrDefault(HEAP_SETTING, HEAP), PRIORITIES),
                                takesReturns() ? BESIDE_REQUESTS : BETWEEN_REQUESTS,
                                List.of("-Dvertx.disableURIValidation=true", "-jar", jar.toString()))
                        .flatMap(List::stream)
                        .toArray(String[]::new)),
                environment());
    }

    private boolean takesReturns() {
        return Shipped.services().stream().anyMatch(one -> one.name().equals(service) && one.takesReturns());
    }

    /** Quarkus settings, by their names as environment variables. */
    private Map<String, String> environment() throws IOException {
        Map<String, String> environment = new HashMap<>(Map.of(
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "QUARKUS_HTTP_PORT",
                Integer.toString(port),
                "QUARKUS_DATASOURCE_JDBC_URL",
                addresses.jdbcUrl(service),
                "QUARKUS_DATASOURCE_USERNAME",
                service,
                "QUARKUS_DATASOURCE_PASSWORD",
                ServiceDatabase.PASSWORD,
                "QUARKUS_DATASOURCE_RELAY_PASSWORD",
                ServiceDatabase.PASSWORD,
                "QUARKUS_FLYWAY_USERNAME",
                service + "_owner",
                "QUARKUS_FLYWAY_PASSWORD",
                ServiceDatabase.PASSWORD,
                "KAFKA_BOOTSTRAP_SERVERS",
                addresses.kafka(),
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                addresses.realmUrl()));
        environment.putAll(keys.settingsOf(service));
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(operationsPort));
        // Signed in to the broker as itself: it may write its own topics alone.
        Credentials.in(workspace)
                .clientSettings(service)
                .forEach((setting, value) -> environment.put(variable("kafka." + setting), value));
        return environment;
    }

    private static String variable(String setting) {
        return setting.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    @Override
    public boolean answers() {
        return Probe.answers(operationsPort, "/q/health/ready");
    }
}
