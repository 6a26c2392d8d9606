package org.concordat.web.write;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.concordat.kernel.Borough;
import org.jspecify.annotations.Nullable;

/** The answers given to requests with a key, for a week. */
@ApplicationScoped
class IdempotencyStore {

    /** Longer than the 72 hours promised, so that nobody's retry after a long weekend comes too late. */
    private static final int DAYS_KEPT = 7;

    /** What a former release kept it kept by name; a name that looks like an identity finds only those. */
    private static final String OF_OWNER = "((caller = ? and not by_name) or (caller = ? and by_name))";

    /** @param fingerprint of the request it was the answer to */
    record Remembered(String fingerprint, StoredAnswer answer) {}

    /**
     * Whose a key is.
     *
     * @param id who it is; what a key goes by
     * @param name by which answers were kept until identities were
     */
    record Owner(String id, String name) {}

    private final DataSource database;

    IdempotencyStore(DataSource database) {
        this.database = database;
    }

    /** Until the transaction ends; a second request with the key waits for the first and then finds its answer. */
    void lock(Owner owner, String key) {
        byte[] name = (owner.id() + "\n" + key).getBytes(StandardCharsets.UTF_8);
        long number = ByteBuffer.wrap(Fingerprint.sha256().digest(name)).getLong();
        with("select pg_advisory_xact_lock(?)", statement -> {
            statement.setLong(1, number);
            return statement.execute();
        });
    }

    void forgetOld(Owner owner) {
        with(
                "delete from idempotency_record where " + OF_OWNER + " and at < now() - make_interval(days => ?)",
                statement -> {
                    statement.setString(1, owner.id());
                    statement.setString(2, owner.name());
                    statement.setInt(3, DAYS_KEPT);
                    return statement.executeUpdate();
                });
    }

    Optional<Remembered> find(Owner owner, String key) {
        return with(
                "select fingerprint, status, body, etag, location, packing from idempotency_record" + " where "
                        + OF_OWNER + " and key = ? order by by_name limit 1",
                statement -> {
                    statement.setString(1, owner.id());
                    statement.setString(2, owner.name());
                    statement.setString(3, key);
                    try (ResultSet row = statement.executeQuery()) {
                        return row.next()
                                ? Optional.of(new Remembered(
                                        row.getString(1),
                                        new StoredAnswer(
                                                row.getInt(2),
                                                body(row.getBytes(3), row.getString(6)),
                                                row.getString(4),
                                                row.getString(5))))
                                : Optional.empty();
                    }
                });
    }

    private static byte @Nullable [] body(byte @Nullable [] kept, @Nullable String packing) {
        return kept == null || packing == null ? kept : AnswerPacking.unpack(kept);
    }

    /** @return false when the key is there already, though out of this transaction's sight */
    boolean remember(Owner owner, String key, Set<Borough> boroughs, String fingerprint, StoredAnswer answer) {
        byte @Nullable [] packed = answer.body() == null ? null : AnswerPacking.pack(answer.body());
        return with(
                "insert into idempotency_record"
                        + " (caller, key, boroughs, fingerprint, status, body, etag, location, packing, by_name)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, false) on conflict do nothing",
                statement -> {
                    statement.setString(1, owner.id());
                    statement.setString(2, key);
                    statement.setArray(
                            3,
                            statement
                                    .getConnection()
                                    .createArrayOf(
                                            "text",
                                            new TreeSet<>(boroughs)
                                                    .stream().map(Borough::code).toArray()));
                    statement.setString(4, fingerprint);
                    statement.setInt(5, answer.status());
                    statement.setBytes(6, packed);
                    statement.setString(7, answer.etag());
                    statement.setString(8, answer.location());
                    statement.setString(9, packed == null ? null : AnswerPacking.GZIP);
                    return statement.executeUpdate() == 1;
                });
    }

    private interface Work<T> {

        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IdempotencyFailed(e);
        }
    }

    /** The stored answers could not be reached, so the write must not happen. */
    static final class IdempotencyFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        IdempotencyFailed(SQLException cause) {
            super("The stored answers could not be reached", cause);
        }
    }
}
