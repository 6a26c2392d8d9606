package org.concordat.journeys.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.concordat.journeys.Suite;
import org.concordat.testing.ocds.OcdsSchema;
import org.junit.jupiter.api.Test;

/** A contract from its first version to its last, as it is published, and published again from the events alone. */
class OpenStandardsTest {

    private static final Suite SUITE = Suite.running();
    private static final String OFFICER = "officer.rbkc";
    private static final String OWN = "/v1/boroughs/RBKC";
    private static final String CONTRACTS = OWN + "/contracts/OPEN-1";
    private static final String RELEASES = "releases.findAll { it.ocid == 'unregistered-RBKC-OPEN-1' }";
    private static final String CONTRACT = """
            {"title":"Open standards","supplier":{"name":"Publishers Ltd","company":"01234567"},"unit":"GBP",\
            "start":"2012-04-01","end":"2014-03-31","value":%s%s}""";
    private static final String TAKEN = ",\"extensions\":[{\"until\":\"2015-03-31\",\"taken\":true}]";

    private record Published(String path, String accept, byte[] body) {

        static Published now(String path, String accept, String asAt) {
            String then = path + (path.contains("?") ? "&" : "?") + "asAt=" + asAt;
            return new Published(
                    then,
                    accept,
                    Suite.ok(SUITE.get(OFFICER, "consolidation", then, accept)).asByteArray());
        }

        void isPublishedAgain() {
            Response again = SUITE.get(OFFICER, "consolidation", path, accept);
            assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
            assertThat(again.asByteArray()).as(path).isEqualTo(body);
        }
    }

    @Test
    void each_change_of_a_contract_is_a_release_and_a_rebuild_publishes_the_same_bytes() {
        List<Published> published = new ArrayList<>();
        recorded(0, CONTRACT.formatted("7000", ""));
        published.addAll(published(1));
        recorded(1, CONTRACT.formatted("7000", TAKEN + ",\"reason\":\"option taken\""));
        recorded(2, CONTRACT.formatted("9000", TAKEN + ",\"reason\":\"more places\""));
        published.addAll(published(3));
        recorded(
                3,
                CONTRACT.formatted(
                        "9000",
                        TAKEN
                                + ",\"termination\":{\"on\":\"2014-12-31\",\"reason\":\"let together\"},\"reason\":\"ended\""));
        published.addAll(published(4));
        assertThat(SUITE.get(OFFICER, "consolidation", OWN + "/ocds").<List<List<String>>>path(RELEASES + ".tag"))
                .containsExactly(
                        List.of("contract"),
                        List.of("contractAmendment"),
                        List.of("contractAmendment"),
                        List.of("contractTermination"));

        published.forEach(Published::isPublishedAgain);

        SUITE.rebuildConsolidation(OFFICER, published.getLast().path());
        published.forEach(Published::isPublishedAgain);
        SUITE.setStrangersAside();
        await().atMost(Suite.PATIENCE)
                .untilAsserted(() -> assertThat(SUITE.wrong()).isEmpty());
    }

    /**
     * London Borough of Hammersmith & Fulham, Education Select Committee, 17 January 2012, as the demonstration has it:
     * renewal dates that are no date, contractors that are no company, contracts without a value.
     */
    @Test
    void the_register_that_a_council_printed_is_published_with_its_oddities() {
        Response told = Suite.ok(SUITE.get("officer.lbhf", "consolidation", "/v1/boroughs/LBHF/ocds"));

        assertThat(OcdsSchema.mistakes(told.asString())).isEmpty();
        assertThat(told.<List<String>>path("releases.tender.title")).anyMatch(title -> title.contains("Fostering"));
        assertThat(told.<List<String>>path("releases.findAll { it.awards[0].suppliers == null }.ocid"))
                .as("various providers are nobody")
                .isNotEmpty();
    }

    /** Proposed by finance and confirmed by an approver. @param version that it replaces */
    private static void recorded(int version, String json) {
        var request =
                SUITE.as("finance.rbkc", "contracts").contentType(Suite.JSON).body(json);
        Response waiting =
                (version == 0 ? request : request.header("If-Match", "\"%d\"".formatted(version))).put(CONTRACTS);
        assertThat(waiting.statusCode()).as(waiting.asString()).isEqualTo(202);
        Suite.ok(SUITE.post(
                "approver.rbkc",
                "contracts",
                "%s/proposals/%d/confirmation".formatted(CONTRACTS, waiting.<Integer>path("proposal")),
                "{}"));
    }

    /** All that is published, as at the moment at which so many versions of the contract are known. */
    private static List<Published> published(int versions) {
        await().atMost(Suite.PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> {
            Response told = SUITE.get(OFFICER, "consolidation", OWN + "/ocds");
            return told.statusCode() == 200 && told.<List<?>>path(RELEASES).size() == versions;
        });
        String asAt = SUITE.get(OFFICER, "consolidation", OWN + "/ocds").path("publishedDate");
        List<Published> published = new ArrayList<>();
        for (String path : List.of("/ocds", "/ocds/compiled")) {
            published.add(Published.now(OWN + path, Suite.JSON, asAt));
            assertThat(OcdsSchema.mistakes(new String(published.getLast().body(), StandardCharsets.UTF_8)))
                    .isEmpty();
        }
        for (String path : List.of("/transparency/contracts", "/transparency/tenders", "/pipeline-notice")) {
            String onADay = OWN + path + "?on=2013-06-01";
            published.add(Published.now(onADay, Suite.JSON, asAt));
            published.add(Published.now(onADay, Suite.CSV, asAt));
            published.add(Published.now(onADay, Suite.XLSX, asAt));
        }
        return published;
    }
}
