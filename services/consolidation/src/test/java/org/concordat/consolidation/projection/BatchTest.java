package org.concordat.consolidation.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.concordat.consolidation.Topics;
import org.concordat.consolidation.trial.MadeUpTopics;
import org.concordat.kernel.Borough;
import org.concordat.messaging.EventJson;
import org.concordat.messaging.ReceivedEvent;
import org.concordat.security.BoroughScope;
import org.concordat.testing.RealServers;
import org.junit.jupiter.api.Test;

/** Several events of one transaction are folded as if they had come one by one. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
class BatchTest {

    private static final Borough BOROUGH = new Borough("ZZB");
    private static final Instant KNOWN = Instant.parse("2016-05-12T10:00:00Z");

    @Inject
    ConsolidationProjection projection;

    @Inject
    BoroughScope scope;

    @Inject
    DataSource database;

    @Test
    void a_submission_and_its_approval_in_one_batch_are_held_once() {
        List<ReceivedEvent> batch = List.of(
                event("return-submitted", 1, KNOWN.plusSeconds(5), returned("\"submittedBy\":\"finance\"")),
                event(
                        "return-approved",
                        2,
                        KNOWN,
                        returned("\"submittedBy\":\"finance\",\"approvedBy\":\"approver\","
                                + "\"approvedAt\":\"2016-05-12T09:00:00Z\",\"certification\":\"complete\"")),
                event("period-closed", 3, KNOWN.plusSeconds(9), "\"closedBy\":\"finance\""));

        List<String> first = scope.write(Set.of(BOROUGH), () -> fold(batch));
        List<String> again = scope.write(Set.of(BOROUGH), () -> fold(batch));

        assertThat(first)
                .as("versions with the posting they stand for; an event is known no earlier than the one before it")
                .containsExactly("SUBMITTED 1 10:00:05", "APPROVED 1 10:00:05", "1 line", "closed");
        assertThat(again).as("a batch that comes twice changes nothing").isEqualTo(first);
    }

    private List<String> fold(List<ReceivedEvent> batch) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            projection.apply(batch, connection);
            List<String> held = new java.util.ArrayList<>();
            collect(
                    held,
                    statement,
                    "select state || ' ' || posting || ' ' || to_char(known_at at time zone 'UTC', 'HH24:MI:SS')"
                            + " from return_version where borough = 'ZZB' order by aggregate_version");
            collect(held, statement, "select count(*) || ' line' from budget_fact where borough = 'ZZB'");
            collect(
                    held,
                    statement,
                    "select case when closed then 'closed' else 'open' end from period_known where borough = 'ZZB'");
            return held;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void collect(List<String> into, Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                into.add(row.getString(1));
            }
        }
    }

    private static String returned(String more) {
        return "\"return\":\"00000000-0000-0000-0000-000000000001\",\"version\":1,"
                + "\"submittedAt\":\"2016-05-11T09:00:00Z\",\"unit\":\"GBP\",\"illustrative\":false," + more
                + ",\"lines\":[{\"line\":1,\"serviceLine\":\"3.1.1\",\"fund\":\"GENERAL_FUND\","
                + "\"type\":\"EXPENDITURE\",\"currentBudget\":10.00}],\"controlTotals\":{\"lines\":1,\"sums\":[{"
                + "\"fund\":\"GENERAL_FUND\",\"type\":\"EXPENDITURE\",\"measure\":\"currentBudget\",\"reported\":1,"
                + "\"total\":\"10.00\"}],\"digest\":\""
                + Topics.digest("1||3.1.1|GENERAL_FUND|EXPENDITURE||10.00||||\n")
                + "\"}";
    }

    private static ReceivedEvent event(String type, long version, Instant knownAt, String data) {
        return new ReceivedEvent(
                "batch-" + version,
                "concordat.budgets." + type + ".v1",
                "urn:concordat:test",
                "ZZB/2016-17-P01",
                BOROUGH,
                "somebody",
                version,
                knownAt,
                knownAt,
                "concordat.budgets",
                0,
                version,
                json("{\"borough\":\"ZZB\",\"period\":\"2016-17-P01\"," + data + "}"));
    }

    private static JsonNode json(String text) {
        try {
            return EventJson.read(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
