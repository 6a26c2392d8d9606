package org.concordat.messaging.applying;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.messaging.log.AggregateKey;

/** The table {@code applied_version}, for the aggregates that one transaction is about. */
final class AppliedVersions {

    private final Map<AggregateKey, Long> versions;
    private final Set<AggregateKey> changed = new HashSet<>();

    private AppliedVersions(Map<AggregateKey, Long> versions) {
        this.versions = versions;
    }

    static AppliedVersions load(Connection connection, Collection<AggregateKey> aggregates) throws SQLException {
        Map<AggregateKey, Long> versions = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                select borough, topic, aggregate, version from applied_version
                  join unnest(?, ?, ?) as wanted (borough, topic, aggregate) using (borough, topic, aggregate)""")) {
            bind(connection, statement, List.copyOf(aggregates));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    versions.put(
                            new AggregateKey(row.getString(1), row.getString(2), row.getString(3)), row.getLong(4));
                }
            }
        }
        return new AppliedVersions(versions);
    }

    /** The last version applied; 0 before the first. */
    long of(AggregateKey aggregate) {
        return versions.getOrDefault(aggregate, 0L);
    }

    void applied(AggregateKey aggregate, long version) {
        versions.put(aggregate, version);
        changed.add(aggregate);
    }

    void store(Connection connection) throws SQLException {
        if (changed.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into applied_version (borough, topic, aggregate, version)
                select * from unnest(?, ?, ?, ?)
                on conflict (borough, topic, aggregate) do update set version = excluded.version""")) {
            List<AggregateKey> aggregates = List.copyOf(changed);
            bind(connection, statement, aggregates);
            statement.setArray(
                    4,
                    connection.createArrayOf(
                            "int8", aggregates.stream().map(this::of).toArray()));
            statement.executeUpdate();
        }
    }

    static void bind(Connection connection, PreparedStatement statement, List<AggregateKey> aggregates)
            throws SQLException {
        statement.setArray(
                1,
                connection.createArrayOf(
                        "text", aggregates.stream().map(AggregateKey::borough).toArray()));
        statement.setArray(
                2,
                connection.createArrayOf(
                        "text", aggregates.stream().map(AggregateKey::topic).toArray()));
        statement.setArray(
                3,
                connection.createArrayOf(
                        "text", aggregates.stream().map(AggregateKey::aggregate).toArray()));
    }
}
