package org.concordat.visits.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.testing.Refusals.refused;
import static org.concordat.visits.api.VisitingBorough.visits;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A borough says once how its own sheet is laid out, and posts it as it is from then on. */
@QuarkusTest
@QuarkusTestResource(VisitsServers.class)
class VisitsProfilesTest {

    private static final VisitingBorough BOROUGH = VisitingBorough.unknown("VISPRO");
    private static final String PROFILE = """
            {"columns": [{"header": "Who went", "column": "team"}, {"header": "Homes", "column": "visits"}],
             "passedOver": ["RAG"], "totals": ["All teams"], "nils": ["nil"]}
            """;
    private static final String SHEET =
            "Visits in June,,\n,,\nWho went,HOMES,rag\nEAST,3,red\nWEST,nil,green\nAll teams,3,\n";
    private static boolean known;

    @BeforeEach
    void prepare() {
        if (!known) {
            VisitingBorough.known("VISPRO");
            known = true;
        }
    }

    private static Response put(String name, String profile, String ifMatch) {
        var request = BOROUGH.as("finance").body(profile);
        return (ifMatch.isEmpty() ? request : request.header("If-Match", ifMatch)).put("/table-profiles/" + name);
    }

    private static Response posts(String sheet, String query) {
        return BOROUGH.as("finance")
                .contentType("text/csv")
                .body(sheet.getBytes(StandardCharsets.UTF_8))
                .post("/returns?" + query);
    }

    @Test
    void a_profile_is_kept_in_versions_and_each_of_them_is_audited() {
        put("kept", PROFILE, "")
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("version", equalTo(1));
        refused(put("kept", PROFILE, ""), 428, "if-match-required");
        refused(put("kept", PROFILE, "\"7\""), 412, "version-stale");
        put("kept", PROFILE.replace("RAG", "Status"), "\"1\"")
                .then()
                .statusCode(200)
                .body("version", equalTo(2));

        BOROUGH.as("officer")
                .get("/table-profiles/kept")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("savedBy", containsString("finance"))
                .body("profile.passedOver", contains("Status"))
                .body("profile.unit", nullValue());
        BOROUGH.as("officer")
                .get("/table-profiles/kept/versions?limit=1")
                .then()
                .statusCode(200)
                .body("items.version", contains(2));
        BOROUGH.as("officer")
                .get("/table-profiles/kept/versions?after=2")
                .then()
                .body("items.version", contains(1))
                .body("items[0].profile.passedOver", contains("RAG"));
        BOROUGH.as("officer").get("/table-profiles").then().body("items.name", hasItem("kept"));
        BOROUGH.as("auditor")
                .basePath("")
                .get("/v1/audit?borough=VISPRO&limit=200")
                .then()
                .statusCode(200)
                .body("items.findAll { it.subject == 'table-profiles/kept' }.action", hasSize(2));
    }

    @Test
    void a_sheet_of_their_own_is_read_by_its_profile_every_month() {
        put("monthly", PROFILE, "").then().statusCode(201);

        Response posted = posts(SHEET, "period=2016-17-P01&profile=monthly");

        posted.then()
                .statusCode(201)
                .body("findings", empty())
                .body("lines.team", contains("EAST", "WEST"))
                .body("lines.visits", contains(3, 0));
        assertThat(BOROUGH.as("finance")
                        .accept("*/*")
                        .get("/returns/" + posted.path("id") + "/source")
                        .asString())
                .isEqualTo(SHEET);
        BOROUGH.as("finance")
                .post("/returns/" + posted.path("id") + "/submission")
                .then()
                .statusCode(200);
        posts("x,,\nWho went,RAG,Homes\nNORTH,red,4\n", "period=2017-18-P01&profile=monthly")
                .then()
                .statusCode(201)
                .body("findings", empty())
                .body("lines.team", contains("NORTH"));
        posts(SHEET, "period=2016-17-P05&profile=monthly&dryRun=true").then().statusCode(200);
    }

    @Test
    void a_form_may_name_the_profile() {
        put("form", PROFILE, "").then().statusCode(201);

        BOROUGH.as("finance")
                .contentType("multipart/form-data")
                .multiPart("profile", "form")
                .multiPart("period", "2016-17-P06")
                .multiPart("file", "June.csv", SHEET.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/returns")
                .then()
                .statusCode(201)
                .body("lines.visits", contains(3, 0));
    }

    @Test
    void what_does_not_fit_is_refused_and_says_what() {
        put("strict", PROFILE, "").then().statusCode(201);

        refused(posts(SHEET.replace("rag", "Mood"), "period=2016-17-P07&profile=strict"), 400, "profile-does-not-fit")
                .then()
                .body("findings.code", contains("UNKNOWN_COLUMN"));
        refused(posts("a,b\n1,2\n", "period=2016-17-P07&profile=strict"), 400, "header-not-found");
        refused(posts(SHEET, "period=2016-17-P07&profile=none"), 404, "table-profile-not-found");
        refused(BOROUGH.as("finance").get("/table-profiles/none"), 404, "table-profile-not-found");
        refused(BOROUGH.as("finance").get("/table-profiles/none/versions"), 404, "table-profile-not-found");
        refused(
                BOROUGH.as("finance").body(visits("2016-17-P07", 1, 1)).post("/returns?profile=strict"),
                400,
                "parameter-for-tables");
    }

    @Test
    void what_cannot_be_is_no_profile() {
        refused(put("wrong", "{\"columns\": []}", ""), 422, "table-profile-refused");
        refused(put("wrong", PROFILE.replace("\"team\"", "\"squad\""), ""), 422, "table-profile-refused")
                .then()
                .body("findings.code", contains("COLUMN_UNKNOWN"))
                .body("findings.at", contains("/columns/0/column"));
        refused(
                put("wrong", PROFILE.replace("\"totals\"", "\"unit\": \"GBP\", \"totals\""), ""),
                422,
                "table-profile-refused");
        put("Wrong%20name", PROFILE, "").then().statusCode(400);
    }

    @Test
    void only_finance_says_it_and_only_for_its_own_borough() {
        BOROUGH.as("officer").body(PROFILE).put("/table-profiles/theirs").then().statusCode(403);
        VisitingBorough.unknown("VISFMT")
                .as("finance")
                .basePath("/v1/boroughs/VISPRO")
                .body(PROFILE)
                .put("/table-profiles/theirs")
                .then()
                .statusCode(404);
    }

    @Test
    void a_profile_is_proposed_for_a_file_and_kept_as_it_is_proposed() {
        Response proposed = BOROUGH.as("finance")
                .contentType("text/csv")
                .body("Visits in June\n\nTeam,Visits,RAG\nEAST,3,red\nTotal,3,\n")
                .post("/table-profiles/suggestion");

        proposed.then()
                .statusCode(200)
                .body("headerRow", equalTo(3))
                .body("profile.columns.column", contains("team", "visits"))
                .body("profile.totals", contains("Total"))
                .body("unplaced.header", contains("RAG"))
                .body("unplaced.column", contains("C"))
                .body("open", empty())
                .body("firstRows[0].cells", contains("Visits in June"));
        BOROUGH.as("finance")
                .body((Object) proposed.path("profile"))
                .put("/table-profiles/proposed")
                .then()
                .statusCode(201);
        posts("Visits in July\nTeam,Visits,RAG\nNORTH,4,\nSOUTH,5,\nTotal,9,\n", "period=2015-16-P01&profile=proposed")
                .then()
                .statusCode(201)
                .body("findings", empty())
                .body("lines.visits", contains(4, 5));
        for (String none : List.of("Anna,Ben\n1,2\n", "Team,Visits\n", "Team,Visits\nEAST,=1+1\n")) {
            refused(
                    BOROUGH.as("finance").contentType("text/csv").body(none).post("/table-profiles/suggestion"),
                    422,
                    "suggestion-not-possible");
        }
        refused(
                BOROUGH.as("finance").body(visits("2016-17-P08", 1, 1)).post("/table-profiles/suggestion"),
                415,
                "media-type-unsupported");
    }
}
