package org.concordat.journeys.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import org.concordat.journeys.Suite;
import org.concordat.journeys.answers.Answered;
import org.junit.jupiter.api.Test;

/** What cases came to as it was known at each moment: late, corrected, withdrawn, and after a rebuild. */
class CaseloadAsAtTest {

    private static final Suite SUITE = Suite.running();
    private static final String YEAR = "2010-11";
    private static final String PERIOD = "2010-11-P02";
    private static final String SHARED =
            "/v1/partnerships/tri-borough/views/caseload?include=detail&period=2011-12-P09";
    private static final String RULE = "{\"partnership\":\"tri-borough\",\"domain\":\"CASELOAD\",\"detail\":\"%s\"}";

    @Test
    void as_they_were_at_each_moment_and_after_a_rebuild() {
        CaseDesk desk = CaseDesk.opened(SUITE, "WCC", "as-at");
        List<Answered> answered = new ArrayList<>();
        desk.told(plan(desk, "1", "Ada", "2010-05-04T12:00:00Z"), desk.contact("2", "Ben", "2010-05-31T22:59:59Z"));
        awaitFigure(desk, "CP-PLAN-CHILDREN", 1);
        remember(desk, answered);

        desk.told(plan(desk, "3", "Cem", "2010-04-30T23:30:00Z"));
        awaitFigure(desk, "CP-PLAN-CHILDREN", 2);
        remember(desk, answered);

        desk.told(desk.event(
                "4",
                "protection-plan-started.v1",
                "Cem",
                "2010-06-02T12:00:00Z",
                "{\"plan\":\"P-Cem\",\"category\":\"NEGLECT\"}",
                ",\"corrects\":\"3\""));
        awaitFigure(desk, "CP-PLAN-CHILDREN", 1);
        remember(desk, answered);

        desk.told(desk.event("5", "event-withdrawn.v1", "Ada", "2010-06-03T12:00:00Z", "{\"event\":\"1\"}", ""));
        awaitFigure(desk, "CP-PLAN-CHILDREN", 0);
        // Nothing of it lasts into the days of other stories.
        desk.told(
                desk.contact("6", "Dot", "2011-12-24T12:00:00Z"),
                desk.event("7", "protection-plan-ended.v1", "Cem", "2010-08-02T12:00:00Z", "{\"plan\":\"P-Cem\"}", ""));
        SUITE.adopted("WCC", "2011-12", RULE.formatted("DETAIL"));
        await().atMost(Suite.PATIENCE)
                .untilAsserted(() -> assertThat(
                                SUITE.get("smt", "consolidation", SHARED).asString())
                        .contains("\"included\":[\"WCC\"]"));
        remember(desk, answered);
        SUITE.adopted("WCC", "2011-12", RULE.formatted("WITHHELD"));
        await().atMost(Suite.PATIENCE)
                .untilAsserted(() -> assertThat(
                                SUITE.get("smt", "consolidation", SHARED).asString())
                        .doesNotContain("\"included\":[\"WCC\"]"));
        remember(desk, answered);

        answered.forEach(Answered::isAnsweredAgain);
        SUITE.rebuildConsolidation(answered.getLast().user(), answered.getLast().path());
        answered.forEach(Answered::isAnsweredAgain);
        SUITE.setStrangersAside();
        await().atMost(Suite.PATIENCE)
                .untilAsserted(() -> assertThat(SUITE.wrong()).isEmpty());
    }

    private static String plan(CaseDesk desk, String id, String child, String time) {
        return desk.event(
                id,
                "protection-plan-started.v1",
                child,
                time,
                "{\"plan\":\"P-%s\",\"category\":\"NEGLECT\"}".formatted(child),
                "");
    }

    private static void remember(CaseDesk desk, List<Answered> answered) {
        for (String form : List.of(Suite.JSON, Suite.CSV, Suite.XLSX)) {
            answered.add(Answered.now(SUITE, "officer.wcc", desk.view(PERIOD), form));
            answered.add(Answered.now(SUITE, "officer.wcc", desk.view(YEAR), form));
            answered.add(Answered.now(SUITE, "smt", SHARED, form));
        }
    }

    private static void awaitFigure(CaseDesk desk, String measure, int figure) {
        await().atMost(Suite.PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() ->
                        assertThat(desk.result(PERIOD, measure).intValueExact()).isEqualTo(figure));
    }
}
