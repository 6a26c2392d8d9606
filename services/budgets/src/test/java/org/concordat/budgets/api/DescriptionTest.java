package org.concordat.budgets.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.concordat.testing.RealServers;
import org.junit.jupiter.api.Test;

/** What the service tells of its returns, to programs and to people, is true. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "budgets"))
class DescriptionTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static JsonPath document(Town town) {
        return town.as("finance")
                .basePath("")
                .accept("application/json")
                .get("/q/openapi?format=json")
                .jsonPath();
    }

    @Test
    void the_examples_of_the_document_are_one_return_in_several_forms() {
        Town town = Town.withChart("DESCA");
        JsonPath document = document(town);
        Object expected = null;
        for (String type : List.of("application/json", "text/csv", "text/tab-separated-values")) {
            String example = document.getString(
                    "paths.'/v1/boroughs/{borough}/returns'.post.requestBody.content.'%s'.examples.collect { it.value.value }[0]"
                            .formatted(type));
            Object lines = town.as("finance")
                    .contentType(type)
                    .body(example.getBytes(StandardCharsets.UTF_8))
                    .post("/returns?dryRun=true")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("lines");
            expected = expected == null ? lines : expected;
            assertThat(lines).as(type).isEqualTo(expected);
        }
    }

    @Test
    void a_control_total_may_be_of_net_and_of_a_service_line_and_the_document_says_so() {
        JsonPath document = document(Town.withChart("DESCB"));

        assertThat(document.getList("components.schemas.SentControlTotal.properties.type.enum"))
                .contains("EXPENDITURE", "NET");
        assertThat(document.getMap("components.schemas.SentControlTotal.properties"))
                .containsKeys("serviceLine", "fund", "type", "measure", "total");
        assertThat(document.getMap("components.schemas.SentReturnLine.properties"))
                .containsKeys("originalBudget", "profileApril", "subjective")
                .doesNotContainKey("costCentreTitle");
        assertThat(document.getList("components.schemas.SentReturn.properties.unit.enum"))
                .contains("GBP_THOUSAND");
    }

    @Test
    void a_template_has_behind_it_what_the_service_tells_of_its_columns() throws IOException {
        Town town = Town.withChart("DESCC");
        JsonPath columns = town.as("finance").get("/returns/columns").jsonPath();
        for (String period : List.of("2017-18-P00", "2017-18-P03")) {
            String sheet = secondSheet(town.as("finance")
                    .accept(XLSX)
                    .get("/returns/template?period=" + period)
                    .asByteArray());
            List<Map<String, String>> told = columns.getList("findAll { it.returns != '%s' }"
                    .formatted(
                            period.endsWith("P00") ? "every return but an opening budget" : "an opening budget alone"));
            assertThat(told).hasSizeGreaterThan(12);
            for (Map<String, String> column : told) {
                assertThat(sheet)
                        .contains(told(column, "column"), escaped(told(column, "meaning")), told(column, "needed"));
            }
            assertThat(sheet.contains("profile_april")).isEqualTo(period.endsWith("P00"));
        }
    }

    private static String told(Map<String, String> column, String what) {
        return Objects.requireNonNull(column.get(what));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&apos;");
    }

    private static String secondSheet(byte[] workbook) throws IOException {
        Path file = Files.write(Files.createTempFile("template", ".xlsx"), workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry second = Objects.requireNonNull(zip.getEntry("xl/worksheets/sheet2.xml"));
            return new String(zip.getInputStream(second).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
