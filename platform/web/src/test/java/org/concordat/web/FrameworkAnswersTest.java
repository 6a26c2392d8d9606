package org.concordat.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Whatever comes before a resource is asked answers in our words, and so does what never comes to one. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "manners"))
class FrameworkAnswersTest {

    private static final String NOTES = "/v1/boroughs/LBHF/notes";
    private static final String PERIOD = "/v1/failures/periods/2016-17-P01";
    private static final String NOTE = "{\"text\":\"a\",\"amount\":1}";
    private static final Pattern CLASS =
            Pattern.compile("\\b(java|org|io|jakarta|com)\\.[a-z]|Exception|\\bat [a-z]+\\.");

    private final SoftAssertions wrong = new SoftAssertions();

    private static String bearer(String role) {
        return "Authorization: Bearer " + Tokens.borough(role, "LBHF");
    }

    private static String head(String method, String address, String... headers) {
        return "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n\r\n"
                .formatted(method, address, String.join("\r\n", headers));
    }

    private void get(String address, int status, String code) {
        expect(head("GET", address, bearer("officer")), status, code);
    }

    private void getWith(String header, int status, String code) {
        expect(head("GET", NOTES, bearer("officer"), header), status, code);
    }

    private void signingIn(String authorization) {
        expect(head("GET", NOTES, "Authorization: " + authorization), 401, "unauthenticated");
    }

    private void post(String headers, int status, String code) {
        expect(
                head("POST", NOTES, bearer("finance"), headers, "Content-Length: " + NOTE.length()) + NOTE,
                status,
                code);
    }

    private void expect(String request, int status, String code) {
        String answer = RawHttp.raw(request);
        String asked = request.replace("\r\n", "~");
        String said = "%s…%n%s".formatted(asked.substring(0, Math.min(250, asked.length())), answer);
        wrong.assertThat(answer).as(said).startsWith("HTTP/1.").contains(" " + status + " ");
        if (status >= 400) {
            wrong.assertThat(answer.toLowerCase(Locale.ROOT))
                    .as(said)
                    .contains("content-type: application/problem+json", "urn:concordat:problem:" + code + "\"");
            wrong.assertThat(CLASS.matcher(answer).find()).as(said).isFalse();
        }
        if (status == 401) {
            wrong.assertThat(answer.toLowerCase(Locale.ROOT)).as(said).contains("www-authenticate: bearer");
        }
    }

    @Test
    void a_token_that_is_none_is_nobodys_whatever_it_is_instead() {
        for (String token : new String[] {
            ".",
            "..",
            "",
            " ",
            "a",
            "a.b.c",
            "a..",
            ".a.",
            "é",
            "é.é.é",
            "a.b.c.d.e",
            "x y",
            "e30.e30.e30",
            "bnVsbA.bnVsbA.AAAA",
            "eyJhbGciOiJSUzI1NiJ9.bm90anNvbg.AAAA",
            "W10.W10.AAAA",
            "a".repeat(9_000),
            "a.b." + "c".repeat(9_000)
        }) {
            signingIn("Bearer " + token);
        }
        for (String other : new String[] {
            "Bearer", "bearer .", "Bearer\t.", "Basic YTpi", "Basic", "Digest x", "DPoP a.b.c", "x", ""
        }) {
            signingIn(other);
        }
        expect(head("GET", NOTES, bearer("officer"), bearer("officer")), 401, "unauthenticated");
        expect(head("GET", NOTES, "Authorization: Bearer .", bearer("officer")), 401, "unauthenticated");
        expect(head("GET", "/q/health/live", "Authorization: Bearer ."), 401, "unauthenticated");
        expect(head("GET", "/no/such", "Authorization: Bearer ."), 401, "unauthenticated");
        wrong.assertAll();
    }

    @Test
    void an_address_that_leads_nowhere_or_is_none_is_answered_in_our_words() {
        for (String nowhere : new String[] {"%00", "%2F", "/..;/x", "/../../q/x", "%ff", "/x/y/z"}) {
            get(NOTES + nowhere, 404, "not-found");
        }
        for (String none : new String[] {"%", "%zz", "|", "\"", "<>", "[", "\\"}) {
            get(NOTES + none, 400, "request-invalid");
        }
        get("/", 404, "not-found");
        get("//", 400, "request-invalid");
        get("/%", 400, "request-invalid");
        get("*", 404, "not-found");
        get("x", 404, "not-found");
        get("/q/nothing", 404, "not-found");
        get(NOTES + "?limit=%zz", 400, "request-invalid");
        get("/" + "a".repeat(9_000), 414, "address-too-long");
        get(NOTES + "?" + "a".repeat(9_000), 414, "address-too-long");
        wrong.assertAll();
    }

    @Test
    void a_method_that_is_not_answered_is_told_so() {
        for (String method : new String[] {"FOO", "TRACE", "CONNECT", "DELETE", "PATCH", "get"}) {
            expect(head(method, NOTES, bearer("officer")), 405, "method-not-allowed");
        }
        expect(head("OPTIONS", NOTES), 401, "unauthenticated");
        wrong.assertAll();
    }

    @Test
    void a_parameter_that_is_not_understood_is_refused() {
        get(NOTES + "?a=1", 400, "parameter-unknown");
        get(NOTES + "?Limit=1", 400, "parameter-unknown");
        get(NOTES + "?x=", 400, "parameter-unknown");
        get(NOTES + "?limit=1&limit=1", 400, "parameter-repeated");
        get(NOTES + "?limit=", 400, "parameter-invalid");
        get(NOTES + "?limit", 400, "parameter-invalid");
        get(NOTES + "?limit=%00", 400, "parameter-invalid");
        get(NOTES + "?limit=99999999999", 400, "parameter-invalid");
        get(NOTES + "?limit=1&after=", 200, "");
        get(NOTES + "?&&=", 200, "");
        get(NOTES + "?" + "limit=1&".repeat(900), 400, "parameter-repeated");
        for (String moment : new String[] {
            "%2B999999999-01-01T00:00:00Z",
            "-999999999-01-01T00:00:00Z",
            "%2B10000-01-01T00:00:00Z",
            "0000-01-01T00:00:00Z",
            ""
        }) {
            get(PERIOD + "?asAt=" + moment, 400, "parameter-invalid");
        }
        for (String truth : new String[] {"1", "yes", "TRUE", "True", "", "true&certain=false"}) {
            get(
                    "/v1/failures/certainly?certain=" + truth,
                    400,
                    truth.contains("&") ? "parameter-repeated" : "parameter-invalid");
        }
        get("/v1/failures/certainly?certain=true&of=a&of=b", 200, "");
        get("/v1/failures/certainly?dryRun=true", 400, "parameter-unknown");
        assertThat(RawHttp.raw(head("GET", NOTES + "?dryrun=1", bearer("officer"))))
                .contains("There is no parameter 'dryrun' here; known are after, limit.");
        wrong.assertAll();
    }

    @Test
    void an_answer_is_not_sent_in_a_form_that_is_not_wanted() {
        for (String accept : new String[] {
            ",",
            ";",
            "x",
            "a/b/c",
            "application/",
            "/json",
            "é",
            "text/html",
            "image/*",
            "*/*;q=0",
            "application/json;q=0",
            "application/json;q=0.000",
            "application/json;q=0, */*",
            "application/*;q=0, */*;q=0.5"
        }) {
            getWith("Accept: " + accept, 406, "not-acceptable");
        }
        for (String accept : new String[] {
            "",
            "*/*",
            "application/json",
            "application/*;q=0.1",
            "text/html, application/json;q=0.5",
            "application/json;q=1.000, */*;q=0"
        }) {
            getWith("Accept: " + accept, 200, "");
        }
        wrong.assertAll();
    }

    @Test
    void a_body_says_once_and_clearly_what_it_is() {
        for (String type : new String[] {
            "",
            " ",
            ";",
            "x",
            "a/b/c",
            "*/*",
            "application/*",
            "é/é",
            "application/json, text/plain",
            "application/json;charset",
            "application/json; charset=UTF-16",
            "application/json; charset=x",
            "text/plain",
            "multipart/form-data",
            "application/x-www-form-urlencoded",
            "application/json\r\nContent-Type: application/json",
            "application/json\r\nContent-Encoding: gzip"
        }) {
            post("Content-Type: " + type, 415, "media-type-unsupported");
        }
        post("X: y", 415, "media-type-unsupported");
        post("Content-Type: application/json; charset=\"utf-8\"", 201, "");
        post("Content-Type: Application/JSON\r\nContent-Encoding: identity", 201, "");
        for (String type : new String[] {"multipart/form-data", "multipart/form-data; boundary="}) {
            expect(form(type, "ab"), 415, "media-type-unsupported");
        }
        expect(form("multipart/form-data; boundary=xx", "--xx\r\n"), 400, "form-malformed");
        wrong.assertAll();
    }

    private static String form(String type, String body) {
        return head(
                        "POST",
                        "/v1/failures/form",
                        bearer("officer"),
                        "Content-Type: " + type,
                        "Content-Length: " + body.length())
                + body;
    }

    @Test
    void headers_are_read_strictly_or_not_at_all() {
        getWith("X-Large: " + "a".repeat(30_000), 431, "headers-too-large");
        getWith("Upgrade: h2c", 200, "");
        getWith("Range: bytes=x", 200, "");
        getWith("Accept-Encoding: ;;;", 200, "");
        getWith("traceparent: x", 200, "");
        expect(
                "GET %s HTTP/1.1\r\nConnection: close\r\n%s\r\n\r\n".formatted(NOTES, bearer("officer")),
                400,
                "request-invalid");
        post("Content-Type: application/json\r\nIdempotency-Key:", 400, "idempotency-key-invalid");
        post("Content-Type: application/json\r\nIdempotency-Key: " + "a".repeat(256), 400, "idempotency-key-invalid");
        post(
                "Content-Type: application/json\r\nIdempotency-Key: a\r\nIdempotency-Key: b",
                400,
                "idempotency-key-invalid");
        wrong.assertAll();
    }
}
