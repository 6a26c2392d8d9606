package org.concordat.consolidation.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.concordat.consolidation.budget.BudgetDomain;
import org.concordat.consolidation.budget.facts.BudgetLines;
import org.concordat.consolidation.reference.ReferenceContent;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.messaging.CannotApply;
import org.concordat.messaging.EventJson;
import org.concordat.messaging.ReceivedEvent;
import org.junit.jupiter.api.Test;

/** What the publishers have agreed to send can be read here, every type of it. */
class CatalogueTest {

    private static final String BUDGETS = "concordat.budgets";
    private static final Instant KNOWN = Instant.parse("2017-04-13T10:00:00Z");

    @Test
    void every_event_of_budgets_is_read() throws Exception {
        Map<String, JsonNode> samples = samples(BUDGETS);

        assertThat(samples).hasSize(7);
        samples.forEach((type, sample) ->
                assertThat(read(type, sample).entry().borough()).contains(new Borough("WCC")));
    }

    @Test
    void every_event_of_mandates_is_read() throws Exception {
        Map<String, JsonNode> samples = samples(MandatesEvent.TOPIC);

        assertThat(samples).hasSize(7);
        samples.forEach((type, sample) -> MandatesEvent.of(event(MandatesEvent.TOPIC, type, sample)));
        assertThat(ReferenceContent.mandate(sample(samples, "concordat.mandates.mandate-adopted.v1"), KNOWN)
                        .sharing())
                .hasSize(2);
        assertThat(ReferenceContent.partnership(sample(samples, "concordat.mandates.partnership-recorded.v1"), KNOWN)
                        .members())
                .hasSize(3);
        assertThat(ReferenceContent.calendar(
                                FinancialYear.parse(sample(samples, "concordat.mandates.calendar-recorded.v1")
                                        .get("financialYear")
                                        .asText()),
                                sample(samples, "concordat.mandates.calendar-recorded.v1"))
                        .dueDates())
                .hasSize(2);
        assertThat(ReferenceContent.chart(sample(samples, "concordat.mandates.chart-recorded.v1"))
                        .nodes())
                .isNotEmpty();
        assertThat(ReferenceContent.borough(sample(samples, "concordat.mandates.borough-recorded.v1"), KNOWN)
                        .chart())
                .isEqualTo("section-251");
    }

    @Test
    void the_control_totals_of_the_catalogue_are_those_worked_out_here() throws Exception {
        JsonNode sample = sample(samples(BUDGETS), "concordat.budgets.return-approved.v1");
        assertThat(BudgetLines.FORMAT.totals(BudgetLines.FORMAT.lines(sample)))
                .isEqualTo(BudgetLines.FORMAT.published(sample.get("controlTotals")));
    }

    @Test
    void a_type_that_is_not_known_is_refused_by_name() {
        ReceivedEvent unknown =
                event(BUDGETS, "concordat.budgets.return-shredded.v1", JsonNodeFactory.instance.objectNode());

        assertThatThrownBy(() -> ReturnsReader.read(BudgetDomain.BUDGET, unknown))
                .isInstanceOf(CannotApply.class)
                .hasMessageContaining("return-shredded");
    }

    /** With the aggregate that the data is about, as its publisher writes it on the outside. */
    private static Step read(String type, JsonNode sample) {
        String borough = sample.get("borough").asText();
        String aggregate = sample.has("period")
                ? borough + "/" + sample.get("period").asText()
                : borough + "/virements/" + sample.get("virement").asText();
        return ReturnsReader.read(BudgetDomain.BUDGET, event(BUDGETS, type, aggregate, sample));
    }

    private static ReceivedEvent event(String topic, String type, JsonNode data) {
        return event(topic, type, "any", data);
    }

    private static ReceivedEvent event(String topic, String type, String aggregate, JsonNode data) {
        return new ReceivedEvent(
                "1",
                type,
                "urn:concordat:test",
                aggregate,
                new Borough("WCC"),
                "somebody",
                1,
                KNOWN,
                KNOWN,
                topic,
                0,
                0,
                data);
    }

    private static JsonNode sample(Map<String, JsonNode> samples, String type) {
        return Objects.requireNonNull(samples.get(type), type);
    }

    private static Map<String, JsonNode> samples(String topic) throws IOException, URISyntaxException {
        URI folder = Objects.requireNonNull(CatalogueTest.class.getResource("/events/" + topic))
                .toURI();
        if (folder.getScheme().equals("jar")) {
            try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
                return samples(jar.getPath("/events/" + topic));
            }
        }
        return samples(Path.of(folder));
    }

    private static Map<String, JsonNode> samples(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(file -> file.toString().endsWith(".sample.json"))
                    .toList();
        }
        Map<String, JsonNode> samples = new TreeMap<>();
        for (Path file : files) {
            samples.put(
                    file.getFileName().toString().replace(".sample.json", ""),
                    EventJson.read(Files.readAllBytes(file)));
        }
        return samples;
    }
}
