package org.concordat.testing.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each promise, broken once in a catalogue of one event. */
class CatalogueRulesTest {

    private static final String TYPE = "concordat.savings.delivery-posted.v1";
    private static final String FOLDER = "events/concordat.savings/" + TYPE;
    private static final String SCHEMA_TEXT = """
            {"$id": "urn:concordat:event:concordat.savings.delivery-posted.v1", "title": "Delivery was posted",
             "description": "What a saving brought.", "x-aggregate": "borough/period", "type": "object",
             "required": ["borough", "posted"],
             "properties": {
               "borough": {"type": "string"},
               "posted": {"type": "string", "format": "date"},
               "state": {"type": "string", "enum": ["ON_TRACK", "LATE"]},
               "lines": {"type": "array", "items": {"type": "object", "properties": {"amount": {"type": "number"}}}}}}
            """;
    private static final String SAMPLE_TEXT = """
            {"borough": "WCC", "posted": "2017-04-13", "state": "LATE", "lines": [{"amount": 1.5}]}
            """;

    @TempDir
    Path root = Path.of(".");

    @BeforeEach
    void a_catalogue_in_order() throws IOException {
        write(FOLDER + ".schema.json", SCHEMA_TEXT);
        write(FOLDER + ".sample.json", SAMPLE_TEXT);
        write("published/" + TYPE + ".schema.json", SCHEMA_TEXT);
        write("asyncapi.yaml", """
                asyncapi: 3.0.0
                channels:
                  savings:
                    address: concordat.savings
                components:
                  messages:
                    posted:
                      name: concordat.savings.delivery-posted.v1
                      payload:
                        schema:
                          $ref: './%s.schema.json'
                """.formatted(FOLDER));
    }

    static Stream<Function<CatalogueRules, List<String>>> all() {
        return Stream.of(
                CatalogueRules::incompleteTypes,
                CatalogueRules::samplesUnlikeTheirSchema,
                CatalogueRules::broken,
                CatalogueRules::takenAway,
                CatalogueRules::unlikeAsyncApi);
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_catalogue_in_order_breaks_nothing(Function<CatalogueRules, List<String>> rule) {
        assertThat(rule.apply(rules())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_catalogue_without_events_is_no_success(Function<CatalogueRules, List<String>> rule) throws IOException {
        Files.delete(root.resolve(FOLDER + ".schema.json"));
        Files.delete(root.resolve(FOLDER + ".sample.json"));
        assertThat(rule.apply(rules())).singleElement().asString().startsWith("there is no event");
    }

    @Test
    void a_type_without_schema_or_sample_or_version_or_aggregate_is_found() throws IOException {
        write("events/concordat.savings/concordat.savings.plan-kept.v1.sample.json", "{}");
        write("events/concordat.savings/concordat.kpis.target-set.json", "{}");
        write(FOLDER + ".schema.json", SCHEMA_TEXT.replace("x-aggregate", "aggregate"));
        assertThat(rules().incompleteTypes())
                .contains(
                        "concordat.savings.plan-kept.v1 has no schema",
                        "concordat.kpis.target-set.json has no sample",
                        "concordat.kpis.target-set.json is not named after its topic concordat.savings, with a version",
                        TYPE + " does not say its x-aggregate");
    }

    @Test
    void a_sample_that_is_not_what_its_schema_says_is_found() throws IOException {
        write(FOLDER + ".sample.json", SAMPLE_TEXT.replace("2017-04-13", "last Thursday"));
        assertThat(rules().samplesUnlikeTheirSchema())
                .singleElement()
                .asString()
                .contains("posted");
    }

    @Test
    void what_breaks_a_consumer_is_found() throws IOException {
        assertThat(after("\"posted\": {", "\"postedOn\": {")).contains(TYPE + ": /posted: is gone");
        assertThat(after("[\"borough\", \"posted\"]", "[\"borough\"]"))
                .containsExactly(TYPE + ": /posted: was always there and may now be missing");
        assertThat(after("\"LATE\"]", "\"LATE\", \"LOST\"]"))
                .singleElement()
                .asString()
                .contains("/state");
        assertThat(after("\"amount\": {\"type\": \"number\"}", "\"amount\": {\"type\": \"string\"}"))
                .contains(TYPE + ": /lines/*/amount: type was \"number\" and is \"string\"");
    }

    @Test
    void an_addition_breaks_nobody() throws IOException {
        assertThat(after("\"borough\": {", "\"remark\": {\"type\": \"string\"}, \"borough\": {"))
                .isEmpty();
    }

    @Test
    void a_type_that_is_not_published_yet_and_one_taken_away_are_found() throws IOException {
        Files.move(
                root.resolve("published/" + TYPE + ".schema.json"),
                root.resolve("published/concordat.savings.delivery-lost.v1.schema.json"));
        assertThat(rules().broken()).containsExactly(TYPE + " is not published: copy its schema there");
        assertThat(rules().takenAway())
                .containsExactly("concordat.savings.delivery-lost.v1 was published and is taken away");
    }

    @Test
    void a_document_that_leaves_out_an_event_or_invents_one_is_found() throws IOException {
        String document = Files.readString(root.resolve("asyncapi.yaml"));
        write("asyncapi.yaml", document.replace("name: " + TYPE, "name: concordat.savings.delivery-lost.v1"));
        assertThat(rules().unlikeAsyncApi())
                .contains(
                        "the event " + TYPE + " is not in asyncapi.yaml",
                        "the event concordat.savings.delivery-lost.v1 of asyncapi.yaml is not there");
        write("asyncapi.yaml", document.replace("address: concordat.savings", "address: concordat.saving"));
        assertThat(rules().unlikeAsyncApi()).contains("the topic concordat.savings is not in asyncapi.yaml");
    }

    @Test
    void a_consumer_that_cannot_read_a_sample_or_reads_what_it_does_not_know_is_found() {
        EventCatalogue catalogue = rules().catalogue();
        assertThat(run(catalogue.isReadBy("concordat.savings", (type, payload) -> {
                    if (!type.equals(TYPE)) {
                        throw new IllegalArgumentException("unknown event type " + type);
                    }
                })))
                .isEmpty();
        assertThat(run(catalogue.isReadBy("concordat.savings", (type, payload) -> {})))
                .containsExactly("refuses a type that is not known");
        assertThat(run(catalogue.isReadBy("concordat.savings", (type, payload) -> {
                    throw new IllegalArgumentException("unknown event type " + type);
                })))
                .containsExactly("reads " + TYPE);
        assertThatThrownBy(() -> catalogue.isReadBy("concordat.nowhere", (type, payload) -> {}))
                .hasMessageContaining("concordat.nowhere");
    }

    /** The names of those that fail. */
    private static List<String> run(Stream<DynamicTest> tests) {
        return tests.filter(test -> {
                    try {
                        test.getExecutable().execute();
                        return false;
                    } catch (Throwable failure) {
                        return true;
                    }
                })
                .map(DynamicTest::getDisplayName)
                .toList();
    }

    private List<String> after(String before, String now) throws IOException {
        assertThat(SCHEMA_TEXT).contains(before);
        write(FOLDER + ".schema.json", SCHEMA_TEXT.replace(before, now));
        return rules().broken();
    }

    private CatalogueRules rules() {
        return new CatalogueRules(root, root.resolve("published"));
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.resolveSibling(""));
        Files.writeString(path, text);
    }
}
