package org.concordat.local.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.security.plain.PlainLoginModule;
import org.apache.kafka.common.security.scram.ScramLoginModule;
import org.concordat.local.Installation;
import org.concordat.local.Progress;
import org.concordat.local.process.Command;
import org.concordat.local.process.Preparation;
import org.concordat.local.process.Probe;
import org.concordat.local.process.Program;
import org.concordat.local.process.Session;
import org.concordat.local.process.Workspace;

/**
 * A Kafka broker that is its own controller (KRaft), on 127.0.0.1, its log kept in the workspace. Whoever connects signs
 * in, and may do what {@link Access} says. The administrator's password stands in the broker's settings (PLAIN, which
 * needs nothing in the log, so that the log of a release without users comes up); with it the others are made in the log
 * (SCRAM) each time the broker starts.
 */
public final class KafkaBroker implements Program {
    private static final Duration USERS_KNOWN = Duration.ofSeconds(20);
    private static final Duration USERS_ASKED_EVERY = Duration.ofMillis(50);

    private final Installation installation;
    private final Workspace workspace;
    private final int port;
    private final int controllerPort;
    private final List<Topic> topics;

    /** @param topics those that are made when it starts, as far as they are not there */
    public KafkaBroker(
            Installation installation, Workspace workspace, int port, int controllerPort, List<Topic> topics) {
        this.installation = installation;
        this.workspace = workspace;
        this.port = port;
        this.controllerPort = controllerPort;
        this.topics = List.copyOf(topics);
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Command prepare(Progress progress) throws IOException, InterruptedException {
        Path folder = workspace.dataOf("kafka");
        Path log = folder.resolve("log");
        Path settings = folder.resolve("server.properties");
        String password = Credentials.in(workspace).password(Credentials.ADMINISTRATOR);
        Credentials.writeForOwnerAlone(settings, settings(log, password));
        if (!Files.exists(log.resolve("meta.properties"))) {
            progress.say(name(), "formatting the log");
            List<String> format = List.of("format", "-t", Uuid.randomUuid().toString(), "-c", settings.toString());
            Command formatting = Command.of(Session.joined(java("128m", "kafka.tools.StorageTool"), format), Map.of());
            Preparation.run(workspace, "kafka-format", formatting);
        }
        return Command.of(Session.joined(java("512m", "kafka.Kafka"), List.of(settings.toString())), Map.of());
    }

    private List<String> java(String heap, String mainClass) {
        return Command.java(
                "-Xmx" + heap,
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS",
                "-cp",
                installation.libraries() + "/*",
                mainClass);
    }

    private String settings(Path log, String password) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=CLIENTS://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=CLIENTS://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=CLIENTS
                listener.security.protocol.map=CLIENTS:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT
                sasl.mechanism.inter.broker.protocol=PLAIN
                sasl.mechanism.controller.protocol=PLAIN
                listener.name.clients.sasl.enabled.mechanisms=PLAIN,%5$s
                listener.name.clients.plain.sasl.jaas.config=%4$s
                listener.name.clients.scram-sha-512.sasl.jaas.config=%6$s required;
                listener.name.controller.sasl.enabled.mechanisms=PLAIN
                listener.name.controller.plain.sasl.jaas.config=%4$s
                # What deploy/kafka/acls.json does not allow is refused.
                authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
                allow.everyone.if.no.acl.found=false
                super.users=User:%7$s
                log.dirs=%3$s
                # A topic is a decision: it comes from deploy/kafka/topics.json.
                auto.create.topics.enable=false
                message.max.bytes=33554432
                replica.fetch.max.bytes=33554432
                # One broker: nothing can be replicated.
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=8
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=8
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                # People wait for the first figure: a consumer group begins at once.
                group.initial.rebalance.delay.ms=0
                log.retention.check.interval.ms=60000
                """.formatted(
                        port,
                        controllerPort,
                        log,
                        administratorSignsIn(password),
                        Credentials.MECHANISM,
                        ScramLoginModule.class.getName(),
                        Credentials.ADMINISTRATOR);
    }

    /** As the one user that a listener knows by itself, and as which the broker signs in to itself. */
    private static String administratorSignsIn(String password) {
        return "%1$s required username=\"%2$s\" password=\"%3$s\" user_%2$s=\"%3$s\";"
                .formatted(PlainLoginModule.class.getName(), Credentials.ADMINISTRATOR, password);
    }

    @Override
    public boolean answers() {
        return Probe.connects(port);
    }

    @Override
    public void whenAnswering(Progress progress) throws IOException, InterruptedException {
        Credentials credentials = Credentials.in(workspace);
        Map<String, Object> settings = new HashMap<>(credentials.clientSettings(Credentials.ADMINISTRATOR));
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + port);
        try (Admin admin = Admin.create(settings)) {
            Set<String> there = admin.listTopics().names().get();
            admin.createTopics(topics.stream()
                            .filter(topic -> !there.contains(topic.name()))
                            .map(Topic::onOneBroker)
                            .toList())
                    .all()
                    .get();
            new Permissions(admin).become(Access.all(), credentials);
            awaitUsers(Access.all().getLast().principal(), credentials);
        } catch (ExecutionException refused) {
            throw new IOException("its topics and users cannot be made: " + refused.getCause(), refused);
        }
    }

    /**
     * The controller has taken the users before the broker knows them, and whoever signs in between is refused for good.
     * They are made together, so when one is known all are.
     */
    private void awaitUsers(String one, Credentials credentials) throws InterruptedException, ExecutionException {
        Map<String, Object> settings = new HashMap<>(credentials.clientSettings(one));
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + port);
        Instant deadline = Instant.now().plus(USERS_KNOWN);
        while (true) {
            try (Admin user = Admin.create(settings)) {
                user.describeCluster().nodes().get();
                return;
            } catch (ExecutionException refused) {
                if (!(refused.getCause() instanceof SaslAuthenticationException)
                        || Instant.now().isAfter(deadline)) {
                    throw refused;
                }
                Thread.sleep(USERS_ASKED_EVERY);
            }
        }
    }
}
