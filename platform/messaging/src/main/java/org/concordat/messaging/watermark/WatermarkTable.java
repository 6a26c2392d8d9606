package org.concordat.messaging.watermark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.concordat.messaging.projection.ConsumerPositions;

/** The table {@code watermark}, and the positions that it is about. */
final class WatermarkTable {

    private final DataSource database;

    WatermarkTable(DataSource database) {
        this.database = database;
    }

    /**
     * How far it got.
     *
     * @param place of the moment that promised it, in the log of moments
     */
    record Reached(Instant asAt, long place) {}

    Optional<Reached> read() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select as_at, place from watermark");
                ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? Optional.of(
                            new Reached(row.getObject(1, OffsetDateTime.class).toInstant(), row.getLong(2)))
                    : Optional.empty();
        }
    }

    /** Moves it forward; an earlier moment than it has changes nothing. */
    void store(Reached reached) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                insert into watermark as w (as_at, place) values (?, ?)
                on conflict (only_row) do update set as_at = excluded.as_at, place = excluded.place
                 where w.as_at < excluded.as_at""")) {
            statement.setObject(1, reached.asAt().atOffset(ZoneOffset.UTC));
            statement.setLong(2, reached.place());
            statement.executeUpdate();
        }
    }

    Map<TopicPartition, Long> positions() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return ConsumerPositions.all(connection);
        }
    }
}
