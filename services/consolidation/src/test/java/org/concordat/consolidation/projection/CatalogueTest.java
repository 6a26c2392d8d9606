package org.concordat.consolidation.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.stream.Stream;
import org.concordat.consolidation.facts.ControlTotals;
import org.concordat.consolidation.facts.ReferenceContent;
import org.concordat.kernel.Borough;
import org.concordat.messaging.EventJson;
import org.concordat.messaging.ReceivedEvent;
import org.concordat.testing.events.EventCatalogue;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the publishers have agreed to send can be read here, every type of it. */
class CatalogueTest {

    private static final Instant KNOWN = Instant.parse("2017-04-13T10:00:00Z");

    private static final EventCatalogue CATALOGUE = EventCatalogue.onClassPath();

    @TestFactory
    Stream<DynamicTest> every_event_of_budgets_is_read() {
        return CATALOGUE.isReadBy(
                BudgetsEvent.TOPIC,
                (type, payload) -> assertThat(BudgetsEvent.of(event(BudgetsEvent.TOPIC, type, EventJson.read(payload)))
                                .borough())
                        .isEqualTo("WCC"));
    }

    @TestFactory
    Stream<DynamicTest> every_event_of_mandates_is_read() {
        return CATALOGUE.isReadBy(
                MandatesEvent.TOPIC,
                (type, payload) -> MandatesEvent.of(event(MandatesEvent.TOPIC, type, EventJson.read(payload))));
    }

    @Test
    void what_mandates_record_is_read_whole() {
        assertThat(ReferenceContent.mandate(sample("concordat.mandates.mandate-adopted.v1"), KNOWN)
                        .sharing())
                .hasSize(2);
        assertThat(ReferenceContent.partnership(sample("concordat.mandates.partnership-recorded.v1"), KNOWN)
                        .members())
                .hasSize(3);
        assertThat(ReferenceContent.calendar(sample("concordat.mandates.calendar-recorded.v1"))
                        .due())
                .hasSize(2);
        assertThat(ReferenceContent.chart(sample("concordat.mandates.chart-recorded.v1"))
                        .nodes())
                .isNotEmpty();
        assertThat(ReferenceContent.borough(sample("concordat.mandates.borough-recorded.v1"), KNOWN)
                        .chart())
                .isEqualTo("section-251");
    }

    @Test
    void the_control_totals_of_the_catalogue_are_those_worked_out_here() {
        JsonNode sample = sample("concordat.budgets.return-approved.v1");
        BudgetsEvent.ReturnApproved approved = (BudgetsEvent.ReturnApproved)
                BudgetsEvent.of(event(BudgetsEvent.TOPIC, "concordat.budgets.return-approved.v1", sample));

        assertThat(ControlTotals.of(WireLines.facts(approved.lines())))
                .isEqualTo(WireLines.published(approved.controlTotals()));
    }

    private static ReceivedEvent event(String topic, String type, JsonNode data) {
        return new ReceivedEvent(
                "1",
                type,
                "urn:concordat:test",
                "any",
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

    private static JsonNode sample(String type) {
        return CATALOGUE.type(type).sample();
    }
}
