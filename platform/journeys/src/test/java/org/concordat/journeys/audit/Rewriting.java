package org.concordat.journeys.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What somebody does who knows how hashes are made, and does not have the key. */
final class Rewriting {

    private Rewriting() {}

    /** Makes every hash of the chain again, and the head. */
    static void hashesAnew(Database database, String chain) throws SQLException {
        String previous = "0".repeat(64);
        long last = 0;
        try (PreparedStatement select = database.connection().prepareStatement("""
                        select sequence, at, actor, origin, action, subject, before, after, actor_id, rows
                        from audit_record where borough = ? order by sequence""");
                PreparedStatement update = database.connection()
                        .prepareStatement("update audit_record set hash = ? where borough = ? and sequence = ?")) {
            select.setString(1, chain);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    last = row.getLong(1);
                    MessageDigest digest = sha256();
                    add(digest, previous);
                    add(digest, chain);
                    add(digest, Long.toString(last));
                    add(digest, ((Timestamp) row.getObject(2)).toInstant().toString());
                    for (int field = 3; field <= 8; field++) {
                        add(digest, row.getString(field));
                    }
                    if (row.getString(9) != null || row.getString(10) != null) {
                        add(digest, row.getString(9));
                    }
                    if (row.getString(10) != null) {
                        add(digest, row.getString(10));
                    }
                    byte[] hash = digest.digest();
                    previous = HexFormat.of().formatHex(hash);
                    update.setBytes(1, hash);
                    update.setString(2, chain);
                    update.setLong(3, last);
                    update.executeUpdate();
                }
            }
        }
        database.execute("update audit_head set sequence = %d, hash = decode('%s', 'hex') where borough = '%s'"
                .formatted(last, previous, chain));
    }

    /** Adds a record like the last one, with the right hash. @param signature of another record; null: none */
    static void append(Database database, String chain, @Nullable String signature) throws SQLException {
        database.execute("""
                insert into audit_record (borough, sequence, at, actor, origin, action, subject, before, after, hash, actor_id, rows, signature)
                select borough, sequence + 1, at, 'somebody.else', origin, action, subject, before, after, hash, actor_id, null, %s
                from audit_record where borough = '%s' order by sequence desc limit 1""".formatted(signature, chain));
        hashesAnew(database, chain);
    }

    private static void add(MessageDigest digest, @Nullable String field) {
        byte[] bytes = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(field == null ? -1 : bytes.length)
                .array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
