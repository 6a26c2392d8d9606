package org.concordat.consolidation.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.consolidation.budget.BudgetDomain;
import org.concordat.consolidation.budget.facts.BudgetLines;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.kpi.KpiDomain;
import org.concordat.consolidation.procurement.ContractsDomain;
import org.concordat.consolidation.reference.CalendarKnown;
import org.concordat.consolidation.reference.ReferenceContent;
import org.concordat.consolidation.savings.SavingsDomain;
import org.concordat.consolidation.savings.facts.SavingsLinesJson;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Period;
import org.concordat.kernel.span.SchoolTerms;
import org.concordat.messaging.CannotApply;
import org.concordat.messaging.EventJson;
import org.concordat.messaging.ReceivedEvent;
import org.concordat.testing.events.EventCatalogue;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the publishers have agreed to send can be read here, every type of it. */
class CatalogueTest {

    private static final String BUDGETS = "concordat.budgets";
    private static final String SAVINGS = "concordat.savings";
    private static final String CONTRACTS = "concordat.contracts";
    private static final String KPIS = "concordat.kpis";
    private static final Instant KNOWN = Instant.parse("2017-04-13T10:00:00Z");
    private static final EventCatalogue CATALOGUE = EventCatalogue.onClassPath();

    @TestFactory
    Stream<DynamicTest> every_event_of_budgets_is_read() {
        return CATALOGUE.isReadBy(
                BUDGETS,
                (type, payload) -> assertThat(
                                read(type, EventJson.read(payload)).entry().borough())
                        .contains(new Borough("WCC")));
    }

    @TestFactory
    Stream<DynamicTest> every_event_of_savings_is_read() {
        return CATALOGUE.isReadBy(
                SAVINGS,
                (type, payload) -> assertThat(
                                read(type, EventJson.read(payload)).entry().borough())
                        .contains(new Borough("LBHF")));
    }

    @TestFactory
    Stream<DynamicTest> every_event_of_indicators_is_read() {
        return CATALOGUE.isReadBy(KPIS, (type, payload) -> {
            JsonNode sample = EventJson.read(payload);
            boolean behindWall = sample.has("borough") && !type.startsWith("concordat.kpis.comparator-");
            Borough whose = behindWall ? new Borough(sample.get("borough").asText()) : null;
            Step step = ReturnsReader.read(
                    KpiDomain.KPI,
                    event(KPIS, sample.path("borough").asText("WCC"), type, aggregate(type, sample), sample));
            assertThat(step.entry().borough()).isEqualTo(Optional.ofNullable(whose));
        });
    }

    @TestFactory
    Stream<DynamicTest> every_event_of_contracts_is_read() {
        return CATALOGUE.isReadBy(CONTRACTS, (type, payload) -> {
            JsonNode sample = EventJson.read(payload);
            String borough = sample.path("borough").asText("LBHF");
            String aggregate = sample.has("contract")
                    ? "%s/contracts/%s"
                            .formatted(borough, sample.get("contract").asText())
                    : "%s/commissioning-intentions/%s"
                            .formatted(borough, sample.path("intention").asText());
            Step step =
                    ReturnsReader.read(ContractsDomain.CONTRACTS, event(CONTRACTS, borough, type, aggregate, sample));
            assertThat(step.entry().borough()).contains(new Borough("LBHF"));
        });
    }

    /** As the schema says it, with the values of the sample in its places. */
    private static String aggregate(String type, JsonNode sample) {
        String kpi = sample.path("kpi").asText();
        String own = sample.has("borough") ? sample.get("borough").asText() + "/" : "";
        return switch (type) {
            case "concordat.kpis.kpi-recorded.v1" -> "kpis/" + kpi;
            case "concordat.kpis.target-recorded.v1" -> own + "targets/" + kpi;
            case "concordat.kpis.comparator-set-recorded.v1" ->
                "comparators/" + own + sample.path("comparator").asText();
            case "concordat.kpis.comparator-values-recorded.v1" ->
                "comparator-values/%s%s/%s"
                        .formatted(own, sample.path("comparator").asText(), kpi);
            default -> own + sample.path("period").asText();
        };
    }

    @TestFactory
    Stream<DynamicTest> every_event_of_mandates_is_read() {
        return CATALOGUE.isReadBy(
                MandatesEvent.TOPIC,
                (type, payload) ->
                        MandatesEvent.of(event(MandatesEvent.TOPIC, "WCC", type, "any", EventJson.read(payload))));
    }

    @Test
    void what_mandates_record_is_read_whole() {
        assertThat(ReferenceContent.mandate(sample("concordat.mandates.mandate-adopted.v1"), KNOWN)
                        .sharing())
                .hasSize(2);
        assertThat(ReferenceContent.partnership(sample("concordat.mandates.partnership-recorded.v1"), KNOWN)
                        .members())
                .hasSize(3);
        JsonNode told = sample("concordat.mandates.calendar-recorded.v1");
        CalendarKnown calendar = ReferenceContent.calendar(
                FinancialYear.parse(told.get("financialYear").asText()), told);
        assertThat(calendar.due().dueDates())
                .hasSize(3)
                .containsEntry(Period.parse("2016-17-P00"), LocalDate.of(2016, 3, 10));
        assertThat(calendar.terms())
                .hasSize(3)
                .contains(new SchoolTerms.Days(LocalDate.of(2017, 1, 4), LocalDate.of(2017, 4, 7)));
        assertThat(ReferenceContent.chart(sample("concordat.mandates.chart-recorded.v1"))
                        .nodes())
                .isNotEmpty();
        assertThat(ReferenceContent.borough(sample("concordat.mandates.borough-recorded.v1"), KNOWN)
                        .chart())
                .isEqualTo("section-251");
        assertThat(ReferenceContent.mapping(sample("concordat.mandates.chart-mapping-recorded.v1"), KNOWN)
                        .lines())
                .containsEntry("A.1", "3.1.2");
        assertThat(ReferenceContent.mandate(sample("concordat.mandates.mandate-adopted.v1"), KNOWN)
                        .mappings())
                .hasSize(1);
    }

    @Test
    void the_control_totals_of_the_catalogue_are_those_worked_out_here() {
        JsonNode approved = sample("concordat.budgets.return-approved.v1");
        assertThat(BudgetLines.FORMAT.totals(BudgetLines.FORMAT.lines(approved)))
                .isEqualTo(BudgetLines.FORMAT.published(approved.get("controlTotals")));
        JsonNode delivery = sample("concordat.savings.return-approved.v1");
        assertThat(SavingsLinesJson.FORMAT.totals(SavingsLinesJson.FORMAT.lines(delivery)))
                .isEqualTo(SavingsLinesJson.FORMAT.published(delivery.get("controlTotals")));
    }

    @Test
    void an_opening_budget_has_types_of_its_own_and_no_other_period() {
        ObjectNode opening = sample("concordat.budgets.opening-approved.v1").deepCopy();
        assertThat(BudgetLines.FORMAT.totals(BudgetLines.FORMAT.lines(opening)))
                .isEqualTo(BudgetLines.FORMAT.published(opening.get("controlTotals")));
        assertThatThrownBy(() -> read("concordat.budgets.return-approved.v1", opening))
                .isInstanceOf(CannotApply.class)
                .hasMessageContaining("not about its period");
        assertThatThrownBy(() -> read("concordat.budgets.opening-approved.v1", opening.put("period", "2017-18-P01")))
                .isInstanceOf(CannotApply.class)
                .hasMessageContaining("not about its period");
    }

    @Test
    void a_type_that_is_not_known_is_refused_by_name() {
        ReceivedEvent unknown = event(
                BUDGETS, "WCC", "concordat.budgets.return-shredded.v1", "any", JsonNodeFactory.instance.objectNode());

        assertThatThrownBy(() -> ReturnsReader.read(BudgetDomain.BUDGET, unknown))
                .isInstanceOf(CannotApply.class)
                .hasMessageContaining("return-shredded");
    }

    /** With the aggregate that the data is about, as its publisher writes it on the outside. */
    private static Step read(String type, JsonNode sample) {
        String borough = sample.path("borough").asText();
        String aggregate = Stream.of("virement", "initiative")
                .filter(sample::has)
                .map(what ->
                        "%s/%ss/%s".formatted(borough, what, sample.get(what).asText()))
                .findFirst()
                .orElseGet(() -> borough + "/" + sample.path("period").asText());
        Domain domain = type.startsWith(SAVINGS) ? SavingsDomain.SAVINGS : BudgetDomain.BUDGET;
        String whose = borough.isEmpty() ? "WCC" : borough;
        return ReturnsReader.read(domain, event(domain.topic(), whose, type, aggregate, sample));
    }

    private static ReceivedEvent event(String topic, String borough, String type, String aggregate, JsonNode data) {
        return new ReceivedEvent(
                "1",
                type,
                "urn:concordat:test",
                aggregate,
                new Borough(borough),
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
