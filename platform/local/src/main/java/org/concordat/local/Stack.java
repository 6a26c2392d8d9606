package org.concordat.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.concordat.local.kafka.Credentials;
import org.concordat.local.kafka.KafkaBroker;
import org.concordat.local.kafka.Topic;
import org.concordat.local.keycloak.KeycloakServer;
import org.concordat.local.postgres.LocalPostgres;
import org.concordat.local.process.Component;
import org.concordat.local.process.Ending;
import org.concordat.local.process.Unpacking;
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
    private final Installation installation;
    private final Workspace workspace;
    private final Ports ports;
    private final LocalPostgres postgres;
    private final Progress progress;
    private final Addresses addresses;
    private final LocalKeys keys;
    private final Map<String, Component> servers = new LinkedHashMap<>();
    private final Map<String, Component> services = new LinkedHashMap<>();
    private final Map<String, Component> further = new ConcurrentHashMap<>();
    private Starting starting = new Starting();
    private final Thread atExit = new Thread(this::end, "end-of-stack");
    private @Nullable Watchdog watchdog; // there from the moment when there may be something to end

    /**
     * Another instance of a service.
     *
     * @param name by which it is stopped, killed and started again, and its log is found
     * @param addresses those of the stack, with this instance as the service
     */
    public record FurtherInstance(String name, Addresses addresses) {}

    private Stack(Installation installation, Path directory, Ports ports, List<Topic> topics, Progress progress) {
        this.installation = installation;
        this.workspace = new Workspace(directory);
        this.ports = ports;
        this.progress = progress;
        addresses = new Addresses(ports);
        keys = new LocalKeys(workspace);
        List<String> names = Shipped.services().stream().map(Service::name).toList();
        postgres = new LocalPostgres(installation, workspace, ports.of("postgres"), names);
        var kafka = new KafkaBroker(installation, workspace, ports.of("kafka"), ports.of("kafka-controller"), topics);
        var keycloak = new KeycloakServer(installation, workspace, ports.of("keycloak"));
        Stream.of(postgres, kafka, keycloak)
                .forEach(program -> servers.put(program.name(), new Component(program, workspace, progress)));
        for (String name : names) {
            services.put(name, instance(name, name, ports));
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
        return in(directory, ports, Topic.all(), progress);
    }

    /**
     * A stack of the checkout around this program, not yet started.
     *
     * @param topics those it is made with: Concordat's, of which some may have another number of partitions
     */
    public static Stack in(Path directory, Ports ports, List<Topic> topics, Progress progress) {
        return new Stack(Installation.find(), directory, ports, topics, progress);
    }

    /** Ends what an earlier run left behind in a folder, and deletes whatever a stack kept there. */
    public static void forget(Path directory) {
        Workspace workspace = new Workspace(directory);
        Ending.leftovers(workspace);
        try {
            for (Path outside : LocalPostgres.dataOutside(workspace)) {
                Unpacking.delete(outside);
            }
            Unpacking.delete(workspace.directory());
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    private Component instance(String service, String name, Ports where) {
        return new Component(
                new ServiceProgram(installation, workspace, addresses, keys, service, name, where),
                workspace,
                progress);
    }

    /** Starts everything side by side, and returns when all of it answers; when anything fails, ends the rest. */
    public void start() {
        prepareToStart(ports.byComponent().keySet());
        startOrEnd(() -> starting.everything(servers, services));
    }

    /** Starts PostgreSQL, Kafka and Keycloak only, for work on a service that is run from elsewhere. */
    public void startServers() {
        startOnly(List.of());
    }

    /** Starts PostgreSQL, Kafka and Keycloak, and of the services those alone that are named. */
    public void startOnly(List<String> wanted) {
        Map<String, Component> chosen = new LinkedHashMap<>(services);
        chosen.keySet().retainAll(wanted);
        List<String> others = services.keySet().stream()
                .filter(service -> !chosen.containsKey(service))
                .flatMap(service -> Stream.of(service, Service.operationsOf(service)))
                .toList();
        prepareToStart(ports.byComponent().keySet().stream()
                .filter(name -> !others.contains(name))
                .toList());
        startOrEnd(() -> starting.everything(servers, chosen));
    }

    /**
     * Starts another instance of a service beside those that run, on ports of its own and with a log of its own: on the
     * same database, as the same user of the broker and with the same keys. It ends with the stack, which knows it no
     * more then.
     */
    public FurtherInstance startBeside(String service) {
        if (!services.containsKey(service)) {
            throw new IllegalArgumentException("no service is called '" + service + "'");
        }
        int number = 2;
        while (further.containsKey(service + "-" + number)) {
            number++;
        }
        String name = service + "-" + number;
        Ports where = ports.withAnother(service);
        Component instance = instance(service, name, where);
        further.put(name, instance);
        starting.one(instance);
        return new FurtherInstance(name, new Addresses(where));
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
        Stream.concat(further.values().stream(), services.values().stream())
                .parallel()
                .forEach(Component::stop);
        further.clear();
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
        return Stream.of(servers, services, further)
                .flatMap(components -> components.values().stream())
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
        return Stream.of(servers, services, further)
                .flatMap(components -> Stream.ofNullable(components.get(name)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no component is called '" + name + "'"));
    }
}
