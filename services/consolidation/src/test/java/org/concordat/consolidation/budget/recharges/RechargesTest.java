package org.concordat.consolidation.budget.recharges;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.concordat.consolidation.Api;
import org.concordat.consolidation.CouncilEvents;
import org.concordat.consolidation.Topics;
import org.concordat.consolidation.trial.MadeUpTopics;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each test has a partnership of three boroughs of its own, L, R and W, and X is none of it. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
class RechargesTest {

    private final Topics topics = new Topics();
    private final CouncilEvents council = new CouncilEvents(topics);
    private final Api api = new Api();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void what_both_say_is_matched_and_leaves_gross_and_income_and_never_net() {
        shared("rech-a", "RXA", "DETAIL", "DETAIL", "DETAIL");
        new ChargedBudget("RXAR")
                .spends("3.1.1", "500", "200", "500")
                .pays("RXAL", "3.1.3", "150", "75", "150")
                .approved(topics, 1);
        new ChargedBudget("RXAW").spends("3.1.1", "300", "100", "310").approved(topics, 1);
        Instant known = new ChargedBudget("RXAL")
                .spends("3.1.1", "1000", "400", "1100")
                .charges("RXAR", "3.1.1", "100", "50", "100")
                .charges("RXAR", "3.1.2", "50", "25.01", "50")
                .approved(topics, 1);

        JsonNode answer = asked("rech-a", known);

        assertThat(answer.at("/recharges")).hasSize(1);
        JsonNode recharge = answer.at("/recharges/0");
        assertThat(recharge.at("/charger").asText()).isEqualTo("RXAL");
        assertThat(recharge.at("/payer").asText()).isEqualTo("RXAR");
        assertThat(recharge.at("/fund").asText()).isEqualTo("GENERAL_FUND");
        assertThat(said(recharge, "currentBudget")).isEqualTo("150.00 150.00 0.00 MATCHED");
        assertThat(said(recharge, "forecastOutturn")).isEqualTo("150.00 150.00 0.00 MATCHED");
        assertThat(said(recharge, "actualToDate")).isEqualTo("75.01 75.00 0.01 UNEQUAL");
        assertThat(recharge.at("/inDispute").asBoolean()).isTrue();
        assertThat(recharge.at("/charges").findValuesAsText("serviceLine")).containsExactly("3.1.1", "3.1.2");
        assertThat(recharge.at("/charges").findValuesAsText("costCentre")).containsExactly("CC-2", "CC-3");
        assertThat(recharge.at("/payments/0/figures/actualToDate/value").decimalValue())
                .isEqualByComparingTo("75");
        JsonNode total = answer.at("/totals").get(answer.at("/totals").size() - 1);
        assertThat(total.has("fund")).isFalse();
        assertThat(gross(total, "currentBudget")).isEqualTo("1950.00 0.00 150.00 1800.00 150.00 1800.00 0.00");
        assertThat(gross(total, "actualToDate"))
                .as("what is in dispute stays in both, and nothing is put in the place of a penny")
                .isEqualTo("775.00 0.00 75.01 699.99 0.00 775.00 75.01");
        assertThat(gross(answer.at("/totals/0"), "currentBudget")).isEqualTo(gross(total, "currentBudget"));
        assertThat(text(Tokens.smt("rech-a"), path("rech-a"), known, "text/csv"))
                .contains(
                        ",RECHARGE,RXAL,RXAR,GENERAL_FUND,currentBudget,150.00,SHOWN,150.00,SHOWN,0.00,MATCHED,false,",
                        ",RECHARGE,RXAL,RXAR,GENERAL_FUND,actualToDate,75.01,SHOWN,75.00,SHOWN,0.01,UNEQUAL,true,",
                        ",TOTAL,,,,currentBudget,,,,,,,,1950.00,SHOWN,0.00,SHOWN,150.00,SHOWN,1800.00,SHOWN,150.00,SHOWN,1800.00,SHOWN,0.00,SHOWN");

        String view = text(
                Tokens.smt("rech-a"),
                "/v1/partnerships/rech-a/views/budget?include=detail&period=" + ChargedBudget.MAY,
                known,
                "application/json");
        assertThat(view).doesNotContain("counterparty").contains("\"CC-3\"");
    }

    @Test
    void what_one_alone_says_is_in_dispute_and_what_is_charged_to_strangers_is_beside() {
        shared("rech-b", "RXB", "DETAIL", "DETAIL", "DETAIL");
        new ChargedBudget("RXBL")
                .charges("RXBR", "3.1.1", "40", "10", "40")
                .charges("RXBX", "3.1.1", "7", "1", "7")
                .charges("RXBW", "3.1.2", "60")
                .approved(topics, 1);
        Instant waiting = new ChargedBudget("RXBR")
                .spends("3.1.1", "500", "200", "500")
                .line("DSG", "EXPENDITURE", "3.1.1", "RXBL", "40", "10", "40")
                .approved(topics, 1);

        JsonNode early = asked("rech-b", waiting);
        assertThat(early.at("/recharges").findValuesAsText("fund"))
                .containsExactly("GENERAL_FUND", "DSG", "GENERAL_FUND");
        assertThat(said(early.at("/recharges/0"), "currentBudget"))
                .as("another fund is another recharge: money of schools pays for schools")
                .isEqualTo("40.00 - - ONE_SIDED");
        assertThat(said(early.at("/recharges/1"), "currentBudget")).isEqualTo("- 40.00 - ONE_SIDED");
        assertThat(said(early.at("/recharges/2"), "currentBudget"))
                .as("W has not reported, which is no dispute")
                .isEqualTo("60.00 - - AWAITED");
        assertThat(early.at("/recharges/2/inDispute").asBoolean()).isFalse();
        assertThat(early.at("/external")).hasSize(1);
        assertThat(early.at("/external/0/borough").asText()).isEqualTo("RXBL");
        assertThat(early.at("/external/0/counterparty").asText()).isEqualTo("RXBX");
        assertThat(early.at("/external/0/side").asText()).isEqualTo("CHARGED");
        assertThat(early.at("/external/0/figures/currentBudget/value").decimalValue())
                .isEqualByComparingTo("7");

        Instant known = new ChargedBudget("RXBW")
                .pays("RXBL", "3.1.1", "60", "20", "60")
                .approved(topics, 1);
        JsonNode answer = asked("rech-b", known);
        assertThat(said(answer.at("/recharges/2"), "currentBudget")).isEqualTo("60.00 60.00 0.00 MATCHED");
        assertThat(said(answer.at("/recharges/2"), "actualToDate"))
                .as("L leaves it out, which is not zero")
                .isEqualTo("- 20.00 - AWAITED");
        JsonNode dsg = answer.at("/totals/1");
        assertThat(dsg.at("/fund").asText()).isEqualTo("DSG");
        assertThat(gross(dsg, "currentBudget")).isEqualTo("40.00 0.00 0.00 40.00 0.00 40.00 0.00");
    }

    @Test
    void a_restatement_settles_a_dispute_from_then_on_and_what_was_answered_stays() {
        shared("rech-c", "RXC", "DETAIL", "DETAIL", "DETAIL");
        new ChargedBudget("RXCL").charges("RXCR", "3.1.1", "40", "10", "40").approved(topics, 1);
        new ChargedBudget("RXCW").spends("3.1.1", "1", "1", "1").approved(topics, 1);
        Instant first = new ChargedBudget("RXCR")
                .pays("RXCL", "3.1.1", "35", "10", "35")
                .approved(topics, 1);
        assertThat(said(asked("rech-c", first).at("/recharges/0"), "currentBudget"))
                .isEqualTo("40.00 35.00 5.00 UNEQUAL");
        String then = text(Tokens.smt("rech-c"), path("rech-c"), first, "application/json");
        String table = text(Tokens.smt("rech-c"), path("rech-c"), first, "text/csv");

        Instant later = new ChargedBudget("RXCR")
                .pays("RXCL", "3.1.1", "40", "10", "40")
                .approved(topics, 2);

        JsonNode settled = asked("rech-c", later).at("/recharges/0");
        assertThat(said(settled, "currentBudget")).isEqualTo("40.00 40.00 0.00 MATCHED");
        assertThat(settled.at("/inDispute").asBoolean()).isFalse();
        assertThat(text(Tokens.smt("rech-c"), path("rech-c"), first, "application/json"))
                .isEqualTo(then);
        assertThat(text(Tokens.smt("rech-c"), path("rech-c"), first, "text/csv"))
                .isEqualTo(table);
    }

    @Test
    void a_pair_of_which_one_shows_no_lines_tells_nothing_whatever_there_is_between_them() {
        shared("rech-d", "RXD", "DETAIL", "NAMED", "TOTALS");
        new ChargedBudget("RXDL")
                .spends("3.1.1", "1000", "400", "1100")
                .charges("RXDR", "3.1.1", "77700.44", "10", "40")
                .charges("RXDW", "3.1.2", "88800.55", "10", "40")
                .approved(topics, 1);
        new ChargedBudget("RXDR").pays("RXDL", "3.1.1", "77700.44", "10", "40").approved(topics, 1);
        Instant known = new ChargedBudget("RXDW")
                .pays("RXDL", "3.1.1", "66600.33", "10", "40")
                .approved(topics, 1);

        for (String token : List.of(
                Tokens.smt("rech-d"),
                Tokens.borough("finance", "RXDL"),
                Tokens.borough("finance", "RXDR"),
                Tokens.borough("finance", "RXDW"))) {
            JsonNode answer = api.asAt(token, path("rech-d"), known);
            assertThat(answer.at("/recharges")).hasSize(6);
            assertThat(answer.at("/recharges")).allSatisfy(recharge -> {
                assertThat(recharge.has("fund")).isFalse();
                assertThat(said(recharge, "currentBudget")).isEqualTo("- - - WITHHELD");
                assertThat(recharge.at("/charges")).isEmpty();
            });
            for (String accept : List.of("application/json", "text/csv")) {
                assertThat(text(token, path("rech-d"), known, accept)).doesNotContain("77700", "88800", "66600");
            }
        }
        JsonNode own = api.asAt(
                Tokens.borough("finance", "RXDL"), "/v1/boroughs/RXDL/recharges?period=" + ChargedBudget.MAY, known);
        assertThat(own.at("/recharges").findValuesAsText("counterparty")).containsExactly("RXDR", "RXDW");
        assertThat(own.at("/recharges/1/figures/currentBudget/value").decimalValue())
                .isEqualByComparingTo("88800.55");
        assertThat(own.toString()).doesNotContain("66600");
        assertThat(text(
                        Tokens.borough("finance", "RXDW"),
                        "/v1/boroughs/RXDW/recharges?period=" + ChargedBudget.MAY,
                        known,
                        "text/csv"))
                .contains(",RXDL,PAID,GENERAL_FUND,currentBudget,66600.33,SHOWN");

        Instant opened = council.adopted(
                        "RXDR",
                        2,
                        List.of(Map.of("partnership", "rech-d", "domain", "BUDGET", "detail", "DETAIL")),
                        Map.of())
                .knownAt();
        JsonNode answer = asked("rech-d", opened);
        assertThat(said(answer.at("/recharges/0"), "currentBudget")).isEqualTo("77700.44 77700.44 0.00 MATCHED");
        assertThat(answer.toString()).doesNotContain("88800", "66600");
    }

    @Test
    void a_line_of_which_one_measure_is_held_back_tells_no_recharge() {
        council.partnershipOn(List.of("3.1.1", "3.1.2", "3.1.3"), "rech-e", "RXEL", "RXER");
        council.adopted("RXEL", "rech-e", "DETAIL");
        council.adopted(
                "RXER",
                "rech-e",
                List.of(
                        Map.of("domain", "BUDGET", "detail", "DETAIL"),
                        Map.of("domain", "BUDGET", "measure", "forecastOutturn", "detail", "WITHHELD")));
        new ChargedBudget("RXEL").charges("RXER", "3.1.1", "40", "10", "41.17").approved(topics, 1);
        Instant known = new ChargedBudget("RXER")
                .pays("RXEL", "3.1.1", "40", "10", "43.19")
                .approved(topics, 1);

        assertThat(asked("rech-e", known).at("/recharges"))
                .allSatisfy(
                        recharge -> assertThat(said(recharge, "currentBudget")).isEqualTo("- - - WITHHELD"));
    }

    @Test
    void whoever_has_left_is_a_stranger_and_asks_about_its_own_time() {
        council.partnershipOn(List.of("3.1.1", "3.1.2", "3.1.3"), "rech-f", "RXFL", "RXFR");
        topics.append(
                "concordat.mandates.partnership-recorded.v1",
                "partnerships/rech-f",
                "",
                Map.of(
                        "partnership",
                        "rech-f",
                        "title",
                        "rech-f",
                        "members",
                        List.of(
                                Map.of("borough", "RXFL", "from", "2011-06-01"),
                                Map.of("borough", "RXFR", "from", "2011-06-01", "until", "2016-04-30")),
                        "serviceScopes",
                        List.of()));
        council.adopted("RXFL", "rech-f", "DETAIL");
        new ChargedBudget("RXFR").pays("RXFL", "3.1.1", "40", "10", "40").approved(topics, 1);
        Instant known = new ChargedBudget("RXFL")
                .charges("RXFR", "3.1.1", "40", "10", "40")
                .approved(topics, 1);

        JsonNode answer = asked("rech-f", known);
        assertThat(answer.at("/recharges")).isEmpty();
        assertThat(answer.at("/external/0/counterparty").asText()).isEqualTo("RXFR");
        assertThat(api.get(Tokens.borough("finance", "RXFR"), path("rech-f") + "&asAt=" + known)
                        .status())
                .isEqualTo(403);
        assertThat(api.get(Tokens.borough("finance", "RXFX"), path("rech-f")).status())
                .isEqualTo(404);
        assertThat(api.get(Tokens.borough("finance", "RXFX"), "/v1/boroughs/RXFL/recharges?period=" + ChargedBudget.MAY)
                        .status())
                .isEqualTo(404);
    }

    private void shared(String partnership, String boroughs, String... details) {
        List<String> members = List.of(boroughs + "L", boroughs + "R", boroughs + "W");
        council.partnershipOn(List.of("3.1.1", "3.1.2", "3.1.3"), partnership, members.toArray(String[]::new));
        for (int i = 0; i < details.length; i++) {
            council.adopted(members.get(i), partnership, details[i]);
        }
    }

    private static String path(String partnership) {
        return "/v1/partnerships/%s/recharges?period=%s".formatted(partnership, ChargedBudget.MAY);
    }

    private JsonNode asked(String partnership, Instant known) {
        return api.asAt(Tokens.smt(partnership), path(partnership), known);
    }

    private String text(String token, String path, Instant known, String accept) {
        api.asAt(token, path, known);
        return api.get(token, path + "&asAt=" + known, accept).text();
    }

    /** What is charged, what is paid, the difference and what becomes of it. */
    private static String said(JsonNode recharge, String measure) {
        JsonNode figure = recharge.at("/figures/" + measure);
        return "%s %s %s %s"
                .formatted(
                        pounds(figure.at("/charged/value")),
                        pounds(figure.at("/paid/value")),
                        pounds(figure.at("/difference")),
                        figure.at("/status").asText());
    }

    /** Expenditure, grant, income, net, what is matched, and both without it. */
    private static String gross(JsonNode total, String measure) {
        JsonNode figure = total.at("/figures/" + measure);
        return String.join(
                " ",
                List.of("expenditure", "grant", "income", "net", "matched", "expenditureWithout", "incomeWithout")
                        .stream()
                        .map(name -> pounds(figure.at("/%s/value".formatted(name))))
                        .toList());
    }

    private static String pounds(JsonNode value) {
        return value.isNumber() ? new BigDecimal(value.asText()).setScale(2).toPlainString() : "-";
    }
}
