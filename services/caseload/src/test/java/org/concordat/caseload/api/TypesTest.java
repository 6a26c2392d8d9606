package org.concordat.caseload.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.concordat.testing.events.EventCatalogue;
import org.junit.jupiter.api.Test;

class TypesTest {

    private static final String TOPIC = "concordat.caseload.inbound";

    @Test
    void every_type_of_the_catalogue_is_taken_and_no_other() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                TypesTest.class.getResourceAsStream("/org/concordat/caseload/intake/types.txt"))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(name -> TOPIC + "." + name))
                    .containsExactlyElementsOf(EventCatalogue.onClassPath().types().stream()
                            .filter(type -> type.topic().equals(TOPIC))
                            .map(EventCatalogue.EventType::name)
                            .toList());
        }
    }
}
