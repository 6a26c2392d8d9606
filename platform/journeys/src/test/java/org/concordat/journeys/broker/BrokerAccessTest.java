package org.concordat.journeys.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.BiPredicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.concordat.journeys.Suite;
import org.concordat.local.Installation;
import org.concordat.local.Ports;
import org.concordat.local.Progress;
import org.concordat.local.Service;
import org.concordat.local.Shipped;
import org.concordat.local.Stack;
import org.concordat.local.kafka.Access;
import org.concordat.local.kafka.Credentials;
import org.concordat.local.kafka.KafkaBroker;
import org.concordat.local.kafka.Topic;
import org.concordat.local.process.Component;
import org.concordat.local.process.Watchdog;
import org.concordat.local.process.Workspace;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Who may do what with the broker that {@code up} starts. On a broker of its own, since what is allowed is tried too:
 * what services would make of it is not the question here.
 */
class BrokerAccessTest {

    private static final Path FOLDER = Suite.emptyFolder("broker-access");
    private static final Workspace WORKSPACE = new Workspace(FOLDER);
    private static final Ports PORTS = Ports.free();
    private static final Stack STACK = Stack.in(FOLDER, PORTS);
    private static final Component BROKER = new Component(
            new KafkaBroker(
                    Installation.find(), WORKSPACE, PORTS.of("kafka"), PORTS.of("kafka-controller"), Topic.all()),
            WORKSPACE,
            Progress.SILENT);
    private static final Watchdog WATCHDOG = Watchdog.over(WORKSPACE);
    private static final Map<String, Access> BY_PRINCIPAL = new TreeMap<>();

    @BeforeAll
    static void a_broker() throws InterruptedException {
        Access.all().forEach(access -> BY_PRINCIPAL.put(access.principal(), access));
        BROKER.start();
    }

    @AfterAll
    static void end() {
        BROKER.stop();
        WATCHDOG.close();
    }

    @Test
    void every_service_has_a_credential_and_every_topic_but_that_of_seals_has_one_writer() {
        assertThat(BY_PRINCIPAL.keySet())
                .containsAll(Shipped.services().stream().map(Service::name).toList());
        int services = Shipped.services().size();
        assertThat(Topic.all())
                .allSatisfy(topic -> assertThat(BY_PRINCIPAL.values())
                        .filteredOn(access -> access.writes().contains(topic.name()))
                        .as("who writes " + topic.name())
                        // Every service seals its own audit there; whose a seal is its signature says.
                        .hasSize(topic.name().equals("concordat.seals") ? services : 1));
        assertThat(BY_PRINCIPAL.values())
                .filteredOn(access -> access.writes().contains("concordat.moments"))
                .extracting(Access::principal)
                .containsExactly("consolidation");
        assertThat(of("reader").writes()).isEmpty();
    }

    @Test
    void each_credential_writes_its_own_topics_and_nothing_else() {
        assertThat(tried(BrokerAccessTest::writes))
                .isEqualTo(tried((principal, topic) -> of(principal).writes().contains(topic)));
    }

    @Test
    void each_credential_reads_what_it_needs_and_nothing_else() {
        assertThat(tried(BrokerAccessTest::reads))
                .isEqualTo(tried((principal, topic) -> of(principal).reads().contains(topic)));
    }

    /** So the borough of an event is that of the credential, whatever the event says. */
    @Test
    void a_case_system_writes_the_topic_of_its_borough_and_source_and_touches_no_other() {
        Map<String, String> own = Map.of(
                "frameworki-lbhf", "concordat.caseload.inbound.LBHF.frameworki",
                "paris-rbkc", "concordat.caseload.inbound.RBKC.paris",
                "mosaic-wcc", "concordat.caseload.inbound.WCC.mosaic");
        own.forEach((system, topic) -> {
            assertThat(writes(system, topic)).as(system).isTrue();
            assertThat(reads(system, topic)).as(system + " reads its own").isFalse();
            own.values().stream()
                    .filter(other -> !other.equals(topic))
                    .forEach(other -> assertThat(writes(system, other))
                            .as(system + " " + other)
                            .isFalse());
        });
    }

    @Test
    void nobody_joins_the_consumer_group_of_another() {
        Map<String, Boolean> joined = new TreeMap<>();
        Map<String, Boolean> allowed = new TreeMap<>();
        for (String principal : List.of("budgets", "caseload", "consolidation", "reader")) {
            for (String group : List.of("budgets", "caseload-foreign", "consolidation", "anything")) {
                joined.put(principal + " in " + group, joins(principal, group));
                allowed.put(principal + " in " + group, of(principal).groups().contains(group));
            }
        }
        assertThat(joined).isEqualTo(allowed);
    }

    @Test
    void no_service_makes_topics_or_users_or_gives_itself_more() {
        for (String principal : BY_PRINCIPAL.keySet()) {
            try (Admin admin = Admin.create(STACK.kafka(principal))) {
                assertThatThrownBy(() -> admin.createTopics(
                                        List.of(new NewTopic("anything", Optional.of(1), Optional.empty())))
                                .all()
                                .get())
                        .hasCauseInstanceOf(TopicAuthorizationException.class);
                assertThatThrownBy(() -> admin.deleteTopics(List.of("concordat.budgets"))
                                .all()
                                .get())
                        .hasCauseInstanceOf(TopicAuthorizationException.class);
                assertThatThrownBy(() -> admin.describeAcls(AclBindingFilter.ANY)
                                .values()
                                .get())
                        .hasCauseInstanceOf(ClusterAuthorizationException.class);
                assertThatThrownBy(() -> admin.createAcls(
                                        of("consolidation").bindings().toList())
                                .all()
                                .get())
                        .hasCauseInstanceOf(ClusterAuthorizationException.class);
                assertThatThrownBy(
                                () -> admin.describeUserScramCredentials().all().get())
                        .hasCauseInstanceOf(ClusterAuthorizationException.class);
            }
        }
    }

    @Test
    void nobody_comes_in_without_a_credential_or_with_a_wrong_one() {
        assertThatThrownBy(() -> topics(Map.of("bootstrap.servers", "127.0.0.1:" + PORTS.of("kafka"))))
                .hasCauseInstanceOf(TimeoutException.class);
        Map<String, Object> wrong = new HashMap<>(STACK.kafka("budgets"));
        wrong.compute(
                "sasl.jaas.config",
                (name, value) -> String.valueOf(value).replaceFirst("password=\"[^\"]*\"", "password=\"concordat\""));
        assertThatThrownBy(() -> topics(wrong)).hasCauseInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void the_controllers_port_lets_in_neither_strangers_nor_services() {
        String controller = "127.0.0.1:" + PORTS.of("kafka-controller");
        assertThatThrownBy(() -> features(Map.of("bootstrap.controllers", controller)))
                .hasCauseInstanceOf(TimeoutException.class);
        Map<String, Object> service = new HashMap<>(STACK.kafka("consolidation"));
        service.remove("bootstrap.servers");
        service.put("bootstrap.controllers", controller);
        assertThatThrownBy(() -> features(service)).hasRootCauseInstanceOf(RuntimeException.class);
    }

    @Test
    void passwords_are_in_files_of_their_owner_alone_and_in_no_log() throws IOException {
        for (String file : List.of("credentials.properties", "server.properties")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                            FOLDER.resolve("kafka").resolve(file))))
                    .as(file)
                    .isEqualTo("rw-------");
        }
        String log = Files.readString(STACK.log("kafka"));
        List<String> passwords = Files.readAllLines(FOLDER.resolve("kafka/credentials.properties")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(line.indexOf('=') + 1))
                .toList();
        assertThat(passwords).hasSize(BY_PRINCIPAL.size() + 1);
        passwords.forEach(password -> assertThat(log.contains(password)).isFalse());
    }

    @Test
    void what_was_allowed_beyond_the_list_is_taken_away_when_the_broker_starts() throws Exception {
        try (Admin admin = Admin.create(STACK.kafka(Credentials.ADMINISTRATOR))) {
            Access more = new Access("reader", "", List.of("concordat.budgets"), List.of(), List.of());
            admin.createAcls(more.bindings().toList()).all().get();
        }
        assertThat(writes("reader", "concordat.budgets")).isTrue();
        BROKER.stop();
        BROKER.start();
        assertThat(writes("reader", "concordat.budgets")).isFalse();
        assertThat(writes("budgets", "concordat.budgets")).isTrue();
    }

    private static Access of(String principal) {
        return Objects.requireNonNull(BY_PRINCIPAL.get(principal), principal);
    }

    private static Map<String, Boolean> tried(BiPredicate<String, String> attempt) {
        Map<String, Boolean> outcomes = new TreeMap<>();
        for (String principal : BY_PRINCIPAL.keySet()) {
            for (Topic topic : Topic.all()) {
                outcomes.put(principal + " " + topic.name(), attempt.test(principal, topic.name()));
            }
        }
        assertThat(outcomes).hasSizeGreaterThanOrEqualTo(12);
        return outcomes;
    }

    private static boolean writes(String principal, String topic) {
        Map<String, Object> settings = new HashMap<>(STACK.kafka(principal));
        settings.put("enable.idempotence", false); // or the refusal would be that of a producer's number
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "anything", "anything")).get();
            return true;
        } catch (ExecutionException refused) {
            assertThat(refused).hasCauseInstanceOf(TopicAuthorizationException.class);
            return false;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static boolean reads(String principal, String topic) {
        TopicPartition first = new TopicPartition(topic, 0);
        try (var consumer =
                new KafkaConsumer<>(STACK.kafka(principal), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(first));
            consumer.seekToBeginning(List.of(first));
            consumer.poll(Duration.ofMillis(500));
            consumer.endOffsets(List.of(first));
            return true;
        } catch (TopicAuthorizationException refused) {
            return false;
        }
    }

    private static boolean joins(String principal, String group) {
        Map<String, Object> settings = new HashMap<>(STACK.kafka(principal));
        settings.put("group.id", group);
        settings.put("enable.auto.commit", false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("concordat.mandates"));
            long deadline = System.nanoTime() + Suite.PATIENCE.toNanos();
            while (consumer.assignment().isEmpty() && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200));
            }
            return !consumer.assignment().isEmpty();
        } catch (GroupAuthorizationException refused) {
            return false;
        }
    }

    private static void topics(Map<String, Object> settings) throws Exception {
        try (Admin admin = Admin.create(impatient(settings))) {
            admin.listTopics().names().get();
        }
    }

    private static void features(Map<String, Object> settings) throws Exception {
        try (Admin admin = Admin.create(impatient(settings))) {
            admin.describeMetadataQuorum().quorumInfo().get();
        }
    }

    private static Map<String, Object> impatient(Map<String, Object> settings) {
        Map<String, Object> impatient = new HashMap<>(settings);
        impatient.put("default.api.timeout.ms", 3_000);
        impatient.put("request.timeout.ms", 2_000);
        return impatient;
    }
}
