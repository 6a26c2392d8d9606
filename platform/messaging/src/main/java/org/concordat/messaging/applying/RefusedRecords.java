package org.concordat.messaging.applying;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.concordat.messaging.log.LogRecord;
import org.concordat.messaging.log.ReadRecord.Refused;

/** What one transaction refuses: all of it is counted, in {@code consumer_position}, and of the first some is kept. */
final class RefusedRecords {

    private final Connection connection;
    private final RefusalLimits limits;
    private final Map<TopicPartition, Integer> counts = new HashMap<>();
    private boolean loaded;
    private long recordsKept;
    private long bytesKept;

    RefusedRecords(Connection connection, RefusalLimits limits) {
        this.connection = connection;
        this.limits = limits;
    }

    void keep(Refused reading) throws SQLException {
        load();
        LogRecord record = reading.record();
        counts.merge(new TopicPartition(record.topic(), record.partition()), 1, Integer::sum);
        if (recordsKept >= limits.recordsMax()) {
            return;
        }
        boolean whole = bytesKept + record.bytes() <= limits.bytesMax();
        if (ParkedEvents.park(connection, reading, whole)) {
            recordsKept++;
            bytesKept += whole ? record.bytes() : 0;
        }
    }

    private void load() throws SQLException {
        if (loaded) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement("""
                select count(*), coalesce(sum(octet_length(headers) + coalesce(octet_length(value), 0)), 0)
                  from parked_event where kind = 'refused'""");
                ResultSet row = statement.executeQuery()) {
            row.next();
            recordsKept = row.getLong(1);
            bytesKept = row.getLong(2);
        }
        loaded = true;
    }

    /** To be called once, at the end; how many there were. */
    int store() throws SQLException {
        int all = 0;
        for (Map.Entry<TopicPartition, Integer> count : counts.entrySet()) {
            add(connection, count.getKey(), count.getValue());
            all += count.getValue();
        }
        return all;
    }

    /** Counts one less: it is believed by now, or somebody has dismissed it. */
    static void letGo(Connection connection, LogRecord record) throws SQLException {
        add(connection, new TopicPartition(record.topic(), record.partition()), -1);
    }

    private static void add(Connection connection, TopicPartition partition, int records) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "update consumer_position set refused = greatest(0, refused + ?) where topic = ? and partition = ?")) {
            statement.setInt(1, records);
            statement.setString(2, partition.topic());
            statement.setInt(3, partition.partition());
            statement.executeUpdate();
        }
    }
}
