package org.concordat.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.Test;

/** What every service answers, over real HTTP: who is let in, and how a refusal looks. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "manners"))
class MannersTest {

    private static final String NOTES = "/v1/boroughs/{b}/notes";
    private static final String NOTE = """
            {"text":"a note","amount":12.50}""";

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }

    private static RequestSpecification officer() {
        return as(Tokens.borough("officer", "LBHF"));
    }

    private static ValidatableResponse refused(ValidatableResponse response, int status, String code) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:concordat:problem:" + code))
                .body("status", equalTo(status))
                .body("title", notNullValue())
                .body("detail", notNullValue())
                .body("instance", notNullValue());
    }

    // Who is let in

    @Test
    void asks_who_is_calling_before_anything_else() {
        refused(given().get(NOTES, "LBHF").then(), 401, "unauthenticated").header("WWW-Authenticate", "Bearer");
        refused(given().get("/v1/no/such/path").then(), 401, "unauthenticated");
    }

    @Test
    void takes_no_token_of_another_issuer_or_audience_or_that_has_run_out() {
        Tokens.Builder token = Tokens.user("officer.lbhf").role("officer").boroughs("LBHF");
        as(token.sign()).get(NOTES, "LBHF").then().statusCode(200);
        refused(as(token.audience("account").sign()).get(NOTES, "LBHF").then(), 401, "unauthenticated");
        Tokens.Builder other = Tokens.user("officer.lbhf").role("officer").boroughs("LBHF");
        refused(
                as(other.issuer("https://elsewhere.test").sign())
                        .get(NOTES, "LBHF")
                        .then(),
                401,
                "unauthenticated");
        Tokens.Builder late = Tokens.user("officer.lbhf").role("officer").boroughs("LBHF");
        refused(
                as(late.lifespan(Duration.ofSeconds(-90)).sign())
                        .get(NOTES, "LBHF")
                        .then(),
                401,
                "unauthenticated");
        Tokens.Builder justLate = Tokens.user("officer.lbhf").role("officer").boroughs("LBHF");
        as(justLate.lifespan(Duration.ofSeconds(-20)).sign())
                .get(NOTES, "LBHF")
                .then()
                .statusCode(200);
        refused(as("no.token.atall").get(NOTES, "LBHF").then(), 401, "unauthenticated");
    }

    @Test
    void takes_no_token_that_is_signed_in_another_way() throws GeneralSecurityException {
        String[] parts = Tokens.borough("officer", "LBHF").split("\\.", -1);
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
        refused(as(none + "." + parts[1] + ".").get(NOTES, "LBHF").then(), 401, "unauthenticated");
        String header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"RS512\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
        Signature signature = Signature.getInstance("SHA512withRSA");
        signature.initSign(KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(
                        Base64.getDecoder().decode(System.getProperty("concordat.testing.private-key")))));
        signature.update((header + "." + parts[1]).getBytes(StandardCharsets.UTF_8));
        String signed = Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        refused(as(header + "." + parts[1] + "." + signed).get(NOTES, "LBHF").then(), 401, "unauthenticated");
    }

    @Test
    void hides_another_borough_whatever_the_role_and_whether_or_not_it_exists() {
        for (String borough : new String[] {"RBKC", "NOWHERE", "not-a-code", "lbhf"}) {
            refused(officer().get(NOTES, borough).then(), 404, "not-found");
            refused(officer().body(NOTE).post(NOTES, borough).then(), 404, "not-found");
            officer().head(NOTES, borough).then().statusCode(404);
        }
    }

    @Test
    void refuses_a_role_that_may_know_of_it_but_not_do_it() {
        refused(officer().body(NOTE).post(NOTES, "LBHF").then(), 403, "role-missing");
        refused(as(Tokens.administrator()).get(NOTES, "LBHF").then(), 403, "role-missing");
        refused(as(Tokens.smt("tri-borough")).get(NOTES, "LBHF").then(), 404, "not-found");
        as(Tokens.administrator()).head(NOTES, "LBHF").then().statusCode(403);
        officer().head(NOTES, "LBHF").then().statusCode(200);
    }

    @Test
    void denies_what_nobody_has_allowed() {
        refused(officer().get(NOTES + "/unsaid", "LBHF").then(), 403, "role-missing");
    }

    @Test
    void shows_its_description_to_everybody_and_says_what_it_refuses_with() {
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("info.title", equalTo("Concordat: manners"))
                .body("components.securitySchemes.bearer.scheme", equalTo("bearer"))
                .body("security[0]", equalTo(java.util.Map.of("bearer", java.util.List.of())))
                .body(
                        "paths.'/v1/boroughs/{borough}/notes'.post.responses.'409'.$ref",
                        equalTo("#/components/responses/Problem"))
                .body("components.schemas.Problem.properties.findings.type", equalTo("array"));
    }

    @Test
    void keeps_answers_out_of_caches_and_frames() {
        officer()
                .get(NOTES, "LBHF")
                .then()
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Content-Security-Policy", containsString("default-src 'none'"));
    }

    // How a refusal looks

    @Test
    void says_what_is_not_there_and_what_cannot_be_done() {
        refused(officer().get("/v1/no/such/path").then(), 404, "not-found");
        refused(officer().delete(NOTES, "LBHF").then(), 405, "method-not-allowed");
        refused(officer().accept("image/png").get(NOTES, "LBHF").then(), 406, "not-acceptable");
        refused(
                as(Tokens.borough("finance", "LBHF"))
                        .contentType("text/plain")
                        .body("x")
                        .post(NOTES, "LBHF")
                        .then(),
                415,
                "media-type-unsupported");
    }

    @Test
    void says_what_form_a_parameter_should_have() {
        refused(officer().get("/v1/failures/periods/2016-17-P14").then(), 400, "parameter-invalid")
                .body("detail", containsString("2016-17-P14"));
        refused(officer().get("/v1/failures/periods/2016-17-P01?asAt=yesterday").then(), 400, "parameter-invalid")
                .body("detail", containsString("yesterday"));
        refused(officer().get("/v1/failures/periods/2016-17-P01?limit=many").then(), 400, "parameter-invalid");
        refused(officer().get(NOTES + "?limit=0", "LBHF").then(), 400, "limit-invalid");
        refused(officer().get(NOTES + "?limit=501", "LBHF").then(), 400, "limit-invalid");
        officer()
                .get("/v1/failures/periods/2016-17-P01?asAt=2016-07-15T09:00:00Z&limit=3")
                .then()
                .statusCode(200);
    }

    @Test
    void tells_nothing_of_the_inside_but_a_reference() {
        refused(officer().get("/v1/failures/thrown/bug").then(), 500, "internal-error")
                .body("reference", notNullValue())
                .body(not(containsString("postgresql")))
                .body(not(containsString("Exception")));
    }

    @Test
    void asks_to_try_again_when_the_database_was_busy_or_away() {
        refused(officer().get("/v1/failures/thrown/deadlock").then(), 503, "try-again")
                .header("Retry-After", "2");
        refused(officer().get("/v1/failures/thrown/database").then(), 503, "database-unavailable")
                .body(not(containsString("inside")));
    }

    @Test
    void carries_the_findings_of_a_refusal() {
        refused(officer().get("/v1/failures/thrown/unprocessable").then(), 422, "return-refused")
                .body("findings", hasSize(1))
                .body(
                        "findings[0]",
                        equalTo(java.util.Map.of("severity", "ERROR", "code", "X", "at", "/lines/0", "message", "no")));
    }

    @Test
    void refuses_a_body_that_is_too_large_and_says_so() {
        byte[] twentyMebibytes = new byte[20 * 1024 * 1024];
        RequestSpecification upload = officer().contentType("application/octet-stream");
        upload.body(twentyMebibytes)
                .post("/v1/failures/length")
                .then()
                .statusCode(200)
                .body(equalTo("20971520"));
        assertThat(RawHttp.post("/v1/failures/length", Tokens.borough("officer", "LBHF"), 20 * 1024 * 1024 + 1, false))
                .contains(" 413 ", "application/problem+json", "body-too-large");
        assertThat(RawHttp.post("/v1/failures/length", Tokens.borough("officer", "LBHF"), 20 * 1024 * 1024 + 1, true))
                .contains(" 413 ", "application/problem+json", "body-too-large");
    }

    @Test
    void refuses_a_form_that_is_none() {
        String officer = Tokens.borough("officer", "LBHF");
        String part = "--xx\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nfigures\r\n";
        assertThat(RawHttp.postText(
                        "/v1/failures/form", officer, "multipart/form-data; boundary=xx", part + "--xx--\r\n"))
                .contains(" 200 ", "figures");
        assertThat(RawHttp.postText(
                        "/v1/failures/form", officer, "multipart/form-data; boundary=xx", "\r\n\r\n--xx\r\n:\r\n"))
                .contains(" 400 ", "form-malformed");
    }

    @Test
    void writes_money_exactly_instants_in_utc_and_nothing_for_what_is_absent() {
        String body = officer()
                .get("/v1/failures/values")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(body)
                .isEqualTo(
                        "{\"borough\":\"LBHF\",\"period\":\"2016-17-P03\",\"year\":\"2016-17\","
                                + "\"money\":12345678901.50,\"large\":10000000000,\"at\":\"2016-07-15T09:00:00.000Z\","
                                + "\"byBorough\":{\"WCC\":0.00},"
                                + "\"findings\":[{\"severity\":\"WARNING\",\"code\":\"LATE\",\"at\":\"\",\"message\":\"It is late.\"}]}");
    }

    // Bodies

    @Test
    void names_everything_that_is_wrong_with_a_body() {
        refused(
                        as(Tokens.borough("finance", "LBHF"))
                                .body("{\"txt\":\"a\",\"amount\":\"12\"}")
                                .post(NOTES, "LBHF")
                                .then(),
                        400,
                        "body-invalid")
                .body("findings.at", hasItem("/text"))
                .body("findings.at", hasItem("/txt"))
                .body("findings.at", hasItem("/amount"))
                .body("findings", hasSize(3));
        refused(
                as(Tokens.borough("finance", "LBHF"))
                        .body("{")
                        .post(NOTES, "LBHF")
                        .then(),
                400,
                "body-invalid");
        refused(as(Tokens.borough("finance", "LBHF")).post(NOTES, "LBHF").then(), 400, "body-missing");
    }
}
