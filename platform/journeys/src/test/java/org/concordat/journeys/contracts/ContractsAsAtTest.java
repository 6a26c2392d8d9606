package org.concordat.journeys.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.concordat.journeys.Suite;
import org.concordat.journeys.answers.Answered;
import org.junit.jupiter.api.Test;

/** Registers, what comes up for decision, what could be bought together and what was decided of suppliers, for ever. */
class ContractsAsAtTest {

    private static final Suite SUITE = Suite.running();
    private static final String YEAR = "2013-14";
    private static final String ON = "?on=2013-12-01";
    private static final String PARTNERSHIP = "/v1/partnerships/tri-borough";
    private static final String VIEW = PARTNERSHIP + "/views/contracts?period=2013-14-P09";
    private static final String OPPORTUNITIES = PARTNERSHIP + "/opportunities" + ON;
    private static final String RULE = "{\"partnership\":\"tri-borough\",\"domain\":\"CONTRACT\",\"detail\":\"%s\"}";
    private static final String CONTRACT = """
            {"title":"Outreach","supplier":{"name":"%s"},"unit":"GBP","value":%s,"start":"2012-04-01","end":"2014-03-31",\
            "notice":"P3M","procurementLead":"P6M"%s}""";

    private final ContractDesk lbhf = new ContractDesk(SUITE, "LBHF");
    private final ContractDesk rbkc = new ContractDesk(SUITE, "RBKC");

    @Test
    void as_they_were_at_each_moment_and_after_a_rebuild() {
        List<Answered> answered = new ArrayList<>();
        SUITE.adopted("LBHF", YEAR, RULE.formatted("DETAIL"));
        SUITE.adopted("RBKC", YEAR, RULE.formatted("DETAIL"));
        lbhf.confirmed("ASAT-1", 0, CONTRACT.formatted("Marrowbone Outreach Ltd", "1717.17", ""));
        rbkc.confirmed("ASAT-2", 0, CONTRACT.formatted("Marrowbone Outreach", "2828.28", ""));
        awaitShown(OPPORTUNITIES, "ASAT-1", "ASAT-2", "\"LIKELY\"");
        remember(answered);

        rbkc.confirmed(
                "ASAT-2", 1, CONTRACT.formatted("Marrowbone Outreach", "3939.39", ",\"reason\":\"Another worker\""));
        awaitShown(VIEW, "3939.39");
        remember(answered);

        decide("REJECTED");
        awaitShown(OPPORTUNITIES, "\"REJECTED\"");
        assertThat(opportunities()).doesNotContain("ASAT-1");
        remember(answered);

        decide("CONFIRMED");
        awaitShown(OPPORTUNITIES, "\"CONFIRMED\"", "ASAT-1", "ASAT-2");
        remember(answered);

        SUITE.adopted("LBHF", YEAR, RULE.formatted("TOTALS"));
        await().atMost(Suite.PATIENCE)
                .untilAsserted(() -> assertThat(opportunities()).doesNotContain("ASAT-1", "ASAT-2"));
        remember(answered);

        answered.forEach(Answered::isAnsweredAgain);

        SUITE.rebuildConsolidation(answered.getLast().user(), answered.getLast().path());
        answered.forEach(Answered::isAnsweredAgain);
        SUITE.setStrangersAside();
        await().atMost(Suite.PATIENCE)
                .untilAsserted(() -> assertThat(SUITE.wrong()).isEmpty());
    }

    private static void remember(List<Answered> answered) {
        for (String view : List.of(VIEW, PARTNERSHIP + "/pipeline" + ON, OPPORTUNITIES)) {
            answered.add(Answered.now(SUITE, "smt", view, Suite.JSON));
            answered.add(Answered.now(SUITE, "smt", view, Suite.CSV));
            answered.add(Answered.now(SUITE, "smt", view, Suite.XLSX));
        }
        answered.add(Answered.now(SUITE, "smt", VIEW + "&by=supplier", Suite.JSON));
        answered.add(Answered.now(SUITE, "officer.rbkc", "/v1/boroughs/RBKC/pipeline" + ON, Suite.JSON));
        answered.add(Answered.now(
                SUITE, "officer.rbkc", "/v1/boroughs/RBKC/views/contracts?period=2013-14-P09", Suite.JSON));
    }

    private static void decide(String decision) {
        Suite.ok(SUITE.post("smt", "consolidation", PARTNERSHIP + "/supplier-matches" + ON, """
                {"one":{"name":"Marrowbone Outreach Ltd"},"other":{"name":"Marrowbone Outreach"},"decision":"%s",\
                "reason":"Asked both"}""".formatted(decision)));
    }

    private static String opportunities() {
        Response answer = SUITE.get("smt", "consolidation", OPPORTUNITIES);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.asString();
    }

    private static void awaitShown(String path, String... texts) {
        await().atMost(Suite.PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(
                        () -> assertThat(SUITE.get("smt", "consolidation", path).asString())
                                .contains(texts));
    }
}
