package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import org.concordat.journeys.answers.Answered;
import org.junit.jupiter.api.Test;

/** What was answered once is answered again, byte for byte, for ever. */
class AsAtTest {

    private static final Suite SUITE = Suite.running();
    private static final String PERIOD = "2015-16-P03";

    @Test
    void before_between_and_after_a_restatement_and_another_mandate_and_after_a_rebuild() {
        List<Answered> answered = new ArrayList<>();
        SUITE.adopted("LBHF", "2015-16", Reporting.rules("NAMED"));
        SUITE.adopted("RBKC", "2015-16", Reporting.rules("NAMED"));
        approved("RBKC", "100.00");
        remember(answered);

        approved("LBHF", "2000.00");
        SUITE.awaitVersion("LBHF", PERIOD, 1);
        remember(answered);

        approved("LBHF", "2500.00");
        SUITE.awaitVersion("LBHF", PERIOD, 2);
        remember(answered);

        SUITE.adopted("LBHF", "2015-16", Reporting.rules("TOTALS"));
        SUITE.viewWhere(PERIOD, "", "rows.find { it.serviceLine == '3.1.1' }.contributions.LBHF.detail", "TOTALS");
        remember(answered);
        assertThat(answered.stream().map(Answered::body).distinct().count()).isEqualTo(answered.size());

        answered.forEach(Answered::isAnsweredAgain);

        SUITE.rebuildConsolidation("smt", "/v1/partnerships/tri-borough/views/budget?period=" + PERIOD);
        answered.forEach(Answered::isAnsweredAgain);
        SUITE.setStrangersAside();
        await().atMost(Suite.PATIENCE)
                .untilAsserted(() -> assertThat(SUITE.wrong()).isEmpty());
    }

    @Test
    void the_future_is_not_known() {
        assertThat(SUITE.view("2016-17-P12", "&asAt=2999-01-01T00:00:00Z").statusCode())
                .isEqualTo(400);
        assertThat(SUITE.view("2016-17-P12", "&asAt=yesterday").statusCode()).isEqualTo(400);
    }

    /** In every domain. The last one of a borough to arrive is the budget's, which is waited for. */
    private static void approved(String borough, String pounds) {
        Reporting.KPIS.approved(SUITE, borough, PERIOD, pounds);
        Reporting.SAVINGS.approved(SUITE, borough, PERIOD, pounds);
        Reporting.BUDGETS.approved(SUITE, borough, PERIOD, pounds);
    }

    private static void remember(List<Answered> answered) {
        for (Reporting domain : Reporting.values()) {
            String view = domain.ofPartnership(PERIOD);
            answered.add(Answered.now(SUITE, "smt", view, Suite.JSON));
            answered.add(Answered.now(SUITE, "smt", view, Suite.CSV));
            answered.add(Answered.now(SUITE, "smt", view, Suite.XLSX));
            answered.add(Answered.now(SUITE, "officer.lbhf", domain.ofBorough("LBHF", PERIOD), Suite.JSON));
        }
    }
}
