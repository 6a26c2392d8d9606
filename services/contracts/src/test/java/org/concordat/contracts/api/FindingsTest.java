package org.concordat.contracts.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.testing.RealServers;
import org.concordat.testing.findings.FindingCodes;
import org.concordat.testing.findings.FindingExample;
import org.concordat.testing.findings.FindingPage;
import org.concordat.testing.findings.SentExample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every finding of the service, wrong and right, in every format that says it: {@code findings.md}. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "contracts"))
class FindingsTest {

    private static final Path KERNEL = Path.of("../../platform/kernel/src/main/java/org/concordat/kernel");

    /** What is wrong with a contract and an intention is said by the kernel, also to whoever shows them. */
    private static final Path[] SOURCES = {
        Path.of("src/main/java"),
        KERNEL.resolve("contracts"),
        KERNEL.resolve("shares"),
        KERNEL.resolve("money"),
        KERNEL.resolve("sharing/PartnershipCode.java"),
        KERNEL.resolve("Chart.java")
    };

    /** In capitals in a source that speaks of findings, and none. */
    private static final Set<String> NO_CODES = Set.of("UNNAMED");

    /** Rows have no column for what is rated or ended early, and put years in order themselves. */
    private static final Set<String> OF_JSON_ALONE =
            Set.of("INDICATOR_UNKNOWN", "QUARTER_UNREADABLE", "TERMINATION_BEFORE_START", "YEARS_OUT_OF_ORDER");

    private static final FindingPage PAGE = FindingPage.read(Path.of("src/test/resources/findings.md"));
    private static final Map<String, Council> TOWNS = new HashMap<>();

    private static final String CONTRACT = """
            {"title": "Catering for schools", "supplier": {"name": "Example Catering Ltd", "company": "01234567"},
             "unit": "GBP_THOUSAND", "value": 300, "start": "2024-04-01", "end": "2090-03-31", "notice": "P3M",
             "procurementLead": "P6M", "route": "OPEN"}""";

    private static final String PLAY = """
            {"title": "Play service", "supplier": {"name": "Example Play Ltd"}, "unit": "GBP", "value": 1,
             "start": "2024-04-01", "end": "2090-03-31", "notice": "P3M", "procurementLead": "P6M"}""";

    private static final String RECORDED = """
            {"title": "Catering for schools", "supplier": {"name": "Example Catering Ltd"}, "unit": "GBP", "value": 300,
             "start": "2024-04-01", "end": "2090-03-31", "notice": "P3M", "procurementLead": "P6M",
             "intentions": [{"on": "2024-04-01", "intention": "TO_END"}]}""";

    private static final String INTENTION = """
            {"service": "Transport", "models": [{"years": "2011-12", "model": "TO_BE_MARKET_TESTED"}]}""";

    static Stream<FindingExample> contracts() {
        return PAGE.of("a contract");
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void of_a_contract_it_is_said_by_its_pointer(FindingExample example) {
        Council town = town("FNCA", FindingsTest::playing);
        new SentExample(example)
                .asJson(CONTRACT, body -> town.as("finance").body(body).put("/contracts/EXAMPLE"));
    }

    static Stream<FindingExample> nextVersions() {
        return PAGE.of("a contract that is recorded");
    }

    @ParameterizedTest
    @MethodSource("nextVersions")
    void of_the_next_version_of_a_contract_it_is_said_by_its_pointer(FindingExample example) {
        Council town = town("FNCB", FindingsTest::catering);
        new SentExample(example)
                .asJson(
                        RECORDED,
                        body -> town.as("finance")
                                .header("If-Match", "\"1\"")
                                .body(body)
                                .put("/contracts/CATERING"));
    }

    static Stream<FindingExample> rows() {
        return Stream.of("a row of the register", "a row of what is recorded", "a register that leaves much open")
                .flatMap(PAGE::of);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void of_a_register_it_is_said_at_its_cell(FindingExample example) {
        boolean recorded = example.section().endsWith("recorded");
        Council town = recorded ? town("FNCC", FindingsTest::catering) : town("FNCA", FindingsTest::playing);
        String said = example.section().endsWith("open")
                ? ""
                : recorded ? "&unit=GBP" : "&unit=GBP_THOUSAND&notice=P3M&procurementLead=P6M";
        new SentExample(example)
                .asTables((format, table) ->
                        town.as("finance").contentType(format).body(table).post("/contracts?dryRun=true" + said));
    }

    static Stream<FindingExample> intentions() {
        return Stream.of("an intention", "an intention that is recorded").flatMap(PAGE::of);
    }

    @ParameterizedTest
    @MethodSource("intentions")
    void of_an_intention_it_is_said_by_its_pointer(FindingExample example) {
        Council town = town("FNCB", FindingsTest::catering);
        boolean recorded = example.section().endsWith("recorded");
        new SentExample(example)
                .asJson(
                        INTENTION,
                        body -> recorded
                                ? town.as("finance")
                                        .header("If-Match", "\"1\"")
                                        .body(body)
                                        .put("/commissioning-intentions/TRANSPORT")
                                : town.as("finance").body(body).put("/commissioning-intentions/EXAMPLE"));
    }

    static Stream<FindingExample> printedIntentions() {
        return Stream.of("printed intentions", "printed spend").flatMap(PAGE::of);
    }

    @ParameterizedTest
    @MethodSource("printedIntentions")
    void of_printed_intentions_it_is_said_at_its_cell(FindingExample example) {
        Council town = town("FNCC", FindingsTest::catering);
        new SentExample(example)
                .asTables((format, table) -> town.as("finance")
                        .contentType(format)
                        .body(table)
                        .post("/commissioning-intentions?dryRun=true"));
    }

    @Test
    void every_finding_that_there_is_has_an_example() {
        assertThat(FindingCodes.in(SOURCES).without(NO_CODES).missingIn(PAGE)).isEmpty();
    }

    @Test
    void what_json_and_a_row_can_both_say_of_a_contract_has_an_example_of_both() {
        Set<String> alone = Stream.concat(contracts(), nextVersions())
                .map(FindingExample::code)
                .collect(Collectors.toCollection(TreeSet::new));
        rows().map(FindingExample::code).forEach(alone::remove);
        assertThat(alone).containsExactlyInAnyOrderElementsOf(OF_JSON_ALONE);
    }

    private static Council town(String code, Consumer<Council> prepared) {
        return TOWNS.computeIfAbsent(code, key -> {
            Council town = Council.known(key);
            prepared.accept(town);
            return town;
        });
    }

    private static void playing(Council town) {
        town.confirmed("PLAY", PLAY);
    }

    private static void catering(Council town) {
        town.confirmed("CATERING", RECORDED);
        town.as("finance")
                .body(INTENTION)
                .put("/commissioning-intentions/TRANSPORT")
                .then()
                .statusCode(202);
        town.as("approver")
                .post("/commissioning-intentions/TRANSPORT/proposals/1/confirmation")
                .then()
                .statusCode(200);
    }
}
