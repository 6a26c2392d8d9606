package org.concordat.caseload.inbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;

/** What came by Kafka and was not taken in: the table {@code rejected_event}. Nothing of what it said is there. */
@ApplicationScoped
public class RejectedStore {

    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final DataSource database;
    private final ObjectMapper json;

    RejectedStore(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** An event with its place among all of the borough. */
    record Placed(long place, RejectedEvent event) {}

    void keep(Borough borough, List<RejectedEvent> rejected) {
        try (Connection connection = database.getConnection();
                // Places are given in the order of commits, or whoever asks for what follows one would miss some.
                PreparedStatement turn = connection.prepareStatement(
                        "select pg_advisory_xact_lock(hashtextextended('rejected events of ' || ?, 0))");
                PreparedStatement insert = connection.prepareStatement("""
                        insert into rejected_event
                               (borough, source, log_partition, log_offset, batch, rejected_at, findings)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb) on conflict do nothing""")) {
            turn.setString(1, borough.code());
            turn.executeQuery().close();
            UUID batch = UUID.randomUUID();
            for (RejectedEvent one : rejected) {
                insert.setString(1, borough.code());
                insert.setString(2, one.source());
                insert.setInt(3, one.partition());
                insert.setLong(4, one.offset());
                insert.setObject(5, batch);
                insert.setTimestamp(6, Timestamp.from(one.rejectedAt()));
                insert.setString(7, json.writeValueAsString(one.findings()));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("keeping what was rejected of " + borough, e);
        }
    }

    /** In the order in which they were rejected. @param after the place behind which to begin */
    List<Placed> after(Borough borough, long after, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select place, source, log_partition, log_offset, rejected_at, findings from rejected_event
                         where borough = ? and place > ? order by place limit ?""")) {
            select.setString(1, borough.code());
            select.setLong(2, after);
            select.setInt(3, limit);
            List<Placed> rejected = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rejected.add(new Placed(
                            row.getLong(1),
                            new RejectedEvent(
                                    row.getString(2),
                                    row.getInt(3),
                                    row.getLong(4),
                                    row.getTimestamp(5).toInstant(),
                                    json.readValue(row.getString(6), FINDINGS))));
                }
            }
            return rejected;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("reading what was rejected of " + borough, e);
        }
    }
}
