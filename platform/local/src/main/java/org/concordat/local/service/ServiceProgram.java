package org.concordat.local.service;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.concordat.local.Addresses;
import org.concordat.local.Installation;
import org.concordat.local.Progress;
import org.concordat.local.StackException;
import org.concordat.local.postgres.ServiceDatabase;
import org.concordat.local.process.Command;
import org.concordat.local.process.Probe;
import org.concordat.local.process.Program;

/** One service, run from the jar that the build made. */
public final class ServiceProgram implements Program {
    private final Installation installation;
    private final Addresses addresses;
    private final String name;
    private final int port;

    public ServiceProgram(Installation installation, Addresses addresses, String name, int port) {
        this.installation = installation;
        this.addresses = addresses;
        this.name = name;
        this.port = port;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Command prepare(Progress progress) {
        Path jar = installation.serviceJar(name);
        if (!Files.exists(jar)) {
            throw new StackException(name + " has not been built: " + jar + " is missing. Build it: ./mvnw package");
        }
        // The service says itself, as a problem, that an address is none; the server would say it without a word.
        return Command.of(
                Command.java("-Xmx384m", "-Dvertx.disableURIValidation=true", "-jar", jar.toString()), environment());
    }

    /** Quarkus settings, by their names as environment variables. */
    private Map<String, String> environment() {
        return Map.of(
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "QUARKUS_HTTP_PORT",
                Integer.toString(port),
                "QUARKUS_DATASOURCE_JDBC_URL",
                addresses.jdbcUrl(name),
                "QUARKUS_DATASOURCE_USERNAME",
                name,
                "QUARKUS_DATASOURCE_PASSWORD",
                ServiceDatabase.PASSWORD,
                "QUARKUS_FLYWAY_USERNAME",
                name + "_owner",
                "QUARKUS_FLYWAY_PASSWORD",
                ServiceDatabase.PASSWORD,
                "KAFKA_BOOTSTRAP_SERVERS",
                addresses.kafka(),
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                addresses.realmUrl());
    }

    @Override
    public boolean answers() {
        return Probe.answers(port, "/q/health/ready");
    }
}
