package org.concordat.mandates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.mandates.Api.admin;
import static org.concordat.mandates.Api.adopted;
import static org.concordat.mandates.Api.as;
import static org.concordat.mandates.Api.drafted;
import static org.concordat.mandates.Api.mandate;
import static org.concordat.mandates.Api.named;
import static org.concordat.mandates.Api.newBorough;
import static org.concordat.mandates.Api.newPartnership;
import static org.concordat.mandates.Api.officer;
import static org.concordat.testing.Refusals.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipFile;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the mandates of a partnership's members say of a year, as their people ask for it. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "mandates"))
class MandateSuiteApiTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    private static final Path DEMONSTRATION = Path.of("../../platform/local/src/main/resources/demo/mandates.json");

    @Test
    void lays_the_mandates_of_the_demonstration_side_by_side() throws IOException {
        String hammersmith = newBorough();
        String kensington = newBorough();
        String westminster = newBorough();
        String partnership = newPartnership(hammersmith, kensington, westminster);
        JsonNode shipped = new ObjectMapper().readTree(DEMONSTRATION.toFile());
        adopted(hammersmith, drafted(hammersmith, shipped(shipped.get("LBHF"), partnership)), "2016-03-14");
        adopted(kensington, drafted(kensington, shipped(shipped.get("RBKC"), partnership)), "2016-03-15");
        adopted(westminster, drafted(westminster, shipped(shipped.get("WCC"), partnership)), "2016-03-16");

        as(Tokens.smt(partnership))
                .get(suite(partnership, "2016-17"))
                .then()
                .statusCode(200)
                .body("partnership", equalTo(partnership), "financialYear", equalTo("2016-17"))
                .body("members.borough", contains(hammersmith, kensington, westminster))
                .body("members.mandate.adoptedOn", contains("2016-03-14", "2016-03-15", "2016-03-16"))
                .body("withoutMandate", empty(), "inForceOn", nullValue(), "foreword", nullValue())
                .body(
                        "entries.find { it.section == 'SHARING' && it.subject.startsWith('Contracts') }.said.text",
                        contains(
                                hammersmith + "'s own figure is shown, down to cost centre, contract or initiative",
                                "only partnership totals contain it; " + kensington + "'s own figure is not shown",
                                westminster + "'s own figure is shown, down to cost centre, contract or initiative"))
                .body(
                        "entries.find { it.section == 'SHARING' && it.subject.startsWith('Caseload') }.accord",
                        equalTo("COINCIDES"))
                .body(
                        "entries.findAll { it.section == 'PRIORITIES' }.said.flatten().text",
                        hasItem("2.1: Keep placements close to home"))
                .body("entries.find { it.section == 'SERVICE_SCOPES' }.silent", contains(kensington, westminster))
                .body("summary.CONTRADICTS", nullValue());
    }

    private static String shipped(JsonNode mandate, String partnership) {
        ObjectNode body = mandate.deepCopy();
        body.put("financialYear", "2016-17");
        return body.toString().replace("tri-borough", partnership).replace("%s", "2016-17");
    }

    @Test
    void shows_no_draft_and_says_who_has_no_mandate_in_force() {
        String one = newBorough();
        String other = newBorough();
        String partnership = newPartnership(one, other);
        adopted(one, drafted(one, mandate("2016-17", named(partnership))), "2016-03-14");
        String draft =
                drafted(other, mandate("2016-17", named(partnership)).replace("Mandate 2016-17", "Secret plans"));

        String answer = as(Tokens.borough("officer", one))
                .get(suite(partnership, "2016-17"))
                .then()
                .statusCode(200)
                .body("withoutMandate", contains(other), "entries.accord", everyItem(nullValue()))
                .extract()
                .asString();
        assertThat(answer).doesNotContain("Secret plans").doesNotContain(draft);

        adopted(other, draft, "2016-04-20");
        as(Tokens.borough("officer", one))
                .get(suite(partnership, "2016-17"))
                .then()
                .body("withoutMandate", empty(), "members.mandate.title", hasItem("Secret plans"))
                .body("summary.COINCIDES", not(nullValue()));
        as(Tokens.borough("officer", one))
                .get(suite(partnership, "2016-17") + "&inForceOn=2016-04-19")
                .then()
                .body("inForceOn", equalTo("2016-04-19"), "withoutMandate", contains(other));
        as(Tokens.borough("officer", one))
                .get(suite(partnership, "2016-17") + "&inForceOn=2016-04-20")
                .then()
                .body("withoutMandate", empty());
    }

    @Test
    void shows_priorities_with_what_tracks_them_and_tells_the_others() {
        String one = newBorough();
        String partnership = newPartnership(one, newBorough());
        String id = drafted(one, """
                {"financialYear": "2016-17", "title": "M", "priorities": [
                  {"code": "1", "text": "Protect children", "trackedBy": [
                    {"kpi": "CPP-RATE"}, {"initiative": "CS-12"}, {"deliverable": "D-4"}]},
                  {"code": "2", "text": "Close to home"}],
                 "kpiCommitments": [{"kpi": "CPP-RATE", "target": {"kind": "CONSTANT", "value": 40}}]}""");
        adopted(one, id, "2016-03-14");

        officer(one)
                .get(Api.mandates(one) + "/" + id)
                .then()
                .body("priorities[0].trackedBy.kpi", hasItem("CPP-RATE"))
                .body("priorities[1].trackedBy", nullValue());
        as(Tokens.smt(partnership))
                .get(suite(partnership, "2016-17"))
                .then()
                .body(
                        "entries.find { it.subject == 'Protect children' }.said[0].trackedBy.initiative",
                        hasItem("CS-12"))
                .body("entries.find { it.subject == 'Close to home' }.said[0].trackedBy", empty());
        JsonNode told = Published.of(one + "/2016-17").getLast().data().get("priorities");
        assertThat(told.get(0).get("trackedBy")).hasSize(3);
        assertThat(told.get(1).has("trackedBy")).isFalse();
    }

    @Test
    void is_written_as_csv_xlsx_and_ods_with_its_foreword_first() throws IOException {
        String one = newBorough();
        String other = newBorough();
        String partnership = newPartnership(one, other);
        adopted(one, drafted(one, mandate("2016-17", named(partnership))), "2016-03-14");
        as(Tokens.smt(partnership))
                .body(
                        "{\"dated\": \"2016-03-21\", \"text\": \"Two councils, one team.\", \"signedBy\": \"Both Cabinets\"}")
                .put(foreword(partnership))
                .then()
                .statusCode(201);

        String csv = as(Tokens.smt(partnership))
                .accept("text/csv")
                .get(suite(partnership, "2016-17"))
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("mandate-suite-%s-2016-17.csv".formatted(partnership)))
                .extract()
                .asString();
        assertThat(csv.lines())
                .hasSizeGreaterThan(8)
                .contains(
                        "\ufeffpartnership,financial_year,section,subject,accord,sentence,%s,%s".formatted(one, other),
                        "%s,2016-17,FOREWORD,\"Foreword of 21 March 2016 (version 1), Both Cabinets\",,\"Two councils, one team.\",,"
                                .formatted(partnership),
                        "%s,2016-17,MANDATES,In force,,,\"Mandate 2016-17, version 1, adopted on 14 March 2016 (Item 7)\",no mandate in force"
                                .formatted(partnership));
        byte[] book = as(Tokens.smt(partnership))
                .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get(suite(partnership, "2016-17"))
                .asByteArray();
        assertThat(part("xl/workbook.xml", book)).contains("\"Mandates\"", "\"Notes\"");
        assertThat(part("xl/worksheets/sheet1.xml", book)).contains("Two councils, one team.");
        as(Tokens.smt(partnership))
                .accept("application/vnd.oasis.opendocument.spreadsheet")
                .get(suite(partnership, "2016-17"))
                .then()
                .statusCode(200)
                .contentType(startsWith("application/vnd.oasis"));
    }

    @Test
    void a_foreword_is_kept_in_versions_that_the_management_records_and_everybody_is_told_of() {
        String one = newBorough();
        String partnership = newPartnership(one);
        String path = foreword(partnership);
        String text = "{\"dated\": \"2016-03-21\", \"text\": \"%s\"}";
        refused(as(Tokens.borough("officer", one)).get(path), 404, "foreword-unknown");
        as(Tokens.smt(partnership))
                .body(text.formatted("First"))
                .put(path)
                .then()
                .statusCode(201);
        refused(as(Tokens.smt(partnership)).body(text.formatted("Second")).put(path), 428, "if-match-required");
        as(Tokens.smt(partnership))
                .header("If-Match", "\"1\"")
                .body(text.formatted("First"))
                .put(path)
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        as(Tokens.smt(partnership))
                .header("If-Match", "\"1\"")
                .body(text.formatted("Second"))
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        as(Tokens.borough("officer", one))
                .get(path)
                .then()
                .statusCode(200)
                .body("text", equalTo("Second"), "version", equalTo(2));
        assertThat(Published.of("forewords/%s/2016-17".formatted(partnership)))
                .extracting(event -> event.data().path("text").asText())
                .containsExactly("First", "Second");
        refused(as(Tokens.smt(partnership)).body(text.formatted(" ")).put(path), 400, "body-invalid");
        admin().body(text.formatted("Third")).put(path).then().statusCode(403);
        refused(as(Tokens.smt("elsewhere")).body(text.formatted("Third")).put(path), 404, "partnership-unknown");
    }

    @Test
    void whose_borough_has_left_reads_the_years_of_its_membership_as_on_its_days() {
        String left = newBorough();
        String stayed = newBorough();
        String partnership = newPartnership(left, stayed);
        admin().header("If-Match", "\"1\"")
                .body("""
                        {"title": "A partnership", "members": [
                          {"borough": "%s", "from": "2011-06-01", "until": "2018-03-31"},
                          {"borough": "%s", "from": "2011-06-01"}]}""".formatted(left, stayed))
                .put("/v1/partnerships/" + partnership)
                .then()
                .statusCode(200);
        adopted(stayed, drafted(stayed, mandate("2017-18", named(partnership))), "2017-03-14");
        adopted(
                stayed,
                drafted(stayed, mandate("2017-18", named(partnership)).replace("Mandate 2017-18", "Once alone")),
                "2018-04-01");
        String reader = Tokens.borough("officer", left);

        as(reader)
                .get(suite(partnership, "2017-18"))
                .then()
                .statusCode(200)
                .body("inForceOn", equalTo("2018-03-31"), "members.mandate.title", hasItem("Mandate 2017-18"))
                .body("members[0].membership.until", List.of(), hasItem("2018-03-31"));
        refused(as(reader).get(suite(partnership, "2018-19")), 403, "not-a-member-then");
        refused(as(reader).get(suite(partnership, "2017-18") + "&inForceOn=2018-04-01"), 403, "not-a-member-then");
        refused(
                as(Tokens.borough("officer", newBorough())).get(suite(partnership, "2017-18")),
                404,
                "partnership-unknown");
        as(Tokens.borough("officer", stayed))
                .get(suite(partnership, "2017-18"))
                .then()
                .body("inForceOn", nullValue(), "members.mandate.title", hasItem("Once alone"));
    }

    private String part(String name, byte[] book) throws IOException {
        try (ZipFile parts =
                new ZipFile(Files.write(directory.resolve("suite.xlsx"), book).toFile())) {
            return new String(
                    parts.getInputStream(Objects.requireNonNull(parts.getEntry(name)))
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        }
    }

    private static String suite(String partnership, String year) {
        return "/v1/partnerships/%s/mandate-suite?financialYear=%s".formatted(partnership, year);
    }

    private static String foreword(String partnership) {
        return "/v1/partnerships/%s/forewords/2016-17".formatted(partnership);
    }
}
