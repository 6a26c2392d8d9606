package org.concordat.journeys.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.journeys.Keycloak;
import org.concordat.journeys.Suite;
import org.concordat.journeys.answers.AnswerText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Of boroughs that show their contracts one by one, in sums and not at all: whether the last has a contract is told by no
 * answer to anybody. Every answer about the partnership before it has any, and after it has recorded some that would be
 * part of everything, is the same but for the moment. Camden and Islington show all, Hackney sums, Haringey nothing.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WithheldContractTest {

    private static final Suite SUITE = Suite.running();
    private static final Map<String, String> BOROUGHS =
            Map.of("CAMD", "E09000007", "ISLI", "E09000019", "HACK", "E09000012", "HARI", "E09000014");
    private static final String YEAR = "2016-17";
    private static final String PATH = "/v1/partnerships/northern";
    private static final String REGISTER = PATH + "/views/contracts?period=2016-17-P09";
    private static final String OPPORTUNITIES = PATH + "/opportunities?on=2016-12-01";
    private static final List<String> PAGES = List.of(REGISTER, PATH + "/pipeline?on=2016-12-01", OPPORTUNITIES);
    private static final List<String> ROWS = List.of(
            "contract", "supplier", "category", "intention", "deliveryModel", "route", "state", "borough", "year");
    private static final List<String> CALLERS = List.of(
            "director.northern",
            "officer.camd",
            "cabinet.camd",
            "officer.isli",
            "finance.hack",
            "auditor.hack",
            "officer.hari",
            "cabinet.hari");

    /** A part of a contract that Haringey leads and Camden has a share of. */
    private static final String MEALS = """
            {"title":"Meals","supplier":{"name":"Example Meals Ltd"},"serviceLine":"3.1.1","unit":"GBP","lead":"HARI",\
            "sharedReference":"NORTHERN-MEALS","shares":[{"borough":"CAMD","percent":50},{"borough":"HARI","percent":50}],\
            "start":"2014-04-01","end":"2019-03-31","notice":"P3M","procurementLead":"P6M"}""";

    private static final ContractDesk CAMDEN = new ContractDesk(SUITE, "CAMD");
    private static final ContractDesk ISLINGTON = new ContractDesk(SUITE, "ISLI");
    private static final ContractDesk HACKNEY = new ContractDesk(SUITE, "HACK");
    private static final ContractDesk HARINGEY = new ContractDesk(SUITE, "HARI");

    @BeforeAll
    static void four_boroughs_of_which_three_have_recorded() {
        Keycloak keycloak = new Keycloak(SUITE.stack.keycloakUrl());
        BOROUGHS.forEach((code, onsCode) -> {
            Suite.ok(SUITE.put(
                    "admin",
                    "mandates",
                    "/v1/boroughs/" + code,
                    "{\"name\":\"Council %s\",\"onsCode\":\"%s\"}".formatted(code, onsCode)));
            for (String role : List.of("finance", "approver", "officer", "cabinet", "auditor")) {
                keycloak.addUser(Suite.user(role, code), role, List.of(code), List.of());
            }
            keycloak.addUser(Suite.user("mandate", code), "mandate-officer", List.of(code), List.of());
        });
        keycloak.addUser("director.northern", "smt", List.of(), List.of("northern"));
        Suite.ok(SUITE.put("admin", "mandates", PATH, """
                {"title":"Northern boroughs","members":[{"borough":"CAMD","from":"2014-04-01"},\
                {"borough":"ISLI","from":"2014-04-01"},{"borough":"HACK","from":"2014-04-01"},\
                {"borough":"HARI","from":"2014-04-01"}]}"""));
        Map.of("CAMD", "DETAIL", "ISLI", "DETAIL", "HACK", "TOTALS", "HARI", "WITHHELD")
                .forEach((code, detail) -> SUITE.adopted(code, YEAR, """
                        {"partnership":"northern","domain":"CONTRACT","detail":"%s"}""".formatted(detail)));
        BOROUGHS.keySet()
                .forEach(code -> await().atMost(Suite.PATIENCE)
                        .until(() -> SUITE.get(
                                                Suite.user("finance", code),
                                                "contracts",
                                                "/v1/boroughs/%s/contracts/findings".formatted(code))
                                        .statusCode()
                                == 200));
        CAMDEN.confirmed("CARE", 0, care("Larkfield Care Ltd", "101.01"));
        CAMDEN.confirmed("MEALS", 0, MEALS);
        ISLINGTON.confirmed("CARE", 0, care("LARKFIELD CARE LIMITED", "20.02"));
        ISLINGTON.confirmed("HOMES", 0, care("Juniper Lodge", "7.07").replace("85311000-2", "85312000-9"));
        HACKNEY.confirmed("CARE", 0, care("The Larkfield Care", "3003.03"));
        await().atMost(Suite.PATIENCE)
                .untilAsserted(() -> assertThat(SUITE.get("finance.hack", "consolidation", REGISTER)
                                .asString())
                        .contains("3131.13")); // 101.01, 7.07, 20.02 and 3003.03, and no value of the meals
        await().atMost(Suite.PATIENCE)
                .untilAsserted(() -> assertThat(SUITE.get("director.northern", "consolidation", OPPORTUNITIES)
                                .asString())
                        .contains("121.03"));
    }

    @Test
    @Order(1)
    void each_sees_what_the_mandates_give_and_of_sums_alone_nothing_one_by_one() {
        for (String caller : CALLERS) {
            for (String page : PAGES) {
                for (String accept : List.of(Suite.JSON, Suite.CSV, Suite.XLSX)) {
                    assertThat(AnswerText.of(SUITE.get(caller, "consolidation", page, accept), accept))
                            .as("%s of %s to %s", accept, page, caller)
                            .contains("Larkfield Care Ltd", "LARKFIELD CARE LIMITED")
                            .doesNotContain("The Larkfield Care")
                            .doesNotContainPattern("(?<![0-9])3003\\.03");
                }
            }
            assertThat(SUITE.get(caller, "consolidation", OPPORTUNITIES).asString())
                    .contains("\"yearlyValue\":121.03", "\"notListed\":[\"HACK\",\"HARI\"]");
        }
        for (String page : PAGES) {
            assertThat(SUITE.get("smt", "consolidation", page).statusCode()).isEqualTo(404);
            assertThat(SUITE.get("officer.lbhf", "consolidation", page).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    @Order(2)
    void a_contract_that_is_withheld_changes_no_answer_to_anybody() {
        String before = moment();
        Map<String, String> told = told();
        String unknown = decided("Wolverlight Homes");

        HARINGEY.confirmed("CARE", 0, care("Larkfield Care Ltd", "40004.04"));
        HARINGEY.confirmed("HOMES", 0, care("Juniper Lodge", "500005.05"));
        HARINGEY.confirmed("RARE", 0, care("Wolverlight Homes", "6.06"));
        HARINGEY.confirmed("MEALS", 0, MEALS);
        awaitOwn("HARI", 4);
        sameAs(told, before);
        assertThat(decided("Wolverlight Homes"))
                .as("a decision about a supplier that only the withheld register has")
                .isEqualTo(unknown);

        HARINGEY.confirmed(
                "CARE", 1, care("Larkfield Care Ltd", "44444.44").replace("\"unit\"", "\"reason\":\"Grown\",\"unit\""));
        await().atMost(Suite.PATIENCE)
                .untilAsserted(() ->
                        assertThat(HARINGEY.view("2016-17-P09").asString()).contains("44444.44"));
        sameAs(told, before);
    }

    @Test
    @Order(3)
    void a_contract_that_is_opened_in_sums_alone_changes_sums_for_whom_they_tell_nothing_and_no_list() {
        Map<String, String> told = told();

        HACKNEY.confirmed("HOMES", 0, care("Juniper Lodge", "7000.70").replace("85311000-2", "85312000-9"));
        awaitOwn("HACK", 2);

        Map<String, String> then = told();
        for (String caller : CALLERS) {
            for (String page : PAGES) {
                for (String accept : List.of(Suite.JSON, Suite.CSV)) {
                    String asked = caller + " " + page + " " + accept;
                    if (page.equals(REGISTER) && caller.endsWith(".hack")) {
                        assertThat(then.get(asked)).contains("10131.83").doesNotContainPattern("(?<![0-9])7000\\.7");
                    } else { // whoever sees the two others would tell by the sum what Hackney's are worth
                        assertThat(then).as(asked).containsEntry(asked, told.get(asked));
                    }
                }
            }
        }
    }

    private static void sameAs(Map<String, String> told, String before) {
        Map<String, String> then = told();
        assertThat(then.keySet()).isEqualTo(told.keySet());
        told.forEach((asked, answer) -> assertThat(then.get(asked)).as(asked).isEqualTo(answer));
        String now = moment();
        for (String caller : CALLERS) {
            Response changes = SUITE.get(
                    caller,
                    "consolidation",
                    PATH + "/views/contracts/comparison?period=2016-17-P09&from=%s&to=%s".formatted(before, now));
            assertThat(changes.statusCode()).as(changes.asString()).isEqualTo(200);
            assertThat(changes.jsonPath().getList("changes"))
                    .as("what changed to %s: %s", caller, changes.asString())
                    .isEmpty();
        }
    }

    /** By caller, address and format: everything that is answered about the partnership, without its moment. */
    private static Map<String, String> told() {
        Map<String, String> told = new LinkedHashMap<>();
        for (String caller : CALLERS) {
            for (String page : PAGES) {
                for (String accept : List.of(Suite.JSON, Suite.CSV, Suite.XLSX)) {
                    told.put(
                            caller + " " + page + " " + accept,
                            timeless(AnswerText.of(SUITE.get(caller, "consolidation", page, accept), accept)));
                }
            }
            for (String row : ROWS) {
                String page = REGISTER + "&by=" + row;
                told.put(
                        caller + " " + page,
                        timeless(AnswerText.of(SUITE.get(caller, "consolidation", page), Suite.JSON)));
            }
            told.put(caller + " explained", explained(caller));
        }
        return told;
    }

    /** Where the counts and the sums at the foot come from. */
    private static String explained(String caller) {
        Response view = SUITE.get(caller, "consolidation", REGISTER);
        StringBuilder told = new StringBuilder();
        for (String measure : List.of("contracts", "entries", "value", "withoutValue", "yearForecast", "undecided")) {
            String cell = view.path("totals[0].measures.%s.cell".formatted(measure));
            told.append(timeless(
                    AnswerText.of(SUITE.get(caller, "consolidation", "/v1/explanations/" + cell), Suite.JSON)));
        }
        return told.toString();
    }

    /** Without moments, which are in the names of cells too. */
    private static String timeless(String answer) {
        return answer.replaceAll("\"cell\":\"[^\"]*\"", "\"cell\"")
                .replaceAll("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z", "then");
    }

    private static String moment() {
        return SUITE.get("director.northern", "consolidation", REGISTER).path("asAt");
    }

    private static String decided(String supplier) {
        Response answer = SUITE.post(
                "director.northern", "consolidation", PATH + "/supplier-matches?on=2016-12-01", """
                        {"one":{"name":"Larkfield Care Ltd"},"other":{"name":"%s"},"decision":"REJECTED",\
                        "reason":"Asked both"}""".formatted(
                                supplier));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        return timeless(answer.asString());
    }

    private static void awaitOwn(String borough, int contracts) {
        await().atMost(Suite.PATIENCE).pollInterval(Duration.ofMillis(100)).untilAsserted(() -> {
            Response view = new ContractDesk(SUITE, borough).view("2016-17-P09");
            assertThat(String.valueOf(view.<Object>path("totals[0].measures.entries.value")))
                    .isEqualTo(Integer.toString(contracts));
        });
    }

    /** Care that ends on 31 March 2017, whose value and forecast of the year are one amount. */
    private static String care(String supplier, String pounds) {
        return """
                {"title":"Care at home","supplier":{"name":"%s"},"cpv":"85311000-2","serviceLine":"3.1.1","unit":"GBP",\
                "value":%s,"start":"2014-04-01","end":"2017-03-31","notice":"P3M","procurementLead":"P6M",\
                "years":[{"year":"2016-17","forecast":%s}]}""".formatted(supplier, pounds, pounds);
    }
}
