package org.concordat.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concordat.local.kafka.Credentials;
import org.concordat.local.kafka.KafkaBroker;
import org.concordat.local.keycloak.KeycloakServer;
import org.concordat.local.postgres.LocalPostgres;
import org.concordat.local.process.Component;
import org.concordat.local.process.Ending;
import org.concordat.local.process.Watchdog;
import org.concordat.local.process.Workspace;
import org.concordat.local.service.ServiceProgram;
import org.concordat.local.signing.LocalKeys;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL, Kafka, Keycloak and every service, as child processes on 127.0.0.1 that keep their data in one folder.
 * Closing it, the end of this JVM, and even this JVM's being killed, end them all.
 */
public final class Stack implements AutoCloseable {
    private final Workspace workspace;
    private final Ports ports;
    private final LocalPostgres postgres;
    private final Progress progress;
    private final Addresses addresses;
    private final LocalKeys keys;
    private final Map<String, Component> servers = new LinkedHashMap<>();
    private final Map<String, Component> services = new LinkedHashMap<>();
    private Starting starting = new Starting();
    private final Thread atExit = new Thread(this::end, "end-of-stack");
    private @Nullable Watchdog watchdog; // there from the moment when there may be something to end

    private Stack(Installation installation, Path directory, Ports ports, Progress progress) {
        this.workspace = new Workspace(directory);
        this.ports = ports;
        this.progress = progress;
        addresses = new Addresses(ports);
        keys = new LocalKeys(workspace);
        List<String> names = Shipped.services().stream().map(Service::name).toList();
        postgres = new LocalPostgres(installation, workspace, ports.of("postgres"), names);
        var kafka = new KafkaBroker(installation, workspace, ports.of("kafka"), ports.of("kafka-controller"));
        var keycloak = new KeycloakServer(installation, workspace, ports.of("keycloak"));
        Stream.of(postgres, kafka, keycloak)
                .forEach(program -> servers.put(program.name(), new Component(program, workspace, progress)));
        for (String name : names) {
            var program = new ServiceProgram(installation, workspace, addresses, keys, name, ports);
            services.put(name, new Component(program, workspace, progress));
        }
    }

    /** A stack of the checkout around this program, not yet started. */
    public static Stack in(Path directory, Ports ports) {
        return in(directory, ports, Progress.SILENT);
    }

    /**
     * A stack of the checkout around this program, not yet started.
     *
     * @param directory where it keeps data, logs and pid files
     * @param ports where its components listen
     * @param progress told what happens
     */
    public static Stack in(Path directory, Ports ports, Progress progress) {
        return new Stack(Installation.find(), directory, ports, progress);
    }

    /** Starts everything side by side, and returns when all of it answers; when anything fails, ends the rest. */
    public void start() {
        prepareToStart(ports.byComponent().keySet());
        startOrEnd(() -> starting.everything(servers, services));
    }

    /** Starts PostgreSQL, Kafka and Keycloak only, for work on a service that is run from elsewhere. */
    public void startServers() {
        prepareToStart(ports.byComponent().keySet().stream()
                .filter(name -> !services.containsKey(name) && !Service.isOperations(name))
                .toList());
        startOrEnd(() -> starting.everything(servers, Map.of()));
    }

    private void prepareToStart(Iterable<String> listening) {
        starting = new Starting();
        Ending.leftovers(workspace)
                .forEach(component -> progress.say(component, "was left behind by an earlier run: ended it"));
        PortCheck.refuseTaken(ports, listening);
        keys.make(List.copyOf(services.keySet()));
        Runtime.getRuntime().addShutdownHook(atExit);
        watchdog = Watchdog.over(workspace);
    }

    private void startOrEnd(Runnable start) {
        try {
            start.run();
        } catch (RuntimeException failed) {
            stop();
            throw failed;
        }
    }

    /** Starts one component that was stopped or killed, and returns when it answers. */
    public void start(String component) {
        starting.one(component(component));
    }

    /** Ends everything in good order: the services first, then what they stand on. */
    public void stop() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException alreadyShuttingDown) {
            return;
        }
    }

    private synchronized void end() {
        if (watchdog == null) {
            return;
        }
        progress.say("stack", "ending everything");
        starting.giveUp();
        services.values().parallelStream().forEach(Component::stop);
        servers.values().parallelStream().forEach(Component::stop);
        watchdog.close();
        watchdog = null;
        progress.say("stack", "ended");
    }

    /** Ends one component in good order. */
    public void stop(String component) {
        component(component).stop();
    }

    /** Ends one component at once, as a power cut would (SIGKILL). */
    public void kill(String component) {
        component(component).kill();
    }

    /** Whether the process of a component is there. */
    public boolean running(String component) {
        return component(component).running();
    }

    /**
     * Starts again what was started and has ended by itself; what was stopped or killed through here stays down.
     *
     * @return whether all that should run does
     */
    public boolean mend() {
        return Stream.concat(servers.values().stream(), services.values().stream())
                .map(Component::mend)
                .reduce(true, Boolean::logicalAnd);
    }

    /** Throws the database of a service away and makes it again, empty, with its roles. */
    public void dropDatabase(String service) {
        postgres.dropAndCreate(service);
    }

    /** Where everything of it listens. */
    public Ports ports() {
        return ports;
    }

    /** Where it keeps its data, its logs and the record of its processes. */
    public Workspace workspace() {
        return workspace;
    }

    /** The base address of a service, such as {@code http://127.0.0.1:8082}. */
    public String url(String service) {
        return addresses.url(service);
    }

    /** The base address of Keycloak, under which its administration API is too. */
    public String keycloakUrl() {
        return addresses.keycloakUrl();
    }

    /**
     * What a client of Kafka needs to connect as a user of the broker, by Kafka's names.
     *
     * @param user a principal of {@code deploy/kafka/acls.json}, or {@link Credentials#ADMINISTRATOR}
     */
    public Map<String, Object> kafka(String user) {
        try {
            Map<String, Object> settings =
                    new LinkedHashMap<>(Credentials.in(workspace).clientSettings(user));
            settings.put("bootstrap.servers", addresses.kafka());
            return settings;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The JDBC address of a service's database; its roles' passwords are {@code concordat}. */
    public String jdbcUrl(String service) {
        return addresses.jdbcUrl(service);
    }

    /** An access token of a user of the realm whose password is {@code concordat}. */
    public String token(String user) {
        return addresses.token(user);
    }

    /** Where everything is, for whoever needs no more than that. */
    public Addresses addresses() {
        return addresses;
    }

    /** Everything a component printed. */
    public Path log(String component) {
        return workspace.logOf(component);
    }

    @Override
    public void close() {
        stop();
    }

    private Component component(String name) {
        Component component = servers.getOrDefault(name, services.get(name));
        if (component == null) {
            throw new IllegalArgumentException("no component is called '" + name + "'");
        }
        return component;
    }
}
