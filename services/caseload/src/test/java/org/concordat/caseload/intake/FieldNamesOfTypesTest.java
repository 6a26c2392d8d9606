package org.concordat.caseload.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.concordat.kernel.personal.PersonalTraces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In no event are the names looked at that its schema has, so they are looked at here. */
class FieldNamesOfTypesTest {

    private final EventTypesJson types = EventTypesJson.taken();

    @Test
    void no_name_of_a_field_looks_personal() throws IOException {
        TreeSet<String> names = new TreeSet<>(types.envelope().rules().keySet());
        List<String> all = names();
        all.forEach(type -> names.addAll(types.find(EventTypesJson.TOPIC + "." + type)
                .orElseThrow()
                .rules()
                .keySet()));
        assertThat(all).hasSizeGreaterThan(50);
        assertThat(names)
                .hasSizeGreaterThan(50)
                .allSatisfy(name -> assertThat(PersonalTraces.inName(name)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dob", "childSurname", "NHS Number", "John Smith"})
    void a_schema_that_asks_for_personal_data_is_none(String name) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.putObject("properties").putObject(name).put("type", "string");
        assertThatThrownBy(() -> EventTypeJson.of(schema, "/data"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name);
    }

    private static List<String> names() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(EventTypesJson.class.getResourceAsStream("types.txt"), "types.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
