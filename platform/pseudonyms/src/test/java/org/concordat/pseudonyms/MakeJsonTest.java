package org.concordat.pseudonyms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.concordat.kernel.personal.Pseudonym.Kind;
import org.concordat.pseudonyms.layout.NotMade;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves of JSON, and what stops it. */
class MakeJsonTest {

    private static final String LAYOUT = """
            pseudonym /person/id child mosaic number
            keep /type
            keep /visits/*/on date
            pseudonym /visits/*/by worker mosaic number optional
            keep /cost number
            keep /seen
            """;
    private static final String CHILD =
            Desk.KEY.pseudonym(Kind.CHILD, "mosaic", "4711").toString();
    private static final String WORKER =
            Desk.KEY.pseudonym(Kind.WORKER, "mosaic", "9").toString();

    @TempDir
    Path folder = Path.of(".");

    private Desk desk;

    @BeforeEach
    void sit_down() throws NotMade {
        desk = new Desk(folder);
    }

    @Test
    void lets_leave_what_is_listed_in_its_shape_and_nothing_else() throws IOException {
        assertThat(desk.make(LAYOUT, "a.json", """
                [ {"person": {"id": 4711, "forename": "Amina", "addresses": [{"postcode": "W6 9JU"}]}, "type": "U1",
                   "visits": [{"on": "2026-11-27", "by": "9", "note": "[{\\"}"}, {"on": null}], "cost": 1250.50, "seen": true},
                  {"person": {"id": "04711"}, "visits": []} ]
                """)).isZero();
        assertThat(desk.out()).isEqualTo("""
                [
                {"person":{"id":"%s"},"type":"U1","visits":[{"on":"2026-11-27","by":"%s"},{"on":null}],"cost":1250.50,"seen":true},
                {"person":{"id":"%s"},"visits":[]}
                ]
                """.formatted(CHILD, WORKER, CHILD));
        assertThat(desk.said()).contains("2 records, 6 columns");
    }

    @Test
    void lines_of_json_leave_as_lines_and_names_are_compared_decoded() throws IOException {
        assertThat(desk.make(LAYOUT, "a.jsonl", """
                \uFEFF{"person":{"\\u0069d":"4711"}}

                {"person":{"id":4711},"type":"K2"}
                """)).isZero();
        assertThat(desk.out()).isEqualTo("""
                {"person":{"id":"%s"}}
                {"person":{"id":"%s"},"type":"K2"}
                """.formatted(CHILD, CHILD));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"person\":{\"id\":true}} | record 1, /person/id holds no identifier",
                "{\"person\":{\"id\":null}} | record 1, /person/id is blank",
                "{\"person\":{\"id\":[4711]}} | record 1, /person/id holds more than one value",
                "{\"person\":{\"id\":{\"Amina\":4711}}} | record 1, /person/id holds more than one value",
                "{\"person\":{}} | record 1, /person/id is not there",
                "{\"person\":{\"id\":1},\"type\":\"Amina Okonkwo\"} | record 1, /type looks like somebody's name",
                "{\"person\":{\"id\":1},\"type\":9990001014} | record 1, /type looks like an NHS number",
                "{\"person\":{\"id\":1},\"cost\":\"much\"} | record 1, /cost is no number",
                "{\"person\":{\"id\":1},\"visits\":\"Amina\"} | record 1, /visits holds a value where",
                "{\"person\":[{\"id\":1}]} | record 1, /person holds several",
                "{\"person\":{\"id\":1},\"visits\":[{\"on\":\"soon\"}]} | record 1, /visits/*/on is no date",
                "{\"person\":{\"id\":1,\"id\":4711}} | record 1 has a listed field twice: /person/id",
                "{\"person\":{\"id\":1,\"\\u0069d\":4711}} | record 1 has a listed field twice: /person/id",
                "{\"person\":{\"id\":1}} 4711 | record 2 is no object",
                "[{\"person\":{\"id\":1}}] {} | something follows the array",
                "[{\"person\":{\"id\":1}} | expected ]",
                "{\"person\":{\"id\":1} | record 1 expected }",
                "{\"person\":{\"id\":01}} | record 1 is not JSON",
                "{\"person\":{\"id\":Amina}} | record 1 is not JSON",
                "{\"person\":{\"id\":\"Amina}} | record 1 has a text that nothing closes",
                "{\"x\":\"\\q\",\"person\":{\"id\":1}} | record 1 is not JSON",
                "[4711] | is no object"
            })
    void what_is_refused_is_named_by_record_and_pointer_without_its_value(String json, String why) throws IOException {
        assertThat(desk.make(LAYOUT, "a.json", json)).isEqualTo(1);
        assertThat(desk.said()).contains(why).doesNotContain("4711", "Amina", "9990001014", "soon", "much");
        assertThat(desk.isOut()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 70})
    void what_lies_too_deep_is_refused_wherever_it_lies(int depth) throws IOException {
        String deep = "{\"x\":" + "[".repeat(depth) + "]".repeat(depth) + ",\"person\":{\"id\":1}}";
        assertThat(desk.make(LAYOUT, "a.json", deep)).isEqualTo(depth > 64 ? 1 : 0);
    }

    @Test
    void texts_of_every_kind_leave_as_they_came() throws IOException {
        assertThat(desk.make("keep /type", "a.jsonl", "{\"type\":\"a\\\"\\\\b\\u20ac \\ud83d\\ude00\\/\"}\n"))
                .isZero();
        assertThat(desk.out()).isEqualTo("{\"type\":\"a\\\"\\\\b€ \\ud83d\\ude00/\"}\n");
    }

    @Test
    void the_layout_of_a_table_is_not_used_for_json_and_the_other_way_round() throws IOException {
        assertThat(desk.make("keep type", "a.json", "[]")).isEqualTo(2);
        assertThat(desk.make("keep /type", "a.csv", "type\n")).isEqualTo(2);
        assertThat(desk.make("keep /type", "a.xlsx", "type\n")).isEqualTo(2);
        assertThat(desk.said()).contains("--format");
    }
}
