package org.concordat.consolidation.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.domain.Domains;
import org.concordat.kernel.ReportingDomain;
import org.junit.jupiter.api.Test;

/** A registered domain whose topic the broker does not let this service read would stop every answer. */
class TopicsThatMayBeReadTest {

    private static final Path ACCESS = Path.of("..", "..", "deploy", "kafka", "acls.json");

    @Test
    void the_topic_of_every_domain_is_among_those_that_the_broker_lets_this_service_read() throws IOException {
        JsonNode consolidation = StreamSupport.stream(
                        new ObjectMapper().readTree(ACCESS.toFile()).spliterator(), false)
                .filter(of -> of.path("principal").asText().equals("consolidation"))
                .findFirst()
                .orElseThrow();
        List<String> reads = new ArrayList<>();
        consolidation.get("reads").forEach(topic -> reads.add(topic.asText()));
        assertThat(reads)
                .containsAll(Domains.registered().all().stream()
                        // Made up for the tests.
                        .filter(domain -> domain.name() != ReportingDomain.PLANS)
                        .map(Domain::topic)
                        .toList());
    }
}
