package org.concordat.pseudonyms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.concordat.kernel.personal.Pseudonym.Kind;
import org.concordat.pseudonyms.layout.NotMade;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands about keys: made, shown, replaced by the next one. */
class RotationTest {

    @TempDir
    Path folder = Path.of(".");

    private Desk desk;

    @BeforeEach
    void sit_down() throws NotMade {
        desk = new Desk(folder);
    }

    @Test
    void each_identifier_is_told_under_both_keys_and_nothing_else_is() throws IOException {
        desk.put("layout", """
                borough LBHF
                pseudonym child child mosaic number
                pseudonym worker worker mosaic number optional
                keep type
                """, UTF_8);
        desk.put("a.csv", "child,worker,type\n4711,9,U1\n04711,,Amina Okonkwo\n4712,9,U1\n", UTF_8);
        assertThat(map("k1.key", "k2.key")).as(desk.said()).isZero();
        assertThat(desk.out()).isEqualTo(pair(Kind.CHILD, "4711") + pair(Kind.WORKER, "9") + pair(Kind.CHILD, "4712"));
    }

    @Test
    void identifiers_in_json_are_told_too() throws IOException {
        desk.put("layout", "borough LBHF\npseudonym /id child mosaic number", UTF_8);
        desk.put("a.csv", "[{\"id\":1},{\"id\":\"1\"}]", UTF_8);
        assertThat(map("k1.key", "k2.key", "--format", "json")).isZero();
        assertThat(desk.out()).isEqualTo(pair(Kind.CHILD, "1"));
    }

    @Test
    void pairs_are_events_of_the_system_that_is_said_and_the_same_ones_when_made_again() throws IOException {
        desk.put("layout", "borough LBHF\npseudonym child child mosaic number", UTF_8);
        desk.put("a.csv", "child\n1\n2\n1\n", UTF_8);
        assertThat(map("k1.key", "k2.key", "--source", "urn:example:lbhf:mosaic"))
                .isZero();
        assertThat(desk.out().lines()).hasSize(2);
        assertThat(desk.out().lines().toList().getFirst())
                .matches("\\{\"specversion\":\"1.0\",\"id\":\"[0-9a-f-]{36}\",\"source\":\"urn:example:lbhf:mosaic\","
                        + "\"type\":\"concordat.caseload.inbound.pseudonym-replaced.v1\",\"subject\":\""
                        + Desk.KEY.pseudonym(Kind.CHILD, "mosaic", "1")
                        + "\",\"time\":\""
                        + Desk.NEXT_KEY.made().atStartOfDay(PairForm.LONDON).toInstant()
                        + "\",\"data\":\\{\"by\":\""
                        + Desk.NEXT_KEY.pseudonym(Kind.CHILD, "mosaic", "1") + "\"}}");
        assertThat(desk.out().lines().distinct()).hasSize(2);
        String made = desk.out();
        Files.delete(desk.file("out"));
        assertThat(map("k1.key", "k2.key", "--source", "urn:example:lbhf:mosaic"))
                .isZero();
        assertThat(desk.out()).isEqualTo(made);
    }

    @Test
    void a_source_that_is_no_uri_is_refused() {
        desk.put("layout", "borough LBHF\npseudonym child child mosaic number", UTF_8);
        desk.put("a.csv", "child\n1\n", UTF_8);
        assertThat(map("k1.key", "k2.key", "--source", "mosaic\",\"x")).isEqualTo(2);
        assertThat(map("k1.key", "k2.key", "--source", "mosaic")).isEqualTo(2);
        assertThat(desk.isOut()).isFalse();
    }

    @Test
    void one_key_is_not_replaced_by_itself() {
        desk.put("layout", "borough LBHF\npseudonym child child mosaic number", UTF_8);
        desk.put("a.csv", "child\n1\n", UTF_8);
        assertThat(map("k1.key", "k1.key")).isEqualTo(3);
        assertThat(desk.said()).contains("an id of its own");
        assertThat(desk.isOut()).isFalse();
    }

    @Test
    void a_file_with_one_bad_identifier_makes_no_half_of_a_map() {
        desk.put("layout", "borough LBHF\npseudonym child child mosaic number", UTF_8);
        desk.put("a.csv", "child\n1\nAmina\n", UTF_8);
        assertThat(map("k1.key", "k2.key")).isEqualTo(1);
        assertThat(desk.said()).contains("row 3, column \"child\"").doesNotContain("Amina");
        assertThat(desk.isOut()).isFalse();
    }

    @Test
    void a_key_is_made_shown_and_used() throws IOException {
        String file = desk.file("new.key").toString();
        assertThat(desk.run(List.of("key", "--borough", "LBHF", "--id", "k3", "--out", file)))
                .isZero();
        String made = desk.said();
        assertThat(made).contains("key k3 of LBHF", "fingerprint", "second copy");
        assertThat(desk.run(List.of("show", "--key", file))).isZero();
        assertThat(made).contains(desk.said().strip());
        assertThat(desk.run(List.of("key", "--borough", "LBHF", "--id", "k3", "--out", file)))
                .isEqualTo(3);
    }

    @Test
    void what_is_not_understood_is_refused_with_exit_code_2() {
        for (List<String> words : List.of(
                List.of("makes"),
                List.of("key"),
                List.of("key", "--borough", "lbhf", "--id", "k1", "--out", "x"),
                List.of("key", "--borough", "LBHF", "--id", "1", "--out", "x"),
                List.of("show", "--key"),
                List.of("show", "--key", "a", "--key", "b"),
                List.of("show", "--kye", "a"))) {
            assertThat(desk.run(words)).as(words.toString()).isEqualTo(2);
            assertThat(desk.said()).contains("see concordat-pseudonyms help");
        }
        assertThat(desk.run(List.of())).isZero();
        assertThat(desk.written()).contains("Exit codes:", "make  --key");
    }

    private int map(String old, String replacement, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "map",
                "--old-key",
                path(old),
                "--new-key",
                path(replacement),
                "--layout",
                path("layout"),
                "--in",
                path("a.csv"),
                "--out",
                path("out")));
        words.addAll(List.of(more));
        return desk.run(words);
    }

    private String path(String name) {
        return desk.file(name).toString();
    }

    private static String pair(Kind kind, String identifier) {
        return "{\"old\":\"%s\",\"new\":\"%s\"}\n"
                .formatted(
                        Desk.KEY.pseudonym(kind, "mosaic", identifier),
                        Desk.NEXT_KEY.pseudonym(kind, "mosaic", identifier));
    }
}
