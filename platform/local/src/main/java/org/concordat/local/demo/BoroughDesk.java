package org.concordat.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.concordat.local.PublicApi;
import org.concordat.local.StackException;

/** The people of one borough at work: each step with the sign-in of whoever does it, and only if it is not done yet. */
final class BoroughDesk {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String JSON = "application/json";

    private final PublicApi api;
    private final String borough;
    private final String service;

    /** @param service to which it posts its returns */
    BoroughDesk(PublicApi api, String borough, String service) {
        this.api = api;
        this.borough = borough;
        this.service = service;
    }

    /** The same people, as they post their returns to another service. */
    BoroughDesk postingTo(String other) {
        return new BoroughDesk(api, borough, other);
    }

    /** The code of the borough. */
    String borough() {
        return borough;
    }

    /** Puts a resource that is not there yet, as an administrator or one of the borough's people. */
    void putNew(String role, String to, String path, JsonNode body) {
        String user = role.equals("admin") ? "admin" : user(role);
        Map<String, String> headers = Map.of("Content-Type", JSON, "If-None-Match", "*");
        PublicApi.Answer answer = onceKnown(() -> api.send(user, to, "PUT", path, headers, body.toString()));
        if (answer.status() != 412) {
            expect(answer, Set.of(200, 201, 204), "PUT " + path);
        }
    }

    /** Another service learns of a borough by an event, a moment later: until then it answers 404. */
    private static PublicApi.Answer onceKnown(Supplier<PublicApi.Answer> asking) {
        Instant deadline = Instant.now().plus(PATIENCE);
        PublicApi.Answer answer = asking.get();
        while (answer.status() == 404 && Instant.now().isBefore(deadline) && pause()) {
            answer = asking.get();
        }
        return answer;
    }

    /** Has a system send the export that is shipped with its profile; what was taken before is known again. */
    void exported(String source, String profile) {
        String system = source + "-" + borough.toLowerCase(Locale.ROOT);
        JsonNode shipped = expect(
                        onceKnown(() -> api.get(system, "caseload", "/v1/profiles/" + profile)),
                        Set.of(200),
                        "GET /v1/profiles/" + profile)
                .body();
        String type = shipped.path("payload").path("format").asText().equals("CSV") ? "text/csv" : JSON;
        String path = "/v1/boroughs/%s/sources/%s/records".formatted(borough, source);
        expect(
                onceKnown(() -> api.send(
                        system,
                        "caseload",
                        "POST",
                        path,
                        Map.of("Content-Type", type),
                        shipped.path("sample").asText())),
                Set.of(200),
                "POST " + path);
    }

    /** Has a system send events; what was taken before is known again. @param events a batch in JSON */
    void told(String source, String events) {
        String path = "/v1/boroughs/" + borough + "/events";
        expect(
                api.send(
                        source + "-" + borough.toLowerCase(Locale.ROOT),
                        "caseload",
                        "POST",
                        path,
                        Map.of("Content-Type", "application/cloudevents-batch+json"),
                        events),
                Set.of(200),
                "POST " + path);
    }

    /** Posts a printed table of savings; what is there already stays as it is. @param query what the table leaves open */
    void plan(String table, String query) {
        String path = "/v1/boroughs/" + borough + "/initiatives?" + query;
        Map<String, String> headers = Map.of("Content-Type", "text/csv");
        expect(
                onceKnown(() -> api.send(user("finance"), service, "POST", path, headers, table)),
                Set.of(200, 201),
                "POST " + path);
    }

    /** Posts a printed table to a register of which the approver confirms what it brings. @param register its path */
    void registered(String register, String table, String query) {
        String path = "/v1/boroughs/%s/%s".formatted(borough, register);
        Map<String, String> headers = Map.of("Content-Type", "text/csv");
        PublicApi.Answer answer = expect(
                onceKnown(() -> api.send(user("finance"), service, "POST", path + "?" + query, headers, table)),
                Set.of(200),
                "POST " + path);
        if (answer.body().path("counts").path("awaitingConfirmation").asInt() > 0) {
            String upload = answer.body().path("upload").asText();
            post("approver", service, path + "/uploads/" + upload + "/confirmation", "{}");
        }
    }

    /** The references of the borough's initiatives by their titles. */
    Map<String, String> initiatives() {
        Map<String, String> references = new HashMap<>();
        items(api.get(user("finance"), service, "/v1/boroughs/" + borough + "/initiatives?limit=500"))
                .forEach(one -> references.put(
                        one.path("title").asText(), one.path("initiative").asText()));
        return references;
    }

    /** Has a mandate drafted and adopted, unless the year has one. */
    void adopt(String year, JsonNode mandate) {
        String path = "/v1/boroughs/" + borough + "/mandates";
        JsonNode known = items(api.get(user("mandate"), "mandates", path + "?financialYear=" + year));
        if (known.isEmpty()) {
            String id = created(post("mandate", "mandates", path, mandate.toString()), path);
            post("cabinet", "mandates", path + "/" + id + "/adoption", "{}");
        }
    }

    /** Moves budget between two lines, approved by somebody else. */
    void vire(JsonNode virement) {
        String path = "/v1/boroughs/" + borough + "/virements";
        if (items(api.get(user("finance"), "budgets", path)).isEmpty()) {
            String id = created(post("finance", "budgets", path, virement.toString()), path);
            post("approver", "budgets", path + "/" + id + "/approval", "{}");
        }
    }

    /** Brings a period's first version to approval, from wherever it stands. */
    void approved(MonthlyReturn monthly) {
        String id = submitted(monthly);
        if (state(monthly.period()).equals("SUBMITTED")) {
            approve(id);
        }
    }

    /** Brings a period's first version to the approver's desk; answers its id. */
    String submitted(MonthlyReturn monthly) {
        JsonNode latest = latest(monthly.period());
        String id = latest.isMissingNode() ? send(monthly) : latest.path("id").asText();
        if (Set.of("MISSING", "DRAFT").contains(latest.path("state").asText("MISSING"))) {
            submit(id);
        }
        return id;
    }

    /** Sends a return back, and has it corrected and approved. */
    void sentBackThenApproved(MonthlyReturn wrong, MonthlyReturn right, String reason) {
        if (state(wrong.period()).equals("APPROVED")) {
            return;
        }
        String id = submitted(wrong);
        if (state(wrong.period()).equals("SUBMITTED")) {
            post("approver", service, path(id) + "/rejection", object("reason", reason));
        }
        PublicApi.Answer rejected = api.get(user("finance"), service, path(id));
        Map<String, String> headers = Map.of(
                "Content-Type",
                right.contentType(),
                "If-Match",
                rejected.headers().firstValue("ETag").orElse(""));
        expect(
                api.send(user("finance"), service, "PUT", path(id) + right.query(), headers, right.body()),
                Set.of(200),
                "PUT " + path(id));
        submit(id);
        approve(id);
    }

    /** Approves a second version of a period whose first is approved. */
    void restated(MonthlyReturn restatement) {
        if (latest(restatement.period()).path("version").asInt() == 1) {
            String id = send(restatement);
            submit(id);
            approve(id);
        }
    }

    private String send(MonthlyReturn monthly) {
        String path = "/v1/boroughs/" + borough + "/returns" + monthly.query();
        PublicApi.Answer answer = api.send(
                user("finance"), service, "POST", path, Map.of("Content-Type", monthly.contentType()), monthly.body());
        return created(expect(answer, Set.of(201), "POST " + path + " for " + monthly.period()), path);
    }

    private void submit(String id) {
        post(
                "finance",
                service,
                path(id) + "/submission",
                object("comment", "As printed, or as the demonstration has it"));
    }

    private void approve(String id) {
        post(
                "approver",
                service,
                path(id) + "/approval",
                object("certification", "I certify that this return is complete and agrees with the ledger."));
    }

    private String state(String period) {
        return latest(period).path("state").asText("MISSING");
    }

    private JsonNode latest(String period) {
        JsonNode versions =
                items(api.get(user("finance"), service, "/v1/boroughs/" + borough + "/returns?period=" + period));
        JsonNode latest = com.fasterxml.jackson.databind.node.MissingNode.getInstance();
        for (JsonNode version : versions) {
            if (version.path("version").asInt() > latest.path("version").asInt()) {
                latest = version;
            }
        }
        return latest;
    }

    private PublicApi.Answer post(String role, String service, String path, String body) {
        PublicApi.Answer answer = api.send(user(role), service, "POST", path, Map.of("Content-Type", JSON), body);
        return expect(answer, Set.of(200, 201), "POST " + path);
    }

    private static String created(PublicApi.Answer answer, String path) {
        String id = answer.body().path("id").asText();
        if (id.isEmpty()) {
            throw new StackException("POST " + path + " answered no id: " + answer.text());
        }
        return id;
    }

    private static JsonNode items(PublicApi.Answer answer) {
        return expect(answer, Set.of(200), "list").body().path("items");
    }

    private static PublicApi.Answer expect(PublicApi.Answer answer, Set<Integer> statuses, String what) {
        if (!statuses.contains(answer.status())) {
            throw new StackException(
                    "The demonstration stopped at %s: %d %s".formatted(what, answer.status(), answer.text()));
        }
        return answer;
    }

    private String path(String id) {
        return "/v1/boroughs/" + borough + "/returns/" + id;
    }

    private String user(String role) {
        return role + "." + borough.toLowerCase(Locale.ROOT);
    }

    private static String object(String field, String text) {
        return JsonNodeFactory.instance.objectNode().put(field, text).toString();
    }

    private static boolean pause() {
        try {
            Thread.sleep(Duration.ofMillis(100));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted while loading the demonstration", e);
        }
    }
}
