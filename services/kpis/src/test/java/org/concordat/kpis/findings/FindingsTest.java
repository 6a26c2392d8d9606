package org.concordat.kpis.findings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
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
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "kpis"))
class FindingsTest {

    private static final FindingPage PAGE = FindingPage.read(Path.of("src/test/resources/findings.md"));
    private static final Set<String> TEXTS = Set.of("kpi", "span", "service_line", "team", "result", "comment");
    private static final String JUNE = "2016-17-P03";
    private static final Map<String, ReturningBorough> TOWNS = new HashMap<>();

    private static final String PERCENT = """
            {"unit": "PERCENT", "targets": [{"from": "2016-04-01", "target": {"kind": "CONSTANT", "value": 70}}],
             "reason": "moved"}""";
    private static final String COUNT = """
            {"unit": "COUNT", "targets": [{"from": "2016-04-01", "target": {"kind": "CONSTANT", "value": 7}}],
             "reason": "moved"}""";
    private static final String DEFINITION = """
            {"title": "An example", "unit": "PERCENT", "numerator": "those that were", "denominator": "all there were",
             "polarity": "HIGHER", "frequency": "MONTHLY", "accrual": "FLOW", "combining": "RATIO_OF_PARTS"}""";
    private static final String NEIGHBOURS = """
            {"title": "Statistical neighbours", "sets": [
              {"from": "2015-04-01", "source": "model of 2015", "members": ["Camden", "Islington"]}]}""";
    private static final String VALUES = """
            {"unit": "COUNT", "values": [{"span": "2015-16-P12", "member": "Camden", "value": 81.5, "source": "a model",
             "published": "2016-11-03"}]}""";

    static Stream<FindingExample> results() {
        return Stream.concat(PAGE.of("results"), PAGE.of("results after four months"));
    }

    @ParameterizedTest
    @MethodSource("results")
    void of_results_it_is_said_in_every_format_at_its_place(FindingExample example) {
        ReturningBorough town = example.section().equals("results")
                ? town("FNDA", FindingsTest::reporting)
                : town("FNDB", FindingsTest::reportingForMonths);
        SentExample sent = new SentExample(example);
        sent.asTables((format, table) ->
                town.as("finance").contentType(format).body(table).post("/returns?dryRun=true&period=" + JUNE));
        sent.asLines(
                TEXTS, lines -> town.as("finance").body(returned(JUNE, lines)).post("/returns?dryRun=true"));
    }

    static Stream<FindingExample> targetTables() {
        return PAGE.of("targets");
    }

    @ParameterizedTest
    @MethodSource("targetTables")
    void of_a_table_of_targets_it_is_said_at_its_row(FindingExample example) {
        ReturningBorough town = town("FNDC", FindingsTest::meaningToReach);
        new SentExample(example).asTables((format, table) -> {
            Response answer = town.as("officer").contentType(format).body(table).post("/targets");
            put(town, "/kpis/CP-ICPC-15/targets", PERCENT); // as before, for the next
            return answer;
        });
    }

    static Stream<FindingExample> targets() {
        return Stream.of("CP-ICPC-15", "CIN-CONTACTS", "FC-ENDED", "FC-RATINGS")
                .flatMap(kpi -> PAGE.of("targets of " + kpi));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void of_targets_it_is_said_by_its_pointer(FindingExample example) {
        ReturningBorough town = town("FNDC", FindingsTest::meaningToReach);
        String kpi = example.section().substring("targets of ".length());
        new SentExample(example)
                .asJson(
                        kpi.equals("CP-ICPC-15") ? PERCENT : COUNT,
                        body -> put(town, "/kpis/%s/targets".formatted(kpi), body));
    }

    static Stream<FindingExample> definitions() {
        return PAGE.of("a definition");
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void of_a_definition_it_is_said_by_its_pointer(FindingExample example) {
        ReturningBorough town = town("FNDE", any -> {});
        new SentExample(example).asJson(DEFINITION, body -> put(town, "/kpis/FE-EXAMPLE", body));
    }

    static Stream<FindingExample> comparators() {
        return Stream.concat(PAGE.of("a comparator"), PAGE.of("values of a comparator"));
    }

    @ParameterizedTest
    @MethodSource("comparators")
    void of_a_comparator_and_its_values_it_is_said_by_its_pointer(FindingExample example) {
        ReturningBorough town = town("FNDD", FindingsTest::comparing);
        if (example.section().equals("a comparator")) {
            new SentExample(example).asJson(NEIGHBOURS, body -> put(town, "/comparators/FD_OTHERS", body));
        } else {
            new SentExample(example)
                    .asJson(VALUES, body -> put(town, "/comparators/FD_NEIGHBOURS/values/FD-COUNT", body));
        }
    }

    @Test
    void every_finding_that_there_is_has_an_example() {
        Path kernel = Path.of("../../platform/kernel/src/main/java/org/concordat/kernel");
        FindingCodes codes =
                FindingCodes.in(Path.of("src/main/java"), kernel.resolve("targets"), kernel.resolve("kpi/definition"));
        assertThat(codes.missingIn(PAGE)).isEmpty();
    }

    private static ReturningBorough town(String code, Consumer<ReturningBorough> prepared) {
        return TOWNS.computeIfAbsent(code, key -> {
            ReturningBorough town = ReturningBorough.known(key);
            prepared.accept(town);
            return town;
        });
    }

    private static void reporting(ReturningBorough town) {
        define(town, "FA-COUNT", "COUNT", "MONTHLY", "");
        define(town, "FA-GONE", "COUNT", "MONTHLY", "\"until\": \"2016-05-31\", ");
        define(town, "FA-DAY", "COUNT", "AS_AT_DAY", "");
        define(town, "FA-RANK", "RANK", "MONTHLY", "");
    }

    private static void reportingForMonths(ReturningBorough town) {
        define(town, "FB-SERIES", "COUNT", "MONTHLY", "");
        define(town, "FB-CHANGE", "COUNT", "MONTHLY", "");
        Map.of("2015-16-P11", 40, "2015-16-P12", 44, "2016-17-P01", 42)
                .forEach((period, value) -> town.approved("""
                        {"period": "%s", "lines": [{"kpi": "FB-SERIES", "value": %d}]}""".formatted(period, value)));
        town.approved("""
                {"period": "2016-17-P02", "lines": [{"kpi": "FB-SERIES", "value": 41}, {"kpi": "FB-CHANGE", "value": 150}]}""");
    }

    private static void meaningToReach(ReturningBorough town) {
        define(town, "FC-ENDED", "COUNT", "MONTHLY", "\"until\": \"2017-03-31\", ");
        define(
                town,
                "FC-RATINGS",
                "DISTRIBUTION",
                "MONTHLY",
                "\"categories\": [\"Good\", \"Not good\"], \"polarity\": \"NONE\", ");
        put(town, "/kpis/CP-ICPC-15/targets", PERCENT).then().statusCode(201);
    }

    private static void comparing(ReturningBorough town) {
        define(town, "FD-COUNT", "COUNT", "MONTHLY", "\"until\": \"2016-05-31\", ");
        put(town, "/comparators/FD_NEIGHBOURS", NEIGHBOURS).then().statusCode(201);
    }

    private static void define(ReturningBorough town, String code, String unit, String frequency, String more) {
        String polarity = more.contains("polarity") ? "" : "\"polarity\": \"HIGHER\", ";
        put(town, "/kpis/" + code, """
                {"title": "%s", "unit": "%s", %s%s"frequency": "%s", "accrual": "FLOW", "combining": "NOT_AT_ALL"}""".formatted(code, unit, more, polarity, frequency))
                .then()
                .statusCode(201);
    }

    /** Over what is there, or anew. */
    private static Response put(ReturningBorough town, String path, String body) {
        boolean definition = path.matches("/kpis/[^/]+");
        RequestSpecification reading = town.as("officer");
        Response now = (definition ? reading.basePath("/v1") : reading).get(path);
        String etag = now.header("ETag");
        RequestSpecification request = town.as("officer").body(body);
        return (etag == null ? request : request.header("If-Match", etag)).put(path);
    }

    private static String returned(String period, JsonNode lines) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("period", period)
                .set("lines", Objects.requireNonNull(lines))
                .toString();
    }
}
