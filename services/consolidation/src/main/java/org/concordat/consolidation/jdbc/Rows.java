package org.concordat.consolidation.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.concordat.kernel.Borough;
import org.concordat.security.BoroughScope;
import org.jspecify.annotations.Nullable;

/** Plain JDBC with its edges taken off: reads rows within the transaction at hand, which names the boroughs. */
public final class Rows {

    /** Makes a record of a row. */
    public interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** The database failed; nothing a caller could mend. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(SQLException cause) {
            super(cause);
        }
    }

    /** Rows fetched at a time: bounds the memory of a large return. */
    private static final int FETCH = 2_000;

    private Rows() {}

    public static <T> List<T> all(DataSource database, String sql, Reading<T> reading, @Nullable Object... parameters) {
        try (Connection connection = database.getConnection()) {
            return all(connection, sql, reading, parameters);
        } catch (SQLException e) {
            throw new Unreadable(e);
        }
    }

    public static <T> List<T> all(Connection connection, String sql, Reading<T> reading, @Nullable Object... parameters)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setFetchSize(FETCH);
            bind(query, parameters);
            try (ResultSet row = query.executeQuery()) {
                List<T> read = new ArrayList<>();
                while (row.next()) {
                    read.add(reading.of(row));
                }
                return read;
            }
        }
    }

    public static <T> Optional<T> first(
            DataSource database, String sql, Reading<T> reading, @Nullable Object... parameters) {
        return all(database, sql, reading, parameters).stream().findFirst();
    }

    /** @return how many rows it wrote */
    public static int insert(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            bind(insert, parameters);
            return insert.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, sql(statement.getConnection(), parameters[i]));
        }
    }

    /** For {@code borough = any(?)}: the boroughs and, always, what all share. */
    public static Stream<String> codes(Set<Borough> boroughs) {
        return Stream.concat(Stream.of(BoroughScope.SHARED), boroughs.stream().map(Borough::code));
    }

    private static @Nullable Object sql(Connection connection, @Nullable Object value) throws SQLException {
        return switch (value) {
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Stream<?> texts ->
                connection.createArrayOf("text", texts.map(Object::toString).toArray());
            case null -> null;
            default -> value;
        };
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
