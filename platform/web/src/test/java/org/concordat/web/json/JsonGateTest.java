package org.concordat.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concordat.testing.wire.CountsAs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JsonGateTest {

    private static final JsonGate GATE = new JsonGate(new JsonGate.Bounds(5, 10, 20, 100, 50));

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("[[[[[[1]]]]]]", "LIMIT_EXCEEDED"),
                arguments("{\"elevenchars\":1}", "LIMIT_EXCEEDED"),
                arguments("[" + "1".repeat(21) + "]", "LIMIT_EXCEEDED"),
                arguments("[\"" + "x".repeat(101) + "\"]", "LIMIT_EXCEEDED"),
                arguments("[" + "1,".repeat(50) + "1]", "LIMIT_EXCEEDED"),
                arguments("{\"lines\":[" + "{},".repeat(50) + "{}]}", "LIMIT_EXCEEDED"),
                arguments("{\"lines\":[[[[[[1]]]]]]}", "LIMIT_EXCEEDED"),
                arguments("{\"a\":1,\"a\":2}", "DUPLICATE_FIELD"),
                arguments("{\"lines\":[{\"a\":1,\"a\":2}]}", "DUPLICATE_FIELD"),
                arguments("{\"lines\":[],\"lines\":[]}", "DUPLICATE_FIELD"),
                arguments("{} {}", "TRAILING_CONTENT"),
                arguments("1 2", "TRAILING_CONTENT"),
                arguments("{} x", "MALFORMED_JSON"),
                arguments("{", "MALFORMED_JSON"),
                arguments("{\"lines\":[", "MALFORMED_JSON"),
                arguments("{\"lines\":[}", "MALFORMED_JSON"),
                arguments("[NaN]", "MALFORMED_JSON"),
                arguments("{\"a\":\"\u0001\"}", "MALFORMED_JSON"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    @CountsAs("hostile files")
    void refuses_what_is_no_json_or_more_than_its_bounds_whether_whole_or_taken_apart(String json, String code) {
        assertThatThrownBy(() -> GATE.read(bytes(json)))
                .isInstanceOfSatisfying(
                        JsonRefused.class,
                        refused -> assertThat(refused.finding().code()).isEqualTo(code));
        assertThatThrownBy(() -> GATE.read(bytes(json), Map.of("lines", (index, element) -> {})))
                .isInstanceOfSatisfying(
                        JsonRefused.class,
                        refused -> assertThat(refused.finding().code()).isEqualTo(code));
        assertThatThrownBy(() -> GATE.read(bytes(json), Map.of("lines", (index, element) -> element.read())))
                .isInstanceOfSatisfying(JsonRefused.class, refused -> {
                    assertThat(refused.finding().code()).isEqualTo(code);
                    assertThat(refused.finding().message()).doesNotContain("StreamRead", "com.fasterxml");
                });
    }

    @Test
    @CountsAs("hostile files")
    void refuses_bytes_that_are_no_utf_8() {
        assertThatThrownBy(() -> GATE.read(new byte[] {'"', (byte) 0xFF, '"'})).isInstanceOf(JsonRefused.class);
    }

    @Test
    void gives_a_list_element_by_element_and_passes_over_those_that_nobody_reads() {
        List<JsonNode> taken = new ArrayList<>();
        List<Integer> indexes = new ArrayList<>();

        JsonNode rest = GATE.read(
                bytes("{\"a\":[1],\"lines\":[{\"x\":[1,2]},[3],4,\"5\"],\"b\":{\"lines\":[6]}}"),
                Map.of("lines", (index, element) -> {
                    indexes.add(index);
                    if (index % 2 == 0) {
                        taken.add(element.read());
                    }
                }));

        assertThat(taken).extracting(JsonNode::toString).containsExactly("{\"x\":[1,2]}", "4");
        assertThat(indexes).containsExactly(0, 1, 2, 3);
        assertThat(rest).hasToString("{\"a\":[1],\"b\":{\"lines\":[6]}}");
    }

    @Test
    void leaves_what_is_no_list_where_it_stands() {
        assertThat(GATE.read(bytes("{\"lines\":{}}"), Map.of("lines", (index, element) -> element.read())))
                .hasToString("{\"lines\":{}}");
        assertThat(GATE.read(bytes("[1]"), Map.of("lines", (index, element) -> element.read())))
                .hasToString("[1]");
        assertThat(GATE.read(bytes(" ")).isMissingNode()).isTrue();
    }
}
