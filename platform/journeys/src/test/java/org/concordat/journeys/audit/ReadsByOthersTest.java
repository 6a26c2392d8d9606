package org.concordat.journeys.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.util.List;
import org.concordat.journeys.Suite;
import org.junit.jupiter.api.Test;

/** A borough can ask who else looked at its figures: the shared management, a partner, an auditor. */
class ReadsByOthersTest {

    private static final Suite SUITE = Suite.running();
    private static final String VIEW = "/v1/partnerships/tri-borough/views/budget?period=2016-17-P12&serviceLine=3.6.1";

    @Test
    void each_borough_is_told_who_read_the_view_of_the_partnership() {
        for (String reader : List.of("smt", "officer.rbkc", "auditor")) {
            Suite.ok(SUITE.get(reader, "consolidation", VIEW));
        }
        await().atMost(Suite.PATIENCE)
                .untilAsserted(() -> assertThat(readers("WCC")).contains("smt", "officer.rbkc", "auditor"));
        // Of its own people's reading a borough is not told, but of others' reading of it in the same view.
        assertThat(readers("RBKC")).contains("smt", "auditor").doesNotContain("officer.rbkc");
        assertThat(SUITE.get("officer.rbkc", "consolidation", "/v1/boroughs/WCC/reads")
                        .statusCode())
                .isEqualTo(404);
    }

    private static List<String> readers(String borough) {
        JsonPath told = SUITE.get(
                        Suite.user("officer", borough), "consolidation", "/v1/boroughs/" + borough + "/reads?limit=500")
                .jsonPath();
        return told.getList("items.findAll { it.what.contains('serviceLine=3.6.1') }.actor");
    }
}
