package org.concordat.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.concordat.kernel.Finding;
import org.concordat.mapping.watched.FieldsRead;
import org.concordat.mapping.watched.WatchedJson;
import org.concordat.testing.wire.CountsAs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final WrittenMoments MOMENTS =
            WrittenMoments.of("Europe/London", List.of("dd/MM/yyyy HH:mm", "dd/MM/yyyy", "yyyy-MM-dd'T'HH:mm:ssXXX"));
    private static final Map<String, Map<String, String>> CODES =
            Map.of("source", Map.of("1A", "INDIVIDUAL", "2A", "SCHOOL"));

    private static MappingJson mapping(String... lines) {
        return MappingJson.read(List.of(lines), CODES, MOMENTS);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Finding> refused(MappedJson mapped) {
        assertThat(mapped).isInstanceOf(MappedJson.Refused.class);
        return ((MappedJson.Refused) mapped).findings();
    }

    private static void becomes(MappedJson mapped, String... objects) {
        assertThat(mapped).isInstanceOf(MappedJson.Objects.class);
        assertThat(((MappedJson.Objects) mapped).objects().stream().map(Object::toString))
                .containsExactly(List.of(objects).stream()
                        .map(text -> json(text).toString())
                        .toArray(String[]::new));
    }

    @Test
    void a_record_becomes_what_the_expression_says() {
        MappingJson mapping = mapping(
                "def with(kind, at) if ($at) {'type': $kind, 'time': moment($at)}".replace('\'', '"'),
                "[ with(\"started\", .from), with(\"ended\", .to),",
                "  {\"source\": code(\"source\", .source), \"cost\": amount(.cost), \"day\": day(.from), \"none\": .absent,",
                "   \"key\": \"R-\" + .id, \"twice\": number(.n) * 2, \"last\": .id[-1 : ], \"each\": join(parts(.list, \";\"), \"+\")} ]");

        becomes(
                mapping.map(json("{'from': '07/05/2024 09:30', 'to': null, 'source': ' 2A ', 'cost': '£1,250.5',"
                        + " 'id': '17', 'n': '21', 'list': 'a; b;;c'}")),
                "{'type': 'started', 'time': '2024-05-07T09:30:00+01:00'}",
                "{'source': 'SCHOOL', 'cost': 1250.5, 'day': '2024-05-07', 'key': 'R-17', 'twice': 42, 'last': '7', 'each': 'a+b+c'}");
    }

    @Test
    void nothing_and_empty_lists_leave_a_record_out() {
        assertThat(mapping("null").map(json("{}"))).isEqualTo(new MappedJson.LeftOut());
        assertThat(mapping("[]").map(json("{}"))).isEqualTo(new MappedJson.LeftOut());
        assertThat(mapping("[if (.x) {}, null]").map(json("{}"))).isEqualTo(new MappedJson.LeftOut());
        becomes(mapping("[if (.x) {}, {\"a\": {}}]").map(json("{}")), "{'a': {}}");
    }

    @Test
    void a_code_that_no_list_has_is_said_with_its_line_and_not_repeated() {
        MappedJson mapped = mapping("{", "  \"a\": code(\"source\", .a),", "  \"b\": code(\"source\", .b)", "}")
                .map(json("{'a': 'Anna Miller', 'b': '1A'}"));

        assertThat(refused(mapped)).extracting(Finding::code).containsExactly("CODE_UNMAPPED");
        assertThat(refused(mapped)).extracting(Finding::at).containsExactly("/mapping/1");
        assertThat(mapped)
                .isInstanceOfSatisfying(
                        MappedJson.Refused.class,
                        refused -> assertThat(refused.unmapped()).containsExactly("source"));
        assertThat(mapped.toString()).doesNotContain("Anna", "Miller");
    }

    @Test
    void what_cannot_be_worked_out_is_said_with_its_line_and_not_repeated() {
        for (String wrong : List.of(
                "number(.name)",
                ".name * 2",
                "code(\"nowhere\", .name)",
                "[for (.name) .]",
                "5 / 0.0",
                "moment(.name)",
                "amount(.name)",
                "$nothing",
                "[{\"a\": [1 / 0.0]}]")) {
            MappedJson mapped = mapping("let one = 1", "{\"a\":", wrong + "}").map(json("{'name': 'Anna Miller'}"));
            assertThat(refused(mapped)).as(wrong).hasSize(1);
            assertThat(refused(mapped).getFirst().at()).as(wrong).isIn("/mapping/2", "/mapping");
            assertThat(mapped.toString()).as(wrong).doesNotContain("Anna", "Miller");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import \"/etc/passwd\" as p p:x(.)",
                "import \"http://example.org/x.jslt\" as p 1",
                "import \"http://jslt.schibsted.com/2018/experimental\" as e e:group-by(., 1, 2)",
                "now()",
                "uuid()",
                "random()",
                "sha256-hex(.a)",
                "hash-int(.a)",
                "test(.a, \"(a+)+$\")",
                "capture(.a, \"(a+)+$\")",
                "split(.a, \"(a+)+$\")",
                "replace(.a, \"(a+)+$\", \"\")",
                "parse-url(.a)",
                "from-json(.a)",
                "error(.a)",
                "nowhere(.a)",
                "def code(a, b) 1 code(1, 2)",
                "def size(a) 1 size(1)",
                "{",
                "\"unfinished",
                "99999999999999999999",
                "size(1, 2, 3)",
                "\u0000"
            })
    @CountsAs("hostile mappings")
    void what_a_mapping_has_not_is_refused_when_it_is_read(String expression) {
        assertThatThrownBy(() -> mapping(expression)).isInstanceOf(MappingUnreadable.class);
    }

    @Test
    @CountsAs("hostile mappings")
    void parts_within_parts_without_end_are_refused_when_they_are_read() {
        for (String open : List.of("(", "[", "{\"a\":", "not(", "if (1) ", "1 + (", "def f(x) (")) {
            assertThatThrownBy(() -> mapping(open.repeat(19_000 / open.length())))
                    .isInstanceOf(MappingUnreadable.class);
        }
        assertThatThrownBy(() -> mapping("(".repeat(4_000) + "1" + ")".repeat(4_000)))
                .isInstanceOf(MappingUnreadable.class);
        assertThatThrownBy(() -> mapping(" ".repeat(20_001))).isInstanceOf(MappingUnreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // calls itself
                "def f(x) f($x) f(1)",
                "def f(x) f($x + 1) + f($x + 2) f(1)",
                "def f(n) if ($n > 0) f($n - 1) or f($n - 1) else false f(60)",
                "def f(a) g($a) def g(a) f([$a, $a]) f(1)",
                // grows
                "\"x\" * 2000000000",
                "let s = \"x\" $s * 2000000000",
                "let s = .t { \"a\": $s * 2000000000 }",
                "let n = 2000000000 $n * \"x\"",
                "def f(x) f($x + $x) f(\"xxxxxxxxxx\")",
                "def f(x, n) if ($n > 0) f([$x, $x], $n - 1) else $x string(f(1, 40))",
                "def f(x, n) if ($n > 0) f([$x, $x], $n - 1) else $x f(1, 40) == f(1, 40)",
                "def f(x, n) if ($n > 0) f($x + $x, $n - 1) else $x f([1], 40)",
                "def f(x, n) if ($n > 0) f({\"a\": $x}, $n - 1) else $x f(1, 100)",
                "join(.l, join(.l, join(.l, join(.l, \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"))))",
                ".t[-2000000000 : 5]",
                ".l[-2000000000 : 5]",
                ".l[0 - 2000000000 : 5]",
                // goes on and on
                "[for (.l) [for ($l) 1]]",
                "let l = (.l) [for ($l) [for ($l) [for ($l) [for ($l) [for ($l) [for ($l) 1]]]]]]",
                "let l = (.l) {for ($l) string(.) : {for ($l) string(.) : {for ($l) string(.) : [for ($l) [for ($l) .]]}}}",
                "let l = (.l) [for ($l) 1 if (any([for ($l) any([for ($l) any([for ($l) any([for ($l) . == 0])])])]))]",
                "let l = (.l) let m = [for ($l) [for ($l) 1]] let n = flatten([for ($m) $m]) size(flatten([for ($n) $n]))",
            })
    @Timeout(20)
    @CountsAs("hostile mappings")
    void what_does_too_much_is_ended_and_the_next_record_goes_on(String expression) {
        JsonNode record = json("{'t': 'text', 'l': [%s]}".formatted(String.join(",", Collections.nCopies(100, "1"))));
        MappingJson mapping = mapping(expression);
        long before = System.nanoTime();
        List<Finding> findings = refused(mapping.map(record));
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().code())
                .isIn("MAPPING_TOO_COSTLY", "MAPPING_TOO_LARGE", "MAPPING_TOO_DEEP", "MAPPING_FAILED");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        assertThat(refused(mapping.map(record))).isEqualTo(findings);
    }

    @Test
    void each_bound_is_known_by_its_own_code_and_what_is_within_is_let_through() {
        assertThat(codes("{\"a\": .t * 1}", 1)).containsExactly("MAPPING_FAILED");
        assertThat(codes("{\"a\": join([for (.l) \"xxxxxxxx\"], \"\")}", 4_900)).isEmpty();
        assertThat(codes("{\"a\": [for (.l) 1]}", 9_900)).isEmpty();
        assertThat(codes("let a = [for (.l) 1] {\"a\": $a + $a}", 6_000)).containsExactly("MAPPING_TOO_LARGE");
        assertThat(codes("let a = \"x\" + join(.l, \"xxxxxxxx\") {\"a\": $a}", 9_000))
                .containsExactly("MAPPING_TOO_LARGE");
        assertThat(codes(nested(19), 1)).isEmpty();
        assertThat(codes(nested(21), 1)).containsExactly("MAPPING_TOO_DEEP");
        assertThat(codes("def f(n) if ($n > 0) f($n - 1) else null f(30)", 1)).isEmpty();
        assertThat(codes("def f(n) if ($n > 0) f($n - 1) else null f(300)", 1)).containsExactly("MAPPING_TOO_DEEP");
        assertThat(codes("size([for (.l) .t])", 1)).containsExactly("MAPPING_RESULT");
    }

    private static String nested(int deep) {
        return "{\"a\":".repeat(deep) + "{}" + "}".repeat(deep);
    }

    /** Why a record with a list of ones is refused; nothing where it is not. */
    private static List<String> codes(String expression, int ones) {
        MappedJson mapped = mapping(expression)
                .map(json("{'t': 'text', 'l': [%s]}".formatted(String.join(",", Collections.nCopies(ones, "1")))));
        return mapped instanceof MappedJson.Refused refused
                ? refused.findings().stream().map(Finding::code).toList()
                : List.of();
    }

    @Test
    void a_long_expression_of_ordinary_parts_is_none_that_does_too_much() {
        StringBuilder chain = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            chain.append("if (.kind == \"K")
                    .append(i)
                    .append("\") {\"a\": ")
                    .append(i)
                    .append("} else ");
        }
        becomes(mapping(chain + "null").map(json("{'kind': 'K59'}")), "{'a': 59}");
    }

    @Test
    void many_records_of_little_each_are_ended_together() {
        MappingJson mapping = mapping("let l = (.l) [for ($l) {\"a\": [for ($l) size($l)]}]");
        JsonNode record = json("{'l': [%s]}".formatted(String.join(",", Collections.nCopies(30, "1"))));
        assertThat(mapping.map(record)).isInstanceOf(MappedJson.Objects.class);

        assertThatThrownBy(() -> {
                    for (int i = 0; i < 10_000; i++) {
                        mapping.map(record);
                    }
                })
                .isInstanceOf(MappingExhausted.class);
    }

    @Test
    void fields_that_nothing_was_read_from_are_known() {
        FieldsRead fields = new FieldsRead();
        MappingJson mapping = mapping("{\"a\": .a.b, \"c\": [for (.c) .d]}");
        mapping.map(WatchedJson.of(
                json("{'a': {'b': 1, 'x': 2}, 'c': [{'d': 1, 'e': 2}, {'e': 3}], 'f': {'g': 1}, 'h': null}"), fields));
        mapping.map(WatchedJson.of(json("{'a': {'x': 2}, 'f': 1, 'i/j': 1}"), fields));

        assertThat(fields.unread()).isEqualTo(Map.of("/a/x", 2, "/c/*/e", 2, "/f", 2, "/i~1j", 1));
    }
}
