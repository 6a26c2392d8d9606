package org.concordat.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.concordat.consolidation.contract.Described;
import org.concordat.consolidation.kpi.KpiEvents;
import org.concordat.consolidation.procurement.ContractEvents;
import org.concordat.consolidation.trial.MadeUpTopics;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The OpenAPI document is held against answers: it describes every field of them, and they have what it requires. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
class OpenApiTest {

    private static final String MAY = "2016-17-P02";
    private static final String PARTNERSHIPS = "/v1/partnerships/{partnership}";
    private static final String BOROUGHS = "/v1/boroughs/{borough}";

    private final Topics topics = new Topics();
    private final CouncilEvents council = new CouncilEvents(topics);
    private final Api api = new Api();

    @AfterEach
    void close() {
        topics.close();
    }

    private JsonNode document() {
        return api.get(Tokens.smt("any"), "/q/openapi?format=json").json();
    }

    private static JsonNode get(JsonNode document, String path) {
        return document.path("paths").path(path).path("get");
    }

    @Test
    void every_operation_says_what_it_is_for_what_it_takes_and_what_it_answers() {
        JsonNode document = document();
        List<String> silent = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String name = operation.getKey() + " " + path.getKey();
                    JsonNode said = operation.getValue();
                    if (said.path("summary").asText().isEmpty()) {
                        silent.add(name);
                    }
                    boolean ofOurs = path.getKey().contains("/views/")
                            || path.getKey().contains("returns-status")
                            || path.getKey().contains("/explanations/")
                            || path.getKey().endsWith("/reconciliation");
                    said.path("parameters").forEach(parameter -> {
                        boolean header = parameter.path("in").asText().equals("header");
                        if (ofOurs
                                && !header
                                && (parameter.path("description").asText().isEmpty() || !parameter.has("example"))) {
                            silent.add(name + " " + parameter.path("name").asText());
                        }
                    });
                    if (ofOurs
                            && !said.at("/responses/200/content/application~1json")
                                    .has("schema")) {
                        silent.add(name + " answers");
                    }
                }));
        assertThat(silent).isEmpty();
    }

    @Test
    void the_views_say_every_form_and_every_parameter() {
        for (String subject : List.of(BOROUGHS, PARTNERSHIPS)) {
            JsonNode view = get(document(), subject + "/views/{domain}");

            assertThat(names(view.at("/responses/200/content")))
                    .containsExactlyInAnyOrder(
                            "application/json",
                            "text/csv",
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            "application/vnd.oasis.opendocument.spreadsheet");
            assertThat(StreamSupport.stream(view.path("parameters").spliterator(), false)
                            .filter(parameter -> parameter.path("in").asText().equals("query"))
                            .map(parameter -> parameter.path("name").asText()))
                    .containsExactlyInAnyOrder(
                            "period",
                            "asAt",
                            "serviceLine",
                            "include",
                            "unit",
                            "format",
                            "fund",
                            "by",
                            "kpi",
                            "measure",
                            "indicator",
                            "beside");
        }
    }

    @Test
    void a_scorecard_is_as_it_is_described() {
        council.partnershipOn(List.of("3.1.1"), "open-k", "OKA");
        council.adopted("OKA", "open-k", "KPI", "DETAIL");
        KpiEvents kpis = new KpiEvents(topics, "open-k");
        kpis.defined("OPEN-K", Map.of("area", "Placements"));
        Instant known = kpis.approved(
                "OKA", MAY, 1, KpiEvents.result("OPEN-K", MAY, "numerator", 1.5, "denominator", 4, "comment", "fewer"));
        String path = PARTNERSHIPS.replace("{partnership}", "open-k") + "/views/kpis?include=detail&period=" + MAY;

        JsonNode shared = api.asAt(Tokens.smt("open-k"), path, known);

        assertThat(shared.at("/rows/0/contributions/OKA/assessment").isObject()).isTrue();
        described(PARTNERSHIPS + "/views/{domain}", shared);
        described(
                BOROUGHS + "/views/{domain}",
                api.asAt(Tokens.borough("officer", "OKA"), "/v1/boroughs/OKA/views/kpis?period=" + MAY, known));
        described(
                "/v1/explanations/{cell}",
                api.get(
                                Tokens.smt("open-k"),
                                "/v1/explanations/"
                                        + shared.at("/rows/0/measures/result/cell")
                                                .asText())
                        .json());
    }

    @Test
    void results_by_service_line_are_as_they_are_described() {
        council.partnershipOn(List.of("3.1.1"), "open-l", "OLA");
        council.adopted(
                "OLA",
                "open-l",
                List.of(Map.of("domain", "KPI", "detail", "DETAIL"), Map.of("domain", "BUDGET", "detail", "DETAIL")));
        KpiEvents kpis = new KpiEvents(topics, "open-l");
        kpis.defined("OPEN-L", Map.of());
        Instant known = kpis.approved(
                "OLA",
                MAY,
                1,
                KpiEvents.result("OPEN-L", MAY, "serviceLine", "3.1.1", "numerator", 1.5, "denominator", 4));
        String smt = Tokens.smt("open-l");
        String views = PARTNERSHIPS.replace("{partnership}", "open-l") + "/views/";

        JsonNode lines = api.asAt(smt, views + "kpis?by=serviceLine&kpi=OPEN-L&include=detail&period=" + MAY, known);
        JsonNode beside = api.asAt(smt, views + "budget?beside=OPEN-L&period=" + MAY, known);

        described(PARTNERSHIPS + "/views/{domain}", lines);
        described(PARTNERSHIPS + "/views/{domain}", beside);
        String cell = beside.at("/rows/0/beside/OPEN-L/cell").asText();
        assertThat(cell)
                .as("the same cell")
                .isEqualTo(lines.at("/rows/0/measures/result/cell").asText());
        described(
                "/v1/explanations/{cell}",
                api.get(smt, "/v1/explanations/" + cell).json());
    }

    @Test
    void answers_are_as_they_are_described() {
        partnership();
        council.adopted("OAA", "open-a", "DETAIL");
        council.adopted("OAB", "open-a", "CONTRACT", "DETAIL");
        BudgetReturns may = new BudgetReturns(topics, "OAA", MAY);
        may.submitted(1, "10.00", "0.50");
        may.approved(1, "10.00", "0.50");
        may.submitted(2, "12.00", "0.50");
        may.approved(2, "12.00", "0.50");
        Instant known = new ContractEvents(topics)
                .recorded(ContractEvents.contract("OAB", "C-1").on("3.1.1").worth("20.50"));
        String smt = Tokens.smt("open-a");
        String views = PARTNERSHIPS.replace("{partnership}", "open-a") + "/views/";

        for (String domain : List.of("budget", "trial", "contracts")) {
            JsonNode view = api.asAt(smt, views + domain + "?include=detail&unit=GBP_THOUSAND&period=" + MAY, known);
            assertThat(view.path("totals")).isNotEmpty();
            described(PARTNERSHIPS + "/views/{domain}", view);
            for (String measure : names(view.at("/rows/0/measures"))) {
                String cell =
                        view.at("/totals/0/measures/%s/cell".formatted(measure)).asText();
                described(
                        "/v1/explanations/{cell}",
                        api.get(smt, "/v1/explanations/" + cell).json());
            }
        }
        String own = Tokens.borough("finance", "OAA");
        described(BOROUGHS + "/views/{domain}", api.asAt(own, "/v1/boroughs/OAA/views/budget?period=" + MAY, known));
        JsonNode comparison = api.get(own, "/v1/boroughs/OAA/views/budget/comparison?from=v1&to=v2&period=" + MAY)
                .json();
        assertThat(comparison.path("changes")).isNotEmpty();
        described(BOROUGHS + "/views/{domain}/comparison", comparison);
        described(
                PARTNERSHIPS + "/returns-status",
                api.asAt(smt, "/v1/partnerships/open-a/returns-status?period=" + MAY, known));
        described(BOROUGHS + "/returns-status", api.asAt(own, "/v1/boroughs/OAA/returns-status", known));
        described("/v1/reconciliation", api.asAt(Tokens.auditor("OAA"), "/v1/reconciliation", known));
    }

    private void described(String path, JsonNode answer) {
        JsonNode document = document();
        JsonNode schema = get(document, path).at("/responses/200/content/application~1json/schema");
        assertThat(schema.isObject()).as(path).isTrue();
        assertThat(Described.mistakes(document, schema, answer)).as(path).isEmpty();
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private void partnership() {
        council.partnershipOn(List.of("3.1.1", "3.1.2"), "open-a", "OAA", "OAB");
    }
}
