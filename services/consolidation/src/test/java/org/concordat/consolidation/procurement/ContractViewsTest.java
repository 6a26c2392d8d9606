package org.concordat.consolidation.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.procurement.ContractEvents.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.consolidation.Api;
import org.concordat.consolidation.CouncilEvents;
import org.concordat.consolidation.Topics;
import org.concordat.consolidation.trial.MadeUpTopics;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The register of contracts and its sums, of boroughs and partnerships. Each test has boroughs of its own. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
class ContractViewsTest {

    private static final String MAY = "2016-17-P02";

    private final Topics topics = new Topics();
    private final CouncilEvents council = new CouncilEvents(topics);
    private final ContractEvents contracts = new ContractEvents(topics);
    private final Api api = new Api();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void a_borough_sees_each_of_its_contracts_and_what_they_come_to() {
        council.partnershipOn(List.of("3.1.1", "3.1.2"), "bought-a", "BTA");
        contracts.recorded(contract("BTA", "C-1")
                .on("3.1.1")
                .by("Larkfield Care Ltd", "04182234")
                .worth("300000")
                .lasting("2015-04-01", "2018-03-31")
                .year("2016-17", "100000", "110000", "20000.25"));
        contracts.recorded(contract("BTA", "C-2").on("3.1.2").by("Various providers"));
        contracts.recorded(contract("BTA", "C-3").worth("50").year("2016-17", "", "", "60"));
        Instant known = contracts.recorded(contract("BTA", "OVER").worth("999").lasting("2012-04-01", "2016-03-31"));
        String finance = Tokens.borough("finance", "BTA");

        JsonNode view = api.asAt(finance, own("BTA", MAY), known);

        JsonNode total = view.at("/totals/0");
        assertThat(value(total, "entries"))
                .as("what ended the day before the year is over")
                .isEqualByComparingTo("3");
        assertThat(value(total, "value")).isEqualByComparingTo("300050");
        assertThat(value(total, "withoutValue")).isEqualByComparingTo("1");
        assertThat(value(total, "yearValue")).isEqualByComparingTo("100000");
        assertThat(value(total, "yearForecast")).isEqualByComparingTo("110000");
        assertThat(value(total, "withoutForecast")).isEqualByComparingTo("2");
        assertThat(value(total, "spend")).isEqualByComparingTo("20060.25");
        assertThat(value(total, "remaining"))
                .as("279,999.75 of the one and 10 too much of the other")
                .isEqualByComparingTo("279989.75");
        assertThat(value(total, "overspent")).isEqualByComparingTo("1");
        JsonNode line = listed(view, "C-1");
        assertThat(line.at("/contract").asText()).isEqualTo("C-1");
        assertThat(line.at("/supplier").asText()).isEqualTo("Larkfield Care Ltd");
        assertThat(line.at("/actBy").asText()).isEqualTo("2018-03-31");
        assertThat(line.at("/state").asText()).isEqualTo("LATER");
        assertThat(listed(view, "C-3").at("/serviceLine").asText())
                .as("on no service line")
                .isEmpty();
        assertThat(row(view, "serviceLine", "").at("/measures/remaining/word").asText())
                .isEqualTo("above value");
        JsonNode report = api.asAt(Tokens.auditor("BTA"), "/v1/reconciliation?borough=BTA", known);
        assertThat(report.get("clean").asBoolean()).as(report.toPrettyString()).isTrue();
        JsonNode explanation = api.get(
                        finance,
                        "/v1/explanations/" + total.at("/measures/value/cell").asText())
                .json();
        assertThat(explanation.at("/value").decimalValue()).isEqualByComparingTo("300050");
        assertThat(explanation.at("/boroughs/0/return/status").asText()).isEqualTo("RECORDED");
        for (String format : List.of("csv", "xlsx", "ods")) {
            assertThat(api.get(finance, own("BTA", MAY) + "&format=" + format + "&asAt=" + known, "*/*")
                            .status())
                    .as(format)
                    .isEqualTo(200);
        }
        assertThat(api.get(finance, own("BTA", MAY) + "&asAt=" + known, "text/csv")
                        .text())
                .contains("Larkfield Care Ltd", "04182234");
    }

    @Test
    void a_joint_contract_counts_once_and_each_borough_brings_its_own_part() {
        council.partnershipOn(List.of("3.1.1"), "bought-b", "BTB", "BTC");
        council.adopted("BTB", "bought-b", "CONTRACT", "DETAIL");
        council.adopted("BTC", "bought-b", "CONTRACT", "DETAIL");
        contracts.recorded(joint("BTB", "60", "300").with("lead", "BTC"));
        Instant known = contracts.recorded(joint("BTC", "40", "200").with("lead", "BTC"));
        String smt = Tokens.smt("bought-b");

        JsonNode view = api.asAt(smt, shared("bought-b") + "&by=contract", known);

        JsonNode total = view.at("/totals/0");
        assertThat(value(total, "contracts")).isEqualByComparingTo("1");
        assertThat(value(total, "entries")).isEqualByComparingTo("2");
        assertThat(value(total, "value")).isEqualByComparingTo("500");
        assertThat(value(row(view, "contract", "school-meals"), "value"))
                .as("one row of both, by the name it has in both")
                .isEqualByComparingTo("500");
    }

    @Test
    void two_boroughs_that_use_the_same_reference_have_two_contracts() {
        council.partnershipOn(List.of("3.1.1"), "bought-c", "BTD", "BTE");
        council.adopted("BTD", "bought-c", "CONTRACT", "DETAIL");
        council.adopted("BTE", "bought-c", "CONTRACT", "DETAIL");
        contracts.recorded(contract("BTD", "C-1").on("3.1.1").worth("1"));
        Instant known = contracts.recorded(contract("BTE", "C-1").on("3.1.1").worth("2"));

        JsonNode view = api.asAt(Tokens.smt("bought-c"), shared("bought-c") + "&by=contract", known);

        assertThat(value(row(view, "contract", "BTD/C-1"), "value")).isEqualByComparingTo("1");
        assertThat(value(row(view, "contract", "BTE/C-1"), "value")).isEqualByComparingTo("2");
    }

    @Test
    void what_a_mandate_does_not_open_is_in_no_row_and_no_sum_tells_it() {
        council.partnershipOn(List.of("3.1.1"), "bought-d", "BTF", "BTG", "BTH", "BTI", "BTR");
        council.adopted("BTF", "bought-d", "CONTRACT", "DETAIL");
        council.adopted("BTG", "bought-d", "CONTRACT", "TOTALS");
        council.adopted("BTI", "bought-d", "CONTRACT", "NAMED");
        council.adopted("BTR", "bought-d", "CONTRACT", "TOTALS");
        contracts.recorded(contract("BTF", "F-1").on("3.1.1").by("Shown Care").worth("1"));
        contracts.recorded(contract("BTG", "G-1").on("3.1.1").by("Summed Care").worth("20000"));
        contracts.recorded(contract("BTR", "R-1").on("3.1.1").by("Summed Care").worth("50000"));
        contracts.recorded(contract("BTI", "I-1").on("3.1.1").by("Named Care").worth("300"));
        String path = shared("bought-d");
        Instant before = contracts.recorded(contract("BTF", "F-2").on("3.1.1").by("Shown Care"));
        String smt = Tokens.smt("bought-d");
        String without = told(smt, path, before);

        Instant known = contracts.recorded(
                contract("BTH", "H-1").on("3.1.1").by("Hidden Care").worth("4004004"));

        JsonNode view = api.asAt(smt, path, known);
        assertThat(value(view.at("/totals/0"), "value")).isEqualByComparingTo("70301");
        assertThat(view.toString()).contains("Shown Care").doesNotContain("Summed", "Named Care", "Hidden", "4004004");
        JsonNode line = row(view, "serviceLine", "3.1.1");
        assertThat(line.at("/contributions/BTI/measures/value/value").decimalValue())
                .isEqualByComparingTo("300");
        assertThat(line.at("/contributions/BTG/measures/value/status").asText()).isEqualTo("WITHHELD");
        assertThat(told(smt, path, known))
                .as("nobody can tell that the borough which withholds has recorded one")
                .isEqualTo(without);
        JsonNode suppliers = api.asAt(smt, path + "&by=supplier", known);
        assertThat(suppliers.at("/rows").findValuesAsText("supplier"))
                .contains("Shown Care", "")
                .doesNotContain("Summed Care", "Named Care");
    }

    @Test
    void a_rule_that_closes_spend_closes_what_tells_it() {
        council.partnershipOn(List.of("3.1.1"), "bought-e", "BTJ");
        council.adopted(
                "BTJ",
                "bought-e",
                List.of(
                        Map.of("domain", "CONTRACT", "detail", "NAMED"),
                        Map.of("domain", "CONTRACT", "measure", "spend", "detail", "WITHHELD")));
        Instant known = contracts.recorded(
                contract("BTJ", "J-1").on("3.1.1").worth("100").year("2016-17", "", "", "40"));

        JsonNode row = row(api.asAt(Tokens.smt("bought-e"), shared("bought-e"), known), "serviceLine", "3.1.1");

        assertThat(value(row, "value")).isEqualByComparingTo("100");
        assertThat(row.at("/measures/spend/status").asText()).isEqualTo("WITHHELD");
        assertThat(row.at("/measures/remaining/status").asText()).isEqualTo("WITHHELD");
        assertThat(row.at("/measures/overspent/status").asText()).isEqualTo("WITHHELD");
    }

    @Test
    void contracts_are_summed_by_intention_category_supplier_model_state_and_year() {
        council.partnershipOn(List.of("3.1.1"), "bought-f", "BTK");
        contracts.recorded(contract("BTK", "K-1")
                .on("3.1.1")
                .by("Larkfield Care Ltd", "04182234")
                .worth("10")
                .with("cpv", "85311000-2")
                .with("deliveryModel", "COMMISSIONED")
                .lasting("2015-04-01", "2016-05-31")
                .meaning("TO_END", "2016-04-01"));
        contracts.recorded(contract("BTK", "K-2")
                .on("3.1.1")
                .by("LARKFIELD CARE LIMITED", "04182234")
                .worth("5")
                .with("cpv", "85312000")
                .lasting("2015-04-01", "2018-03-31"));
        Instant known =
                contracts.recorded(contract("BTK", "K-3").on("3.1.1").worth("2").with("renewal", "Rolling"));
        String finance = Tokens.borough("finance", "BTK");

        assertThat(by(finance, "intention", "TO_END", known)).isEqualByComparingTo("10");
        assertThat(by(finance, "intention", "not-said", known)).isEqualByComparingTo("7");
        assertThat(by(finance, "category", "85", known)).isEqualByComparingTo("15");
        assertThat(by(finance, "supplier", "company-04182234", known)).isEqualByComparingTo("15");
        assertThat(by(finance, "deliveryModel", "COMMISSIONED", known)).isEqualByComparingTo("10");
        assertThat(by(finance, "state", "WITHIN_6_MONTHS", known))
                .as("on the last day of May it ends today")
                .isEqualByComparingTo("10");
        assertThat(by(finance, "state", "NO_DATE", known)).isEqualByComparingTo("2");
        assertThat(by(finance, "year", "2016-17", known)).isEqualByComparingTo("10");
        assertThat(by(finance, "year", "2017-18", known)).isEqualByComparingTo("5");
        assertThat(by(finance, "year", "no-date", known)).isEqualByComparingTo("2");
    }

    @Test
    void a_changed_contract_leaves_former_answers_as_they_were() {
        council.partnershipOn(List.of("3.1.1"), "bought-g", "BTL");
        Instant first = contracts.recorded(contract("BTL", "L-1").on("3.1.1").worth("100"));
        String finance = Tokens.borough("finance", "BTL");
        String then = answer(finance, own("BTL", MAY), first);
        Instant second = contracts.recorded(contract("BTL", "L-1")
                .on("3.1.1")
                .worth("120")
                .with("version", 2)
                .with("reason", "extended"));

        JsonNode view = api.asAt(finance, own("BTL", MAY), second);
        assertThat(value(view.at("/totals/0"), "value")).isEqualByComparingTo("120");
        assertThat(value(view.at("/totals/0"), "entries")).isEqualByComparingTo("1");
        assertThat(answer(finance, own("BTL", MAY), first)).isEqualTo(then);
        JsonNode changes = api.get(
                        finance,
                        "/v1/boroughs/BTL/views/contracts/comparison?period=%s&from=%s&to=%s"
                                .formatted(MAY, first, second))
                .json();
        assertThat(changes.at("/changes").toString()).contains("\"difference\":20");
    }

    @Test
    void what_nobody_has_recorded_is_missing_and_no_returns_are_expected() {
        council.partnershipOn(List.of("3.1.1"), "bought-h", "BTM", "BTN");
        council.adopted("BTM", "bought-h", "CONTRACT", "NAMED");
        council.adopted("BTN", "bought-h", "CONTRACT", "NAMED");
        Instant known = contracts.recorded(contract("BTM", "M-1").on("3.1.1").worth("100"));

        JsonNode total =
                api.asAt(Tokens.smt("bought-h"), shared("bought-h"), known).at("/totals/0/measures/value/coverage");

        assertThat(total.toString()).isEqualTo("{\"included\":[\"BTM\"],\"withheld\":[],\"missing\":[\"BTN\"]}");
        Api.Answer status = api.get(
                Tokens.smt("bought-h"), "/v1/partnerships/bought-h/returns-status?domain=CONTRACT&period=" + MAY);
        assertThat(status.status()).isEqualTo(400);
        assertThat(status.json().at("/detail").asText()).contains("CONTRACT", "SAVINGS");
    }

    @Test
    void a_contract_that_is_told_again_counts_once() {
        council.partnershipOn(List.of("3.1.1"), "bought-j", "BTP");
        Topics.Event event = contracts.next(contract("BTP", "P-1").worth("100"));
        topics.append(event);
        contracts.recorded(contract("BTP", "P-2").worth("20"));
        Instant again = topics.append(event).knownAt();

        JsonNode total = api.asAt(Tokens.borough("finance", "BTP"), own("BTP", MAY), again)
                .at("/totals/0");

        assertThat(value(total, "entries")).isEqualByComparingTo("2");
        assertThat(value(total, "value")).isEqualByComparingTo("120");
        assertReconciled("BTP", again);
    }

    @Test
    void a_version_that_overtakes_the_one_before_waits_for_it_and_is_the_latest() {
        council.partnershipOn(List.of("3.1.1"), "bought-k", "BTQ");
        Topics.Event first = contracts.next(contract("BTQ", "Q-1").worth("100"));
        Topics.Event second = contracts.next(
                contract("BTQ", "Q-1").worth("130").with("version", 2).with("reason", "grown"));
        contracts.recorded(contract("BTQ", "Q-2").worth("5"));
        String finance = Tokens.borough("finance", "BTQ");

        Instant overtaken = topics.append(second).knownAt();
        String then = answer(finance, own("BTQ", MAY), overtaken);
        assertThat(then).doesNotContain("Q-1").contains("Q-2");
        Instant both = topics.append(first).knownAt();

        assertThat(value(api.asAt(finance, own("BTQ", MAY), both).at("/totals/0"), "value"))
                .isEqualByComparingTo("135");
        assertThat(answer(finance, own("BTQ", MAY), overtaken))
                .as("as at a moment at which it was not known")
                .isEqualTo(then);
        assertReconciled("BTQ", both);
    }

    @Test
    void a_return_on_the_topic_of_contracts_is_parked() {
        council.partnershipOn(List.of("3.1.1"), "bought-i", "BTO");
        Instant known = topics.append(
                        "concordat.contracts.return-drafted.v1",
                        "BTO/" + MAY,
                        "BTO",
                        Map.of("return", UUID.randomUUID().toString(), "borough", "BTO", "period", MAY, "version", 1))
                .knownAt();

        JsonNode report = api.asAt(Tokens.auditor("BTO"), "/v1/reconciliation?borough=BTO", known);

        assertThat(report.get("clean").asBoolean()).isFalse();
        assertThat(report.toString()).contains("concordat.contracts.return-drafted.v1");
    }

    private void assertReconciled(String borough, Instant known) {
        JsonNode report = api.asAt(Tokens.auditor(borough), "/v1/reconciliation?borough=" + borough, known);
        assertThat(report.get("clean").asBoolean()).as(report.toPrettyString()).isTrue();
    }

    private static ContractEvents.Draft joint(String borough, String percent, String value) {
        return contract(borough, "J-" + borough)
                .on("3.1.1")
                .worth(value)
                .with("sharedReference", "school-meals")
                .with(
                        "shares",
                        List.of(
                                Map.of("borough", borough, "percent", new BigDecimal(percent)),
                                Map.of("borough", "BTC".equals(borough) ? "BTB" : "BTC", "percent", BigDecimal.ONE)));
    }

    private BigDecimal by(String caller, String breakdown, String key, Instant known) {
        return value(row(api.asAt(caller, own("BTK", MAY) + "&by=" + breakdown, known), breakdown, key), "value");
    }

    private String answer(String caller, String path, Instant moment) {
        api.asAt(caller, path, moment);
        return api.get(caller, path + "&asAt=" + moment).text();
    }

    /** Without what says the moment: it is in the names of cells. */
    private String told(String caller, String path, Instant moment) {
        return answer(caller, path, moment)
                .replaceAll("\"cell\":\"[^\"]*\"", "")
                .replaceAll("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z", "then");
    }

    private static String own(String borough, String period) {
        return "/v1/boroughs/%s/views/contracts?period=%s".formatted(borough, period);
    }

    private static String shared(String partnership) {
        return "/v1/partnerships/%s/views/contracts?period=%s".formatted(partnership, MAY);
    }

    private static BigDecimal value(JsonNode row, String measure) {
        JsonNode value = row.at("/measures/%s/value".formatted(measure));
        assertThat(value.isNumber()).as(measure + " of " + row.toPrettyString()).isTrue();
        return value.decimalValue();
    }

    private static JsonNode listed(JsonNode view, String contract) {
        for (JsonNode line : view.at("/contracts")) {
            if (line.at("/contract").asText().equals(contract)) {
                return line;
            }
        }
        throw new AssertionError("no contract " + contract + " in " + view.toPrettyString());
    }

    private static JsonNode row(JsonNode view, String key, String code) {
        for (JsonNode row : view.at("/rows")) {
            if (row.at("/" + key).asText().equals(code)) {
                return row;
            }
        }
        throw new AssertionError("no row " + code + " in " + view.toPrettyString());
    }
}
