package org.concordat.journeys.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.concordat.journeys.Suite;
import org.junit.jupiter.api.Test;

/** What caseload took in is held in consolidation, event by event; one that is lost is found and named. */
class LostCaseEventTest {

    private static final Suite SUITE = Suite.running();
    private static final String TYPE = "contact-received.v1";
    private static final int EVENTS = 200;

    @Test
    void a_load_reconciles_and_an_event_that_is_lost_is_named() throws SQLException {
        SUITE.setStrangersAside();
        LocalDate day = LocalDate.now(ZoneId.of("Europe/London"));
        Suite.ok(SUITE.as("mosaic-wcc", "caseload")
                .contentType("application/cloudevents-batch+json;charset=UTF-8")
                .body(IntStream.range(0, EVENTS)
                        .mapToObj(LostCaseEventTest::event)
                        .toList()
                        .toString())
                .post("/v1/boroughs/WCC/events"));
        await().atMost(Suite.PATIENCE)
                .untilAsserted(() -> assertThat(SUITE.wrong()).isEmpty());

        List<String> wrong;
        try (Database database = new Database(SUITE, "consolidation")) {
            database.keep("case_event");
            database.execute("delete from case_event where borough = 'WCC' and id = 'lost-7'");
            try {
                wrong = SUITE.wrong();
            } finally {
                database.putBack("case_event");
            }
        }

        assertThat(wrong)
                .anyMatch(line -> line.startsWith("reconciliation: consolidation lacks 1 of ")
                        && line.endsWith("events of cases of WCC: %s of urn:example:wcc:mosaic, taken in on %s"
                                .formatted(TYPE, day)));
        assertThat(SUITE.wrong()).isEmpty();
    }

    private static String event(int number) {
        return """
                {"specversion":"1.0","id":"lost-%1$d","source":"urn:example:wcc:mosaic",
                 "type":"concordat.caseload.inbound.%2$s","subject":"k1.child.%3$024d","time":"2009-05-07T12:00:00Z",
                 "data":{"contact":"L-%1$d"}}""".formatted(number, TYPE, number);
    }
}
