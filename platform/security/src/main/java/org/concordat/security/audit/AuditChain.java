package org.concordat.security.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The tables of the audit trail, over the connection of the transaction in hand. */
final class AuditChain {

    private static final String COLUMNS =
            "borough, sequence, at, actor, origin, action, subject, before, after, hash, actor_id, rows, signature";

    /** Where a chain ends. */
    record Head(long sequence, String hash) {

        static final Head NONE = new Head(0, AuditEntry.START);
    }

    private final Connection connection;

    AuditChain(Connection connection) {
        this.connection = connection;
    }

    /** The end of the chain, locked until the transaction ends, so that no two records take one sequence. */
    Head lockHead(String chain) throws SQLException {
        Optional<Head> head = lockExisting(chain);
        if (head.isPresent()) {
            return head.get();
        }
        try (PreparedStatement begin = connection.prepareStatement(
                "insert into audit_head (borough, sequence, hash) values (?, 0, ?) on conflict do nothing")) {
            begin.setString(1, chain);
            begin.setBytes(2, HexFormat.of().parseHex(AuditEntry.START));
            begin.executeUpdate();
        }
        return lockExisting(chain).orElseThrow(() -> new SQLException("The transaction does not name " + chain));
    }

    private Optional<Head> lockExisting(String chain) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select sequence, hash from audit_head where borough = ? for update")) {
            lock.setString(1, chain);
            try (ResultSet row = lock.executeQuery()) {
                return row.next()
                        ? Optional.of(new Head(row.getLong(1), HexFormat.of().formatHex(row.getBytes(2))))
                        : Optional.empty();
            }
        }
    }

    /**
     * In one statement with the head that moves: every change of anything waits for it.
     *
     * @return where the chain ends now
     */
    Head append(AuditEntry entry) throws SQLException {
        byte[] hash = HexFormat.of().parseHex(entry.hash());
        try (PreparedStatement insert = connection.prepareStatement(
                "with moved as (update audit_head set sequence = ?, hash = ? where borough = ?) insert into audit_record ("
                        + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, entry.sequence());
            insert.setBytes(2, hash);
            insert.setString(3, entry.chain());
            insert.setString(4, entry.chain());
            insert.setLong(5, entry.sequence());
            insert.setObject(6, OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC));
            insert.setString(7, entry.actor());
            insert.setString(8, entry.origin());
            insert.setString(9, entry.action());
            insert.setString(10, entry.subject());
            setText(insert, 11, entry.before());
            setText(insert, 12, entry.after());
            insert.setBytes(13, hash);
            setText(insert, 14, entry.actorId());
            setText(insert, 15, entry.rows());
            setText(insert, 16, entry.signature());
            insert.executeUpdate();
        }
        return new Head(entry.sequence(), entry.hash());
    }

    private static void setText(PreparedStatement statement, int position, @Nullable String text) throws SQLException {
        if (text == null) {
            statement.setNull(position, Types.VARCHAR);
        } else {
            statement.setString(position, text);
        }
    }

    /** The heads of the chains that the transaction names. */
    Map<String, Head> heads() throws SQLException {
        Map<String, Head> heads = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement("select borough, sequence, hash from audit_head");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                heads.put(
                        row.getString(1),
                        new Head(row.getLong(2), HexFormat.of().formatHex(row.getBytes(3))));
            }
        }
        return heads;
    }

    /** Every record that the transaction names, chain by chain in order, a few at a time in memory. */
    void forEach(Consumer<AuditEntry> consumer) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select " + COLUMNS + " from audit_record order by borough collate \"C\", sequence")) {
            select.setFetchSize(500);
            each(select, consumer);
        }
    }

    /**
     * The records behind one place, at most so many.
     *
     * @param only the one chain wanted; null for every chain that the transaction names
     */
    void page(@Nullable String only, String afterChain, long afterSequence, int limit, Consumer<AuditEntry> consumer)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select " + COLUMNS
                + " from audit_record where (borough collate \"C\", sequence) > (?, ?) and borough = coalesce(?, borough)"
                + " order by borough collate \"C\", sequence limit ?")) {
            select.setString(1, afterChain);
            select.setLong(2, afterSequence);
            setText(select, 3, only);
            select.setInt(4, limit);
            each(select, consumer);
        }
    }

    private static void each(PreparedStatement select, Consumer<AuditEntry> consumer) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Timestamp at = row.getTimestamp(3);
                consumer.accept(new AuditEntry(
                        row.getString(1),
                        row.getLong(2),
                        at.toInstant(),
                        row.getString(4),
                        row.getString(11),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(12),
                        HexFormat.of().formatHex(row.getBytes(10)),
                        row.getString(13)));
            }
        }
    }
}
