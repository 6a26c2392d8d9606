package org.concordat.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.concordat.testing.events.CatalogueRules;
import org.junit.jupiter.api.Test;

/** This catalogue, held to what {@link CatalogueRules} promise of every event. */
class EventCatalogueTest {

    private static final Path PAGE = Path.of("../../docs/events.md");
    private static final CatalogueRules RULES =
            new CatalogueRules(Path.of("src/main/resources"), Path.of("src/test/resources/published"));

    @Test
    void every_type_has_a_schema_and_a_sample_and_says_what_it_is() {
        assertThat(RULES.incompleteTypes()).isEmpty();
    }

    @Test
    void a_sample_is_what_its_schema_says() {
        assertThat(RULES.samplesUnlikeTheirSchema()).isEmpty();
    }

    @Test
    void consumers_of_the_published_version_can_read_the_current_one() {
        assertThat(RULES.broken()).isEmpty();
    }

    @Test
    void a_published_type_is_never_taken_away() {
        assertThat(RULES.takenAway()).isEmpty();
    }

    @Test
    void the_asyncapi_document_names_every_event_and_no_other() {
        assertThat(RULES.unlikeAsyncApi()).isEmpty();
    }

    /** Run with {@code -Dconcordat.regenerate} to write the page anew. */
    @Test
    void the_page_for_people_says_what_the_schemas_say() throws IOException {
        String page = CataloguePage.render(RULES.catalogue());
        if (System.getProperty("concordat.regenerate") != null) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }
}
