package org.concordat.registers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.testing.Refusals.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "allotments"))
class RegisterTableTest {

    @Test
    void a_row_for_each_entry_makes_records_and_they_come_back_as_rows() {
        table("TABA", """
                allotment,title,size,from,crop,reason
                1,By the gate,85.5,2016-04-01,leeks,new
                2,By the pump,"1,100",,,
                1,,,,beans,
                """)
                .then()
                .statusCode(200)
                .body("items.allotment", contains("1", "2"))
                .body("items[0].beds.crop", contains("leeks", "beans"))
                .body("items[1].beds", empty())
                .body("items[1].warnings.code", contains("LARGE"))
                .body("items[1].warnings.at", contains("row 3, size (C3)"));
        officer("TABA").get("/v1/boroughs/TABA/allotments/2").then().body("warnings.at", contains("/size"));
        assertThat(officer("TABA")
                        .get("/v1/boroughs/TABA/allotments/table")
                        .asString()
                        .replace("\uFEFF", "")
                        .lines())
                .containsExactly(
                        "allotment,title,size,from,crop,reason",
                        "1,By the gate,85.5,2016-04-01,leeks,new",
                        "1,By the gate,85.5,2016-04-01,beans,new",
                        "2,By the pump,1100,,,");
    }

    @Test
    void a_table_replaces_whichever_version_is_the_latest_and_all_of_it_or_nothing() {
        table("TABB", "allotment,title,size\n1,One,1\n2,Two,2\n").then().statusCode(200);
        refused(
                        table("TABB", "allotment,title,size,reason\n1,One,3,measured\n2,Two,0,measured\n"),
                        422,
                        "allotment-invalid")
                .then()
                .body("findings.at", contains("row 3, size (C3)"));
        officer("TABB").get("/v1/boroughs/TABB/allotments/1").then().body("version", equalTo(1));
        table("TABB", "allotment,title,size,reason\n1,One,3,measured\n2,Two,2,nothing changed\n")
                .then()
                .statusCode(200)
                .body("items.version", contains(2, 1));
    }

    @Test
    void what_is_no_table_of_such_records_is_refused() {
        refused(table("TABC", "allotment,title,size\n1,One,12k\n"), 400, "table-unreadable")
                .then()
                .body("findings.at", contains("row 2, size (C2)"));
        refused(table("TABC", "allotment,title,size\n1,One,\n"), 400, "body-invalid")
                .then()
                .body("findings.at", contains("row 2, size"));
        refused(table("TABC", "allotment,title\n" + "1,One\n".repeat(50_001)), 413, "table-too-large");
        refused(officer("TABC").body("{}").post("/v1/boroughs/TABC/allotments/table"), 415, "media-type-unsupported");
    }

    private static Response table(String borough, String csv) {
        return officer(borough)
                .contentType("text/csv")
                .body(csv)
                .post("/v1/boroughs/%s/allotments/table".formatted(borough));
    }

    private static RequestSpecification officer(String borough) {
        return given().auth().oauth2(Tokens.borough("officer", borough)).contentType("application/json");
    }
}
