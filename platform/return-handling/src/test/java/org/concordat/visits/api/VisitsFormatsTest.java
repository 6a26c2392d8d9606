package org.concordat.visits.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.testing.Refusals.refused;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.stringContainsInOrder;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.concordat.returns.reading.ReturnFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a return may be sent as, and how it comes back. */
@QuarkusTest
@QuarkusTestResource(VisitsServers.class)
class VisitsFormatsTest {

    private static final VisitingBorough BOROUGH = VisitingBorough.unknown("VISFMT");
    private static final String CSV = "team,visits,comment\nEAST,3,\nWEST,4,\n";
    private static boolean known;

    @BeforeEach
    void prepare() {
        if (!known) {
            VisitingBorough.known("VISFMT");
            known = true;
        }
    }

    private static Response form(String name, String mediaType, byte[] file, String query) {
        return BOROUGH.as("finance")
                .contentType("multipart/form-data")
                .multiPart("file", name, file, mediaType)
                .post("/returns" + query);
    }

    @Test
    void a_browsers_form_carries_a_file_that_is_kept_as_it_was() {
        Response posted = BOROUGH.as("finance")
                .contentType("multipart/form-data")
                .multiPart("period", "2016-17-P04")
                // As browsers on machines with Excel take it to be.
                .multiPart("file", "June.csv", CSV.getBytes(StandardCharsets.UTF_8), "application/vnd.ms-excel")
                .post("/returns");

        posted.then().statusCode(201).body("period", equalTo("2016-17-P04")).body("lines[1].visits", equalTo(4));
        Response source = BOROUGH.as("finance").accept("*/*").get("/returns/" + posted.path("id") + "/source");
        assertThat(source.asString()).isEqualTo(CSV);
        assertThat(source.contentType()).startsWith("text/csv");
    }

    @Test
    void a_form_with_the_same_file_and_key_is_answered_once_whatever_its_boundary() {
        List<String> ids = List.of(1, 2).stream()
                .map(time -> BOROUGH.as("finance")
                        .header("Idempotency-Key", "form-of-p05")
                        .contentType("multipart/form-data; boundary=b" + time)
                        .body(
                                ("--b%d\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n%s\r\n--b%d--\r\n")
                                        .formatted(time, CSV, time)
                                        .getBytes(StandardCharsets.UTF_8))
                        .post("/returns?period=2016-17-P05"))
                .map(answer -> answer.then().statusCode(201).extract().<String>path("id"))
                .toList();

        assertThat(ids.getFirst()).isEqualTo(ids.getLast());
        BOROUGH.as("finance")
                .header("Idempotency-Key", "form-of-p05")
                .contentType("multipart/form-data; boundary=b3")
                .body(("--b3\r\nContent-Disposition: form-data; name=\"period\"\r\n\r\n2016-17-P05\r\n"
                                + "--b3\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                                + CSV + "\r\n--b3--\r\n")
                        .getBytes(StandardCharsets.UTF_8))
                .post("/returns?period=2016-17-P05")
                .then()
                .statusCode(422);
    }

    @Test
    void a_workbook_with_macros_is_kept_with_its_own_name() throws IOException {
        Response posted = BOROUGH.as("finance")
                .contentType("application/vnd.ms-excel.sheet.macroEnabled.12")
                .body(withMacros())
                .post("/returns?period=2016-17-P06");

        posted.then().statusCode(201).body("lines[0].visits", equalTo(3));
        Response source = BOROUGH.as("finance").accept("*/*").get("/returns/" + posted.path("id") + "/source");
        assertThat(source.header("Content-Disposition")).contains("-as-sent.xlsm");
        assertThat(source.asByteArray()).isEqualTo(withMacrosAsSent);
    }

    private static byte[] withMacrosAsSent = {};

    private static byte[] withMacros() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(XSSFWorkbookType.XLSM);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.createSheet("June");
            String[][] rows = {{"team", "visits"}, {"EAST", "3"}};
            for (int i = 0; i < rows.length; i++) {
                XSSFRow row = workbook.getSheetAt(0).createRow(i);
                row.createCell(0).setCellValue(rows[i][0]);
                row.createCell(1).setCellValue(rows[i][1]);
            }
            workbook.write(out);
            withMacrosAsSent = out.toByteArray();
            return withMacrosAsSent;
        }
    }

    @Test
    void what_is_not_taken_is_told_what_is() {
        refused(
                        BOROUGH.as("finance")
                                .contentType("application/vnd.ms-excel")
                                .body(new byte[] {1})
                                .post("/returns"),
                        415,
                        "media-type-unsupported")
                .then()
                .body(
                        "detail",
                        stringContainsInOrder(Arrays.stream(ReturnFormat.values())
                                .map(ReturnFormat::mediaType)
                                .toArray(String[]::new)))
                .body("detail", containsString("multipart/form-data"))
                .body("detail", containsString("save it as 'Excel Workbook (.xlsx)'"));
        refused(
                form("June.xls", "application/vnd.ms-excel", new byte[] {1}, "?period=2016-17-P07"),
                415,
                "media-type-unsupported");
        refused(
                form("June.pdf", "application/pdf", new byte[] {1}, "?period=2016-17-P07"),
                415,
                "media-type-unsupported");
    }

    @Test
    void a_form_without_one_file_is_refused() {
        refused(
                BOROUGH.as("finance")
                        .contentType("multipart/form-data")
                        .multiPart("period", "2016-17-P07")
                        .post("/returns"),
                400,
                "form-malformed");
        refused(
                BOROUGH.as("finance")
                        .contentType("multipart/form-data")
                        .multiPart("a", "a.csv", CSV.getBytes(StandardCharsets.UTF_8), "text/csv")
                        .multiPart("b", "b.csv", CSV.getBytes(StandardCharsets.UTF_8), "text/csv")
                        .post("/returns?period=2016-17-P07"),
                400,
                "form-malformed");
        refused(
                BOROUGH.as("finance")
                        .contentType("multipart/form-data")
                        .multiPart("file", "a.csv", CSV.getBytes(StandardCharsets.UTF_8), "text/csv")
                        .multiPart("currency", "EUR")
                        .post("/returns?period=2016-17-P07"),
                400,
                "form-malformed");
        refused(
                BOROUGH.as("finance")
                        .contentType("multipart/form-data; boundary=x")
                        .body(("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n" + CSV)
                                .getBytes(StandardCharsets.UTF_8))
                        .post("/returns?period=2016-17-P07"),
                400,
                "form-malformed");
        refused(
                BOROUGH.as("finance")
                        .contentType("multipart/form-data")
                        .multiPart("period", "2016-17-P08")
                        .multiPart("file", "a.csv", CSV.getBytes(StandardCharsets.UTF_8), "text/csv")
                        .post("/returns?period=2016-17-P07"),
                400,
                "form-contradicts-query");
    }

    @Test
    void a_form_holds_no_more_than_any_other_body() {
        Response tooLarge = form("a.csv", "text/csv", new byte[20 * 1024 * 1024], "?period=2016-17-P07");

        refused(tooLarge, 413, "body-too-large");
    }

    @Test
    void the_description_of_the_service_has_all_that_is_taken() {
        String api = BOROUGH.as("finance")
                .basePath("")
                .accept("application/json")
                .get("/q/openapi?format=json")
                .asString();

        for (ReturnFormat format : ReturnFormat.values()) {
            assertThat(api).contains("\"" + format.mediaType() + "\"");
        }
        assertThat(api).contains("\"multipart/form-data\"");
    }

    @Test
    void every_operation_that_takes_a_file_lists_every_media_type_with_an_example() {
        JsonPath document = BOROUGH.as("finance")
                .basePath("")
                .accept("application/json")
                .get("/q/openapi?format=json")
                .jsonPath();
        List<String> all = Stream.concat(
                        Arrays.stream(ReturnFormat.values()).map(ReturnFormat::mediaType),
                        Stream.of("multipart/form-data"))
                .toList();
        Map<String, List<String>> taken = Map.of(
                "'/v1/boroughs/{borough}/returns'.post", all,
                "'/v1/boroughs/{borough}/returns/{id}'.put", all,
                "'/v1/boroughs/{borough}/table-profiles/suggestion'.post", all.subList(1, all.size()));
        taken.forEach((operation, types) -> {
            Map<String, Map<String, Object>> content =
                    document.getMap("paths.%s.requestBody.content".formatted(operation));
            assertThat(content).as(operation).containsOnlyKeys(types);
            assertThat(content.values()).allSatisfy(type -> assertThat(type).containsKeys("schema", "examples"));
        });
        assertThat(document.getMap("components.schemas.SentReturnLine.properties"))
                .containsOnlyKeys("team", "visits", "comment");
        assertThat(document.getMap("components.schemas.SentReturn.properties"))
                .as("a domain without amounts has no unit")
                .containsOnlyKeys("period", "illustrative", "lines", "controlTotals");
    }
}
