package org.concordat.journeys.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.journeys.Suite;

/** The people of a borough who record contracts and confirm them. */
record ContractDesk(Suite suite, String borough) {

    private static final String CONTRACTS = "contracts";

    private String path() {
        return "/v1/boroughs/%s/contracts".formatted(borough);
    }

    /** Records a version of a contract. @param version the one that it replaces; 0 for none */
    Response record(String contract, int version, String json) {
        var request = suite.as(Suite.user("finance", borough), CONTRACTS)
                .contentType(Suite.JSON)
                .body(json);
        return (version == 0 ? request : request.header("If-Match", "\"%d\"".formatted(version)))
                .put(path() + "/" + contract);
    }

    Response confirm(String approver, String contract, int proposal) {
        return suite.post(
                approver, CONTRACTS, "%s/%s/proposals/%d/confirmation".formatted(path(), contract, proposal), "{}");
    }

    /** Records a version and has another person confirm it. */
    void confirmed(String contract, int version, String json) {
        Response waiting = record(contract, version, json);
        assertThat(waiting.statusCode()).as(waiting.asString()).isEqualTo(202);
        Suite.ok(confirm(Suite.user("approver", borough), contract, waiting.<Integer>path("proposal")));
    }

    /** A register in pounds. @param key the same again is the same upload, however often it is sent */
    Response upload(UUID key, String csv) {
        return suite.as(Suite.user("finance", borough), CONTRACTS)
                .header("Idempotency-Key", key.toString())
                .contentType(Suite.CSV)
                .body(csv)
                .post(path() + "?unit=GBP&notice=P3M&procurementLead=P6M");
    }

    Response confirmUpload(String upload) {
        return suite.post(
                Suite.user("approver", borough),
                CONTRACTS,
                "%s/uploads/%s/confirmation".formatted(path(), upload),
                "{}");
    }

    /** All contracts whose reference begins with a word, as they are answered. */
    List<Map<String, Object>> all(String prefix) {
        List<Map<String, Object>> all = new ArrayList<>();
        String next = path() + "?limit=500&after=" + prefix;
        while (next != null) {
            Response page = Suite.ok(suite.get(Suite.user("officer", borough), CONTRACTS, next));
            all.addAll(page.jsonPath().getList("items"));
            next = page.path("next");
        }
        return all.stream()
                .filter(one -> String.valueOf(one.get("contract")).startsWith(prefix))
                .toList();
    }

    /** How many wait to be confirmed, up to a hundred. */
    int waiting() {
        return Suite.ok(suite.get(Suite.user("approver", borough), CONTRACTS, path() + "/proposals?limit=100"))
                .jsonPath()
                .getList("items")
                .size();
    }

    /** Who recorded a contract and who confirmed it, version by version, the latest first. */
    List<Map<String, Object>> versions(String contract) {
        return Suite.ok(suite.get(
                        Suite.user("officer", borough), CONTRACTS, "%s/%s/versions".formatted(path(), contract)))
                .jsonPath()
                .getList("items");
    }

    /** The borough's own view in consolidation. */
    Response view(String period) {
        return suite.get(
                Suite.user("officer", borough),
                "consolidation",
                "/v1/boroughs/%s/views/contracts?period=%s".formatted(borough, period));
    }
}
