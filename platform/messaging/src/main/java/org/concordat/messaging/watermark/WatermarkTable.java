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
import org.concordat.messaging.position.ConsumerPositions;

/** The table {@code watermark}, and the positions that it is about. */
final class WatermarkTable {

    private final DataSource database;

    WatermarkTable(DataSource database) {
        this.database = database;
    }

    Optional<Instant> read() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select as_at from watermark");
                ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? Optional.of(row.getObject(1, OffsetDateTime.class).toInstant())
                    : Optional.empty();
        }
    }

    /** Moves it forward; an earlier moment than it has changes nothing. */
    void store(Instant asAt) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                insert into watermark as w (as_at) values (?)
                on conflict (only_row) do update set as_at = excluded.as_at where w.as_at < excluded.as_at""")) {
            statement.setObject(1, asAt.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    Map<TopicPartition, Long> positions() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return ConsumerPositions.all(connection);
        }
    }
}
