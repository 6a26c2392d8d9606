package org.concordat.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventCatalogueTest {

    private static final Path PAGE = Path.of("../../docs/events.md");

    static List<Catalogue.EventType> types() {
        return Catalogue.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_sample_is_what_its_schema_says(Catalogue.EventType type) {
        assertThat(violations(type.schema(), type.sample())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void consumers_of_the_published_version_can_read_the_current_one(Catalogue.EventType type) {
        Path published = Catalogue.PUBLISHED.resolve(type.name() + ".schema.json");
        assertThat(published)
                .as("publish a new type by copying its schema there")
                .exists();
        assertThat(Compatibility.breaks(Catalogue.read(published), type.schema()))
                .isEmpty();
        assertThat(violations(Catalogue.read(published), type.sample())).isEmpty();
    }

    @Test
    void a_published_type_is_never_taken_away() throws IOException {
        try (var files = Files.list(Catalogue.PUBLISHED)) {
            assertThat(files.map(file ->
                            Catalogue.PUBLISHED.relativize(file).toString().replace(".schema.json", "")))
                    .containsExactlyInAnyOrderElementsOf(
                            types().stream().map(Catalogue.EventType::name).toList());
        }
    }

    @Test
    void a_breaking_change_is_found() {
        Catalogue.EventType approved = types().stream()
                .filter(type -> type.name().equals("concordat.budgets.return-approved.v1"))
                .findFirst()
                .orElseThrow();
        JsonNode published = approved.schema();

        ObjectNode withoutPeriod = published.deepCopy();
        ((ObjectNode) withoutPeriod.get("properties")).remove("period");
        assertThat(Compatibility.breaks(published, withoutPeriod)).containsExactly("/period: is gone");

        ObjectNode newFund = published.deepCopy();
        ((com.fasterxml.jackson.databind.node.ArrayNode) newFund.at("/properties/lines/items/properties/fund/enum"))
                .add("LOTTERY");
        assertThat(Compatibility.breaks(published, newFund)).hasSize(1);

        ObjectNode textAmount = published.deepCopy();
        ((ObjectNode) textAmount.at("/properties/lines/items/properties/currentBudget")).put("type", "string");
        assertThat(Compatibility.breaks(published, textAmount))
                .containsExactly("/lines/*/currentBudget: type was \"number\" and is \"string\"");

        ObjectNode addition = published.deepCopy();
        ((ObjectNode) addition.get("properties")).putObject("remark").put("type", "string");
        assertThat(Compatibility.breaks(published, addition)).isEmpty();
    }

    @Test
    void the_asyncapi_document_names_every_event_and_no_other() throws IOException {
        JsonNode document = new ObjectMapper(new YAMLFactory())
                .readTree(Files.readString(Path.of("src/main/resources/asyncapi.yaml")));
        assertThat(document.path("asyncapi").asText()).startsWith("3.");
        TreeSet<String> named = new TreeSet<>();
        document.at("/components/messages").forEach(message -> {
            String name = message.path("name").asText();
            named.add(name);
            String reference = message.at("/payload/schema/$ref").asText();
            assertThat(Path.of("src/main/resources").resolve(reference)).exists();
            assertThat(reference).contains(name);
        });
        assertThat(named)
                .containsExactlyElementsOf(new TreeSet<>(
                        types().stream().map(Catalogue.EventType::name).toList()));
        TreeSet<String> addresses = new TreeSet<>();
        document.path("channels")
                .forEach(channel -> addresses.add(channel.path("address").asText()));
        assertThat(addresses)
                .containsExactlyElementsOf(new TreeSet<>(
                        types().stream().map(Catalogue.EventType::topic).toList()));
    }

    /** Run with {@code -Dconcordat.regenerate} to write the page anew. */
    @Test
    void the_page_for_people_says_what_the_schemas_say() throws IOException {
        String page = CataloguePage.render();
        if (System.getProperty("concordat.regenerate") != null) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static List<String> violations(JsonNode schema, JsonNode sample) {
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.toString(), InputFormat.JSON);
        return compiled.validate(sample.toString(), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
