package org.concordat.caseload.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.concordat.testing.RealServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A borough changes its key, and a child stays one child. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "caseload"))
class PairsTest {

    private static final String PAIR = "pseudonym-replaced.v1";
    private static final String CHILD = CaseSystem.CHILD;
    private static final String NEXT = "k2.child.TmV4dE5leHROZXh0TmV4dE5l";
    private static final String THIRD = "k3.child.VGhpcmRUaGlyZFRoaXJkVGhp";

    @TempDir
    Path folder = Path.of(".");

    @Test
    void what_comes_under_the_new_name_belongs_to_the_case_of_the_old_one() {
        CaseSystem system = knowing("PAIRONE", "k1");
        system.send(tier(system, "e-1", CHILD)).statusCode(200);
        // The new key need not be open yet: pairs come first.
        system.send(pair(system, "p-1", CHILD, NEXT)).statusCode(200).body("accepted", equalTo(1));
        system.send(tier(system, "e-2", NEXT)).statusCode(422).body("findings.code", contains("KEY_UNKNOWN"));
        open(system, "k1\", \"k2", 1);
        system.send(tier(system, "e-2", NEXT)).statusCode(200);
        system.send(tier(system, "e-3", CHILD)).statusCode(200);

        assertThat(told(system)).containsExactly("e-1", "p-1", "e-2 of " + CHILD, "e-3");
        assertThat(lanes(system)).hasSize(1);
        assertThat(passedOn(system, "e-2").path("subject").asText()).isEqualTo(NEXT);
    }

    @Test
    void several_changes_of_keys_lead_to_the_first_name() {
        CaseSystem system = knowing("PAIRCHAIN", "k1\", \"k2\", \"k3");
        system.sendTogether(List.of(
                        tier(system, "e-1", CHILD),
                        pair(system, "p-1", CHILD, NEXT),
                        pair(system, "p-2", NEXT, THIRD),
                        tier(system, "e-2", THIRD)))
                .body("accepted", equalTo(4));
        system.send(tier(system, "e-3", THIRD)).statusCode(200);

        assertThat(told(system)).containsExactly("e-1", "p-1", "p-2 of " + CHILD, "e-2 of " + CHILD, "e-3 of " + CHILD);
        assertThat(lanes(system)).hasSize(1);
    }

    @Test
    void workers_and_entries_within_an_event_go_on_under_their_first_names_too() {
        CaseSystem system = knowing("PAIRWITHIN", "k1\", \"k2");
        String worker = CaseSystem.WORKER.replace("k1", "k2");
        String referral = "k1.record.UmVmZXJyYWxSZWZlcnJhbFJl";
        system.sendTogether(List.of(
                        pair(system, "p-1", CaseSystem.WORKER, worker),
                        pair(system, "p-2", referral, referral.replace("k1", "k2")),
                        system.event(
                                "e-1", "case-allocated.v1", "{\"worker\": \"%s\", \"team\": \"A\"}".formatted(worker)),
                        system.event(
                                "e-2",
                                "referral-received.v1",
                                "{\"referral\": \"%s\"}".formatted(referral.replace("k1", "k2")))))
                .body("accepted", equalTo(4));

        JsonNode names = passedOn(system, "e-1").path("names");
        assertThat(names.path(worker).asText()).isEqualTo(CaseSystem.WORKER);
        assertThat(passedOn(system, "e-1").has("case")).isFalse();
        assertThat(passedOn(system, "e-2")
                        .path("names")
                        .path(referral.replace("k1", "k2"))
                        .asText())
                .isEqualTo(referral);
    }

    @Test
    void a_pair_comes_before_anything_under_the_new_name_or_not_at_all() {
        CaseSystem system = knowing("PAIRLATE", "k1\", \"k2\", \"k3");
        system.sendTogether(List.of(
                        tier(system, "e-1", CHILD),
                        tier(system, "e-2", NEXT),
                        pair(system, "p-1", CHILD, NEXT),
                        tier(system, "e-3", NEXT)))
                .body("rejected", equalTo(1))
                .body("events[2].findings.code", contains("PAIR_TOO_LATE"))
                .body("events[2].findings.at", contains("/data/by"));
        refused(system, pair(system, "p-2", CHILD, NEXT), "PAIR_TOO_LATE");
        assertThat(told(system)).containsExactlyInAnyOrder("e-1", "e-2", "e-3");

        String named = CaseSystem.WORKER.replace("k1", "k3");
        system.send(system.event("e-4", "case-allocated.v1", "{\"worker\": \"%s\", \"team\": \"A\"}".formatted(named)))
                .statusCode(200);
        refused(system, pair(system, "p-3", CaseSystem.WORKER, named), "PAIR_TOO_LATE");
    }

    @Test
    void a_pair_that_was_told_is_told_again_without_harm_and_not_otherwise() {
        CaseSystem system = knowing("PAIRAGAIN", "k1\", \"k2");
        String other = "k1.child.T3RoZXJPdGhlck90aGVyT3Ro";
        system.send(pair(system, "p-1", CHILD, NEXT)).statusCode(200);
        system.send(pair(system, "p-1", CHILD, NEXT)).statusCode(200).body("duplicates", equalTo(1));
        system.send(pair(system, "p-2", CHILD, NEXT)).statusCode(200).body("accepted", equalTo(1));
        refused(system, pair(system, "p-3", other, NEXT), "PAIR_TOO_LATE");
        refused(system, pair(system, "p-3", CHILD, "k2.child.T3RoZXJPdGhlck90aGVyT3Ro"), "PAIR_CONTRADICTED");
        // Whatever was refused has left nothing behind.
        system.send(pair(system, "p-3", other, "k2.child.T3RoZXJPdGhlck90aGVyT3Ro"))
                .statusCode(200)
                .body("accepted", equalTo(1));
    }

    @Test
    void a_pair_that_cannot_be_is_refused() {
        CaseSystem system = knowing("PAIRBAD", "k1\", \"k2");
        refused(system, pair(system, "p-1", CHILD, CHILD), "PAIR_OF_ONE_KEY");
        refused(system, pair(system, "p-1", CHILD, "k1.child.T3RoZXJPdGhlck90aGVyT3Ro"), "PAIR_OF_ONE_KEY");
        refused(system, pair(system, "p-1", CHILD, CaseSystem.WORKER.replace("k1", "k2")), "PAIR_OF_TWO_KINDS");
        refused(system, pair(system, "p-1", CHILD, "Anna"), "INVALID_VALUE");
        refused(system, pair(system, "p-1", "", NEXT), "SUBJECT_MISSING");
        refused(system, pair(system, "p-1", CHILD, NEXT).with(", \"corrects\": \"p-0\""), "PAIR_STANDS");
        // Nobody knows the key of what is replaced.
        refused(system, pair(system, "p-1", CHILD.replace("k1", "k8"), NEXT), "KEY_UNKNOWN");
        // Round in a circle: the first name is there already, and so is one of its key.
        system.send(pair(system, "p-1", CHILD, NEXT)).statusCode(200);
        refused(system, pair(system, "p-2", NEXT, CHILD), "PAIR_TOO_LATE");
        refused(system, pair(system, "p-2", NEXT, "k1.child.T3RoZXJPdGhlck90aGVyT3Ro"), "PAIR_CONTRADICTED");
    }

    @Test
    void a_pair_of_one_borough_says_nothing_of_another() {
        CaseSystem one = knowing("PAIRHERE", "k1\", \"k2");
        CaseSystem other = knowing("PAIRTHERE", "k1\", \"k2");
        one.send(pair(one, "p-1", CHILD, NEXT)).statusCode(200);
        other.send(tier(other, "e-1", NEXT)).statusCode(200);
        assertThat(told(other)).containsExactly("e-1");
    }

    @Test
    void what_the_tool_writes_is_taken_in_as_it_is() throws IOException, InterruptedException {
        CaseSystem system = knowing("PAIRTOOL", "k1");
        Files.writeString(folder.resolve("layout"), """
                borough PAIRTOOL
                pseudonym child child mosaic number
                pseudonym worker worker mosaic number
                """);
        Files.writeString(folder.resolve("all.csv"), "child,worker\n4711,9\n4712,9\n");
        tool("key", "--borough", "PAIRTOOL", "--id", "k1", "--out", "k1.key");
        tool("key", "--borough", "PAIRTOOL", "--id", "k2", "--out", "k2.key");
        List<String> map = List.of(
                "map", "--old-key", "k1.key", "--new-key", "k2.key", "--layout", "layout", "--in", "all.csv", "--out");
        tool(with(map, "pairs", "--source", system.uri()));
        tool("make", "--key", "k2.key", "--layout", "layout", "--in", "all.csv", "--out", "next.csv");

        String pairs = Files.readString(folder.resolve("pairs"));
        lines(system, pairs).body("accepted", equalTo(3)).body("rejected", equalTo(0));
        lines(system, pairs).body("duplicates", equalTo(3));
        open(system, "k1\", \"k2", 1);
        String child = Files.readAllLines(folder.resolve("next.csv")).get(1).split(",")[0];
        system.send(tier(system, "e-1", child)).statusCode(200);
        assertThat(passedOn(system, "e-1").path("case").asText()).startsWith("k1.child.");
    }

    private static ValidatableResponse lines(CaseSystem system, String body) {
        return system.as("case-system")
                .contentType("application/x-ndjson")
                .body(body.getBytes(UTF_8))
                .post("/events")
                .then()
                .statusCode(200);
    }

    @Test
    void lines_that_are_no_events_are_refused() {
        CaseSystem system = knowing("PAIRLINES", "k1");
        String event = tier(system, "e-1", CHILD).json();
        lines(system, event + "\r\n\n" + tier(system, "e-2", CHILD).json() + "\n")
                .body("accepted", equalTo(2));
        for (String wrong : List.of(event + "{", event + "\nanything", "{\"a\": [" + "1,".repeat(200) + "1]}")) {
            system.as("case-system")
                    .contentType("application/x-ndjson")
                    .body(wrong.getBytes(UTF_8))
                    .post("/events")
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("urn:concordat:problem:body-invalid"));
        }
        system.as("case-system")
                .contentType("application/x-ndjson")
                .body("{}\n".repeat(10_001).getBytes(UTF_8))
                .post("/events")
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:concordat:problem:too-many-events"));
    }

    private static List<String> with(List<String> words, String... more) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of(more));
        return all;
    }

    private void tool(String... words) throws IOException, InterruptedException {
        tool(List.of(words));
    }

    /** As the borough's data officer runs it. */
    private void tool(List<String> words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.concordat.pseudonyms.Pseudonyms"));
        command.addAll(words);
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(() -> said()).isZero();
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("said"));
        } catch (IOException e) {
            return e.toString().toLowerCase(Locale.ROOT);
        }
    }

    /** @param keys between the quotes of the first and the last */
    private static CaseSystem knowing(String borough, String keys) {
        CaseSystem system = CaseSystem.known(borough);
        if (!keys.equals("k1")) {
            open(system, keys, 1);
        }
        return system;
    }

    private static void open(CaseSystem system, String keys, int version) {
        system.as("administrator")
                .header("If-Match", "\"%d\"".formatted(version))
                .body(system.source("").replace("k1", keys))
                .put("/sources/mosaic")
                .then()
                .statusCode(200);
    }

    private static CaseSystem.Event tier(CaseSystem system, String id, String whom) {
        return system.event(id, "tier-assessed.v1", "{\"tier\": 2}").about(whom);
    }

    private static CaseSystem.Event pair(CaseSystem system, String id, String before, String by) {
        return system.event(id, PAIR, "{\"by\": \"%s\"}".formatted(by)).about(before);
    }

    private static void refused(CaseSystem system, CaseSystem.Event event, String code) {
        system.send(event).statusCode(422).body("findings.code", hasItem(code));
    }

    /** Each event that was passed on, with its case where that is said. */
    private static List<String> told(CaseSystem system) {
        return system.passedOn().stream()
                .map(event -> event.path("id").asText()
                        + (event.has("case") ? " of " + event.path("case").asText() : ""))
                .toList();
    }

    private static JsonNode passedOn(CaseSystem system, String id) {
        return system.passedOn().stream()
                .filter(event -> event.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> lanes(CaseSystem system) {
        return system.told("events-recorded").stream()
                .map(bundle -> bundle.path("lane").asInt())
                .distinct()
                .toList();
    }
}
