package org.concordat.journeys.caseload;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.concordat.journeys.Suite;
import org.concordat.local.kafka.Credentials;
import org.concordat.testing.wire.Tally;
import org.junit.jupiter.api.Test;

/**
 * What tells who somebody is comes in nowhere: two hundred strings in twenty disguises are refused, and then looked for in
 * every table, record of a topic, log, metric and answer. Two hundred codes that only look a little like it come in.
 */
class NothingPersonalTest {

    private static final Suite SUITE = Suite.running();
    private static final CaseDesk DESK = CaseDesk.opened(SUITE, "WCC", "canary");
    private static final int[] NHS_WEIGHTS = {10, 9, 8, 7, 6, 5, 4, 3, 2};
    private static final String UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private static final List<UnaryOperator<String>> DISGUISES = List.of(
            UnaryOperator.identity(),
            text -> " " + text + " ",
            text -> text.toLowerCase(Locale.ROOT),
            text -> text.toUpperCase(Locale.ROOT),
            text -> spread(text, " "),
            text -> spread(text, "-"),
            text -> spread(text, "."),
            text -> spread(text, "\u200b"),
            text -> spread(text, "\u00ad"),
            text -> "ref:" + text,
            text -> "R-" + text + "-1",
            text -> text + "_x",
            NothingPersonalTest::wide,
            text -> Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)),
            text -> Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)),
            text -> HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)),
            text -> URLEncoder.encode(" " + text, StandardCharsets.UTF_8),
            text -> text.chars().mapToObj("&#%d;"::formatted).collect(Collectors.joining()),
            text -> "{\"id\":\"" + text + "\"}",
            text -> "\"" + text + "\"");

    private record Canary(String plain, String disguised) {}

    @Test
    void two_hundred_strings_in_twenty_disguises_are_refused_and_stand_nowhere() throws Exception {
        List<Canary> canaries = canaries();
        assertThat(canaries).hasSize(200);
        List<String> events = new ArrayList<>();
        for (int number = 0; number < canaries.size(); number++) {
            events.add(contact("canary-" + number, json(canaries.get(number).disguised())));
        }
        Response answer = Suite.ok(DESK.send(events));

        assertThat(answer.<Integer>path("rejected")).isEqualTo(200);
        Tally.of("canaries", "personal data refused").count(200, answer.<Integer>path("rejected"));
        Set<String> wanted = canaries.stream()
                .flatMap(canary -> Stream.of(canary.plain(), canary.disguised()))
                .collect(Collectors.toSet());
        assertThat(found(answer.asString(), wanted)).as("answers").isEmpty();
        for (String service : List.of("caseload", "consolidation")) {
            assertThat(found(tables(service), wanted))
                    .as("tables of " + service)
                    .isEmpty();
            assertThat(found(
                            given().get(SUITE.stack.addresses().operationsUrl(service) + "/q/metrics")
                                    .asString(),
                            wanted))
                    .as("metrics of " + service)
                    .isEmpty();
        }
        assertThat(found(topics(), wanted)).as("topics").isEmpty();
        assertThat(found(logs(), wanted)).as("logs").isEmpty();
        assertThat(found(SUITE.get("auditor", "caseload", "/v1/audit?limit=500").asString(), wanted))
                .as("audit")
                .isEmpty();
    }

    @Test
    void what_was_looked_for_would_have_been_found() throws Exception {
        DESK.told(DESK.contact("seen-7c1f5e", "seen", "2015-05-04T12:00:00Z"));
        Set<String> wanted = Set.of("seen-7c1f5e");

        assertThat(found(tables("caseload"), wanted)).isNotEmpty();
        await().atMost(Suite.PATIENCE)
                .untilAsserted(() -> assertThat(found(topics(), wanted)).isNotEmpty());
        await().atMost(Suite.PATIENCE)
                .untilAsserted(
                        () -> assertThat(found(tables("consolidation"), wanted)).isNotEmpty());
    }

    @Test
    void two_hundred_innocent_codes_come_in() {
        List<String> codes = Stream.of(
                        IntStream.range(0, 50).mapToObj("R-2024-%04d"::formatted),
                        IntStream.range(0, 50).mapToObj("W%d"::formatted),
                        IntStream.range(0, 50).mapToObj("TEAM.NORTH:%02d"::formatted),
                        IntStream.range(0, 50).mapToObj(number -> "c%08x".formatted(number * 7919)))
                .flatMap(codesOfAKind -> codesOfAKind)
                .toList();
        List<String> events = new ArrayList<>();
        for (int number = 0; number < codes.size(); number++) {
            events.add(contact("innocent-" + number, codes.get(number)));
        }
        Response answer = Suite.ok(DESK.send(events));
        assertThat(answer.<Integer>path("accepted")).as(answer.asString()).isEqualTo(200);
    }

    private static String contact(String id, String reference) {
        return DESK.event(
                id,
                "contact-received.v1",
                "canary",
                "2015-05-04T12:00:00Z",
                "{\"contact\":\"%s\"}".formatted(reference),
                "");
    }

    /** Ten of a kind, each in two disguises of its own. */
    private static List<Canary> canaries() {
        List<String> plain = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            plain.add(nhsNumber(943_000_000 + number * 7));
            plain.add(upn(number));
            plain.add("AB%06dC".formatted(314_000 + number));
            plain.add("amina%d@example.org".formatted(number));
            plain.add("0207946%04d".formatted(number));
        }
        return IntStream.range(0, plain.size())
                .mapToObj(number -> new Canary(
                        plain.get(number),
                        DISGUISES.get(number / 5 % DISGUISES.size()).apply(plain.get(number))))
                .toList();
    }

    /** Modulus 11, as the NHS data dictionary has it; of one that has no check digit the next that has. */
    private static String nhsNumber(int nine) {
        String digits = "%09d".formatted(nine);
        int sum = 0;
        for (int i = 0; i < NHS_WEIGHTS.length; i++) {
            sum += Character.digit(digits.charAt(i), 10) * NHS_WEIGHTS[i];
        }
        int check = (11 - sum % 11) % 11;
        return check == 10 ? nhsNumber(nine + 1) : digits + check;
    }

    /** As the Department for Education's guide to unique pupil numbers has it. */
    private static String upn(int number) {
        String digits = "213300500%03d".formatted(number);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += Character.digit(digits.charAt(i), 10) * (i + 2);
        }
        return UPN_LETTERS.charAt(sum % UPN_LETTERS.length()) + digits;
    }

    private static String spread(String text, String between) {
        return text.chars().mapToObj(Character::toString).collect(Collectors.joining(between));
    }

    private static String wide(String text) {
        return text.chars()
                .map(letter -> letter > ' ' && letter < 0x7f ? letter + 0xfee0 : letter)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String json(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static Set<String> found(String where, Set<String> wanted) {
        return wanted.stream().filter(where::contains).collect(Collectors.toSet());
    }

    private static String tables(String service) throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection superuser = DriverManager.getConnection(SUITE.stack.jdbcUrl(service), "postgres", "concordat");
                Statement statement = superuser.createStatement()) {
            List<String> names = new ArrayList<>();
            try (ResultSet row = statement.executeQuery(
                    "select quote_ident(tablename) from pg_tables where schemaname = 'public'")) {
                while (row.next()) {
                    names.add(row.getString(1));
                }
            }
            for (String name : names) {
                try (ResultSet row = statement.executeQuery(
                        "select t::text from public.%s t where t::text like '%%canary%%' or t::text like '%%WCC%%'"
                                .formatted(name))) {
                    while (row.next()) {
                        all.append(row.getString(1)).append('\n');
                    }
                }
            }
        }
        return all.toString();
    }

    private static String topics() {
        StringBuilder all = new StringBuilder();
        try (KafkaConsumer<byte[], byte[]> reader = new KafkaConsumer<>(
                SUITE.stack.kafka(Credentials.ADMINISTRATOR),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = reader.listTopics().entrySet().stream()
                    .filter(topic -> topic.getKey().startsWith("concordat.caseload"))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(of -> new TopicPartition(of.topic(), of.partition()))
                    .toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
            while (partitions.stream().anyMatch(of -> reader.position(of) < ends.getOrDefault(of, 0L))) {
                for (ConsumerRecord<byte[], byte[]> one : reader.poll(Duration.ofSeconds(1))) {
                    all.append(new String(one.value(), StandardCharsets.UTF_8)).append('\n');
                    one.headers().forEach(header -> all.append(new String(header.value(), StandardCharsets.UTF_8)));
                }
            }
        }
        return all.toString();
    }

    private static String logs() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(Path.of("target", "stack", "logs"))) {
            for (Path file : files.toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
