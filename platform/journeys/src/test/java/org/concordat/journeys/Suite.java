package org.concordat.journeys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.concordat.local.Ports;
import org.concordat.local.Progress;
import org.concordat.local.Stack;
import org.concordat.local.demo.Demonstration;
import org.concordat.local.signing.SigningKey;
import org.concordat.local.verify.Verification;
import org.concordat.testing.events.Publisher;
import org.jspecify.annotations.Nullable;

/** A running stack, and the few steps that every story takes. */
public final class Suite {

    public static final String JSON = "application/json";
    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    /** All that other journeys have put into the topics is read again. */
    private static final Duration REBUILD = Duration.ofMinutes(3);

    /** Bound to the boroughs of the demonstration: what stories leave behind in others is not theirs to prove. */
    private static final String AUDITOR_OF_THE_THREE = "auditor.three";

    private static @Nullable Suite running;

    public final Stack stack;
    private volatile boolean consolidationIsRebuilt;

    private Suite(Stack stack) {
        this.stack = stack;
    }

    /** The steps, taken on a stack that a story started for itself. */
    public static Suite on(Stack stack) {
        return new Suite(stack);
    }

    /** The stack that the stories share, started by the first of them, with the demonstration loaded. */
    public static synchronized Suite running() {
        Suite already = running;
        if (already != null) {
            return already;
        }
        Stack stack = Stack.in(emptyFolder("stack"), Ports.free());
        stack.start();
        new Demonstration(stack.addresses(), Progress.SILENT).load();
        new Keycloak(stack.keycloakUrl())
                .addUser(AUDITOR_OF_THE_THREE, "auditor", List.of("LBHF", "RBKC", "WCC"), List.of("tri-borough"));
        Suite started = new Suite(stack);
        running = started;
        return started;
    }

    /** A service of the shared stack, to speak in its place: with its own key. */
    public static Publisher publisher(String service) {
        return Publisher.named(service).with(SigningKey.firstIn(keys(service + ".private.json")));
    }

    /** A file of keys of the shared stack. */
    public static Path keys(String file) {
        return Path.of("target", "stack", "keys", file).toAbsolutePath();
    }

    /** A folder for a stack, without what an earlier run left in it: no story begins where it once ended. */
    public static Path emptyFolder(String name) {
        Path folder = Path.of("target", name).toAbsolutePath();
        Stack.forget(folder);
        return folder;
    }

    /** A request to a service, signed in at the real Keycloak. */
    public RequestSpecification as(String user, String service) {
        return given().baseUri(stack.url(service))
                .auth()
                .oauth2(stack.token(user))
                .urlEncodingEnabled(false);
    }

    public Response get(String user, String service, String path) {
        return get(user, service, path, JSON);
    }

    public Response get(String user, String service, String path, String accept) {
        return as(user, service).accept(accept).get(path);
    }

    public Response post(String user, String service, String path, String body) {
        return as(user, service).contentType(JSON).body(body).post(path);
    }

    public Response put(String user, String service, String path, String body) {
        return as(user, service).contentType(JSON).body(body).put(path);
    }

    /**
     * What the proofs find wrong with the three boroughs of the demonstration, and with what all share. Once consolidation
     * was rebuilt it is found as well, as it has to be, that the chain of what people did there is not the one that was
     * sealed: that is left out.
     */
    public List<String> wrong() {
        return new Verification(stack.addresses(), AUDITOR_OF_THE_THREE, line -> {})
                .of("", false).wrong().stream()
                        .filter(line -> !consolidationIsRebuilt || !line.startsWith("audit chain of consolidation, "))
                        .toList();
    }

    /**
     * Drops consolidation's database, and has it made again from the topics.
     *
     * @param path of an answer that is given once it is there, to the user
     */
    public void rebuildConsolidation(String user, String path) {
        stack.stop("consolidation");
        stack.dropDatabase("consolidation");
        consolidationIsRebuilt = true;
        stack.start("consolidation");
        await().atMost(REBUILD)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> get(user, "consolidation", path).statusCode() == 200);
    }

    /** A partnership's view as the SMT reads it. */
    public Response view(String period, String more) {
        return get("smt", "consolidation", "/v1/partnerships/tri-borough/views/budget?period=" + period + more);
    }

    /** Posts a budget return as JSON; answers its id. */
    public String draft(String borough, String period, String unit, String lines) {
        return draft(
                "budgets",
                borough,
                "{\"period\":\"%s\",\"unit\":\"%s\",\"lines\":[%s]}".formatted(period, unit, lines));
    }

    /** Posts a return to a service; answers its id. */
    String draft(String service, String borough, String body) {
        Response posted = post(user("finance", borough), service, "/v1/boroughs/" + borough + "/returns", body);
        assertThat(posted.statusCode()).as(posted.asString()).isEqualTo(201);
        return posted.path("id");
    }

    public Response submit(String borough, String id) {
        return submit("budgets", borough, id);
    }

    Response submit(String service, String borough, String id) {
        return post(
                user("finance", borough),
                service,
                "/v1/boroughs/" + borough + "/returns/" + id + "/submission",
                "{\"comment\":\"Seen and explained\"}");
    }

    public Response approve(String borough, String id) {
        return approve("budgets", borough, id);
    }

    Response approve(String service, String borough, String id) {
        return post(
                user("approver", borough),
                service,
                "/v1/boroughs/" + borough + "/returns/" + id + "/approval",
                "{\"certification\":\"I certify that this return agrees with the ledger.\"}");
    }

    /** Posts, submits and approves a return in pounds; answers its id. */
    public String approved(String borough, String period, String lines) {
        String id = draft(borough, period, "GBP", lines);
        ok(submit(borough, id));
        ok(approve(borough, id));
        return id;
    }

    /** A line with everything reported; the forecast as given. */
    public static String line(String serviceLine, String budget, String forecast) {
        return """
                {"serviceLine":"%s","fund":"GENERAL_FUND","type":"EXPENDITURE","originalBudget":%s,"currentBudget":%s,\
                "profileToDate":%s,"actualToDate":%s,"commitments":0,"forecastOutturn":%s,"comment":"A story"}""".formatted(serviceLine, budget, budget, budget, forecast, forecast);
    }

    /** Drafts a mandate and has the Cabinet adopt it; answers its id. */
    public String adopted(String borough, String year, String sharing) {
        String path = "/v1/boroughs/" + borough + "/mandates";
        Response drafted = post(
                user("mandate", borough),
                "mandates",
                path,
                "{\"financialYear\":\"%s\",\"title\":\"Mandate %s\",\"sharing\":[%s]}".formatted(year, year, sharing));
        assertThat(drafted.statusCode()).as(drafted.asString()).isEqualTo(201);
        String id = drafted.path("id");
        ok(post(user("cabinet", borough), "mandates", path + "/" + id + "/adoption", "{}"));
        return id;
    }

    public static String rule(String detail, String more) {
        return "{\"partnership\":\"tri-borough\",\"domain\":\"BUDGET\",\"detail\":\"%s\"%s}"
                .formatted(detail, more.isEmpty() ? "" : "," + more);
    }

    /** Waits until a borough's contribution, or the coverage that mentions it, is as expected. */
    Response viewWhere(String period, String more, String path, @Nullable Object expected) {
        return await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> view(period, more), view -> {
            Object seen = view.statusCode() == 200 ? view.path(path) : null;
            return expected == null ? seen == null : expected.equals(seen);
        });
    }

    /** Waits until consolidation holds a version of a borough's return as approved, as the borough itself sees. */
    public void awaitVersion(String borough, String period, int version) {
        String path = "/v1/boroughs/%s/returns-status?financialYear=%s".formatted(borough, period.substring(0, 7));
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
            Response status = get(user("officer", borough), "consolidation", path);
            return status.statusCode() == 200
                    && status.jsonPath().<Map<String, ?>>getList("boroughs[0].periods").stream()
                            .anyMatch(known -> period.equals(known.get("period"))
                                    && "APPROVED".equals(known.get("state"))
                                    && Integer.valueOf(version).equals(known.get("version")));
        });
    }

    /** A direct connection to PostgreSQL, as a service's role or as the superuser. */
    Connection sql(String database, String role) throws SQLException {
        return DriverManager.getConnection(stack.jdbcUrl(database), role, "concordat");
    }

    public static String user(String role, String borough) {
        return role + "." + borough.toLowerCase(Locale.ROOT);
    }

    public static Response ok(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isBetween(200, 299);
        return response;
    }

    /** The row of a service line in a view's JSON, in the general fund. */
    public static Map<String, ?> row(Response view, String serviceLine) {
        List<Map<String, ?>> rows = view.jsonPath().getList("rows");
        return rows.stream()
                .filter(row -> serviceLine.equals(row.get("serviceLine")) && "GENERAL_FUND".equals(row.get("fund")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + serviceLine + " in " + view.asString()));
    }

    /** The cell of a measure in a row, in its net. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> cell(Map<String, ?> row, String measure) {
        Map<String, Map<String, Object>> measures =
                Objects.requireNonNull((Map<String, Map<String, Object>>) row.get("measures"));
        return Objects.requireNonNull(measures.get(measure), measure);
    }

    /**
     * Dismisses what strangers have written in other stories, of which a rebuild tells again, for stories that want a
     * clean reconciliation.
     */
    public void setStrangersAside() {
        for (String service : List.of("budgets", "consolidation")) {
            for (String topic : List.of("concordat.mandates", "concordat.budgets", "concordat.seals")) {
                ok(post(
                        "admin",
                        service,
                        "/v1/parked-events/dismissal",
                        "{\"topic\":\"%s\",\"reason\":\"written by a stranger in a story\"}".formatted(topic)));
            }
            await().atMost(PATIENCE)
                    .until(() -> given().get(stack.addresses().operationsUrl(service) + "/q/health/well")
                                    .statusCode()
                            == 200);
        }
    }
}
