package org.concordat.savings.findings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.concordat.testing.RealServers;
import org.concordat.testing.findings.FindingCodes;
import org.concordat.testing.findings.FindingExample;
import org.concordat.testing.findings.FindingPage;
import org.concordat.testing.findings.SentExample;
import org.concordat.testing.returns.ReturningBorough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every finding of the service, wrong and right, in every format that says it: {@code findings.md}. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "savings"))
class FindingsTest {

    /** A plan is checked by the kernel, and its table is read as any printed table. */
    private static final Path[] SOURCES = {
        Path.of("src/main/java"),
        Path.of("../../platform/kernel/src/main/java/org/concordat/kernel/savings"),
        Path.of("../../platform/kernel/src/main/java/org/concordat/kernel/shares"),
        Path.of("../../platform/kernel/src/main/java/org/concordat/kernel/money"),
        Path.of("../../platform/kernel/src/main/java/org/concordat/kernel/sharing/PartnershipCode.java"),
        Path.of("../../platform/kernel/src/main/java/org/concordat/kernel/Chart.java"),
        Path.of("../../platform/web/src/main/java/org/concordat/web/table/printed")
    };

    private static final FindingPage PAGE = FindingPage.read(Path.of("src/test/resources/findings.md"));
    private static final Set<String> TEXTS = Set.of("initiative", "title", "service_line", "comment");
    /** In capitals in a source that speaks of findings, and none. */
    private static final Set<String> NO_CODES = Set.of("UNNAMED");

    private static final Map<String, ReturningBorough> TOWNS = new HashMap<>();

    private static final String INITIATIVE = """
            {"title": "Commissioning staff", "kind": "IDENTIFIED", "fund": "GENERAL_FUND", "class": "ADDITIONAL",
             "attribution": "BOROUGH",
             "decision": {"status": "AGREED", "reference": "Cabinet, item 7", "on": "2015-12-05"},
             "counting": "CUMULATIVE", "recurrence": "RECURRING", "unit": "GBP_THOUSAND",
             "planned": [{"year": "2016-17", "amount": 350}, {"year": "2017-18", "amount": 700}], "additional": 700,
             "assurance": [{"on": "2015-12-05", "assurance": "AT_RISK", "note": "Consultation is open"}]}""";

    private static final String STATED = """
            {"figures": [
              {"words": "0.7 million", "amount": 0.7, "unit": "GBP_MILLION", "of": "FULL_YEAR_EFFECT"}]}""";

    private static final String SAID = "&unit=GBP_THOUSAND&fund=GENERAL_FUND&counting=CUMULATIVE&recurrence=RECURRING"
            + "&attribution=BOROUGH&decision=AGREED&decisionReference=Cabinet&decisionDate=2011-12-05";

    static Stream<FindingExample> deliveries() {
        return Stream.of("delivery", "delivery at the outturn", "delivery after a month")
                .flatMap(PAGE::of);
    }

    @ParameterizedTest
    @MethodSource("deliveries")
    void of_delivery_it_is_said_in_every_format_at_its_place(FindingExample example) {
        boolean after = example.section().endsWith("month");
        String period = after ? "2016-17-P02" : example.section().endsWith("outturn") ? "2016-17-P13" : "2016-17-P01";
        ReturningBorough town = after ? town("FNSB", FindingsTest::delivering) : town("FNSA", FindingsTest::planning);
        SentExample sent = new SentExample(example);
        sent.asTables((format, table) -> town.as("finance")
                .contentType(format)
                .body(table)
                .post("/returns?dryRun=true&unit=GBP_THOUSAND&period=" + period));
        sent.asLines(
                TEXTS, lines -> town.as("finance").body(returned(period, lines)).post("/returns?dryRun=true"));
    }

    static Stream<FindingExample> initiatives() {
        return Stream.of("an initiative", "an initiative that was agreed").flatMap(PAGE::of);
    }

    @ParameterizedTest
    @MethodSource("initiatives")
    void of_an_initiative_it_is_said_by_its_pointer(FindingExample example) {
        ReturningBorough town =
                example.section().endsWith("agreed") ? town("FNSD", FindingsTest::agreed) : town("FNSC", any -> {});
        new SentExample(example)
                .asJson(
                        INITIATIVE,
                        body -> town.as("finance")
                                .body("{\"initiatives\": {\"HF-07\": %s}}".formatted(body))
                                .post("/initiatives?dryRun=true"));
    }

    static Stream<FindingExample> plans() {
        return PAGE.of("a plan");
    }

    @ParameterizedTest
    @MethodSource("plans")
    void of_a_plan_it_is_said_by_the_reference(FindingExample example) {
        ReturningBorough town = town("FNSD", FindingsTest::agreed);
        new SentExample(example)
                .asJson(
                        "{}",
                        body -> town.as("finance")
                                .body("{\"initiatives\": %s}".formatted(body))
                                .post("/initiatives?dryRun=true"));
    }

    static Stream<FindingExample> statedFigures() {
        return PAGE.of("stated figures");
    }

    @ParameterizedTest
    @MethodSource("statedFigures")
    void of_a_figure_that_is_stated_beside_the_plan_it_is_said_by_its_pointer(FindingExample example) {
        ReturningBorough town = town("FNSD", FindingsTest::agreed);
        new SentExample(example)
                .asJson(STATED, body -> town.as("officer").body(body).post("/initiatives/stated-figures"));
    }

    static Stream<FindingExample> printedPlans() {
        return Stream.of("a printed plan", "a printed plan that leaves much open")
                .flatMap(PAGE::of);
    }

    @ParameterizedTest
    @MethodSource("printedPlans")
    void of_a_printed_plan_it_is_said_at_its_place(FindingExample example) {
        ReturningBorough town = town("FNSC", any -> {});
        String said = example.section().endsWith("open") ? "" : SAID;
        new SentExample(example)
                .asTables((format, table) ->
                        town.as("finance").contentType(format).body(table).post("/initiatives?dryRun=true" + said));
    }

    @Test
    void every_finding_that_there_is_has_an_example() {
        assertThat(FindingCodes.in(SOURCES).without(NO_CODES).missingIn(PAGE)).isEmpty();
    }

    private static ReturningBorough town(String code, Consumer<ReturningBorough> prepared) {
        return TOWNS.computeIfAbsent(code, key -> {
            ReturningBorough town = ReturningBorough.known(key);
            prepared.accept(town);
            return town;
        });
    }

    private static void planning(ReturningBorough town) {
        record(town, "HF-01", "Management", "IDENTIFIED", "GENERAL_FUND", "2015-16", 70, "2016-17", 340);
        record(town, "HF-03", "To be found", "UNIDENTIFIED", "GENERAL_FUND", "2017-18", 50, "2018-19", 50);
        record(town, "HF-04", "Exclude DSG", "EXCLUSION", "DSG", "2017-18", -10, "2018-19", -10);
    }

    private static void delivering(ReturningBorough town) {
        planning(town);
        town.approved("""
                {"period": "2016-17-P01", "unit": "GBP_THOUSAND", "lines": [
                  {"initiative": "HF-01", "delivered": 150, "onTrack": 120}]}""");
    }

    private static void agreed(ReturningBorough town) {
        town.as("finance").body(INITIATIVE).put("/initiatives/HF-07").then().statusCode(201);
    }

    private static void record(
            ReturningBorough town,
            String reference,
            String title,
            String kind,
            String fund,
            String year,
            int amount,
            String later,
            int then) {
        town.as("finance")
                .body("""
                        {"title": "%s", "kind": "%s", "fund": "%s", "class": "ADDITIONAL", "attribution": "BOROUGH",
                         "decision": {"status": "AWAITING"}, "counting": "CUMULATIVE", "recurrence": "RECURRING",
                         "unit": "GBP_THOUSAND",
                         "planned": [{"year": "%s", "amount": %d}, {"year": "%s", "amount": %d}]}""".formatted(title, kind, fund, year, amount, later, then))
                .put("/initiatives/" + reference)
                .then()
                .statusCode(201);
    }

    private static String returned(String period, JsonNode lines) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("period", period)
                .put("unit", "GBP_THOUSAND")
                .set("lines", lines)
                .toString();
    }
}
