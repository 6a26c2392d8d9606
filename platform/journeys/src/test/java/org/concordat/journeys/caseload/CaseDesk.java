package org.concordat.journeys.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.concordat.journeys.Keycloak;
import org.concordat.journeys.Suite;

/** A case-management system of a borough, made up for one story. @param source its code */
record CaseDesk(Suite suite, String borough, String source) {

    private static final String CASELOAD = "caseload";
    private static final String BATCH = "application/cloudevents-batch+json;charset=UTF-8";

    /** Sets the system up, with a user of its own. */
    static CaseDesk opened(Suite suite, String borough, String source) {
        CaseDesk desk = new CaseDesk(suite, borough, source);
        new Keycloak(suite.stack.keycloakUrl()).addUser(desk.user(), "case-system", List.of(borough), List.of());
        Suite.ok(suite.put(
                "admin", CASELOAD, "/v1/boroughs/%s/sources/%s".formatted(borough, source), """
                {"uri":"%s","title":"Made up for a story","system":"Made up","keys":["k1"]}""".formatted(desk.uri())));
        return desk;
    }

    private String user() {
        return "%s.%s".formatted(source, borough.toLowerCase(Locale.ROOT));
    }

    private String uri() {
        return "urn:example:%s".formatted(source);
    }

    /** @param data in JSON @param more further attributes in JSON, each with a comma before it */
    String event(String id, String type, String child, String time, String data, String more) {
        return """
                {"specversion":"1.0","id":"%s","source":"%s","type":"concordat.caseload.inbound.%s","subject":"%s",\
                "time":"%s","data":%s%s}""".formatted(id, uri(), type, pseudonym(child), time, data, more);
    }

    String contact(String id, String child, String time) {
        return event(
                id,
                "contact-received.v1",
                child,
                time,
                "{\"contact\":\"%s-%s\",\"outcome\":\"REFERRAL\"}".formatted(source, id),
                "");
    }

    static String pseudonym(String child) {
        return "k1.child." + (child + "x".repeat(24)).substring(0, 24);
    }

    Response send(List<String> events) {
        return suite.as(user(), CASELOAD)
                .contentType(BATCH)
                .body("[" + String.join(",", events) + "]")
                .post("/v1/boroughs/%s/events".formatted(borough));
    }

    /** Sends events of which each is taken, or was taken before. */
    void told(String... events) {
        Response answer = Suite.ok(send(List.of(events)));
        assertThat(answer.<Integer>path("rejected")).as(answer.asString()).isZero();
    }

    String view(String period) {
        return "/v1/boroughs/%s/views/caseload?period=%s".formatted(borough, period);
    }

    /** The figure of a measure in the borough's own view. */
    BigDecimal result(String period, String measure) {
        Response view = Suite.ok(suite.get(Suite.user("officer", borough), "consolidation", view(period)));
        Map<String, Object> cell = view.path("rows.find { it.measure == '%s' }.measures.result".formatted(measure));
        return cell.get("value") == null ? BigDecimal.ONE.negate() : new BigDecimal(String.valueOf(cell.get("value")));
    }
}
