package org.concordat.returns.stored;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.concordat.kernel.Borough;
import org.concordat.returns.Stamp;
import org.concordat.returns.content.Source;
import org.concordat.returns.content.Source.ProfileVersion;
import org.concordat.returns.reading.ReturnFormat;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that returns were sent as, each time they were, and beside them how they were read. Never changed, never
 * deleted.
 */
@ApplicationScoped
public class SourceStore {

    /**
     * How what was sent last was read.
     *
     * @param sequence counts what was sent for the version, from 0
     * @param kept none when an earlier release saved it, which kept no readings
     */
    public record Reading(int sequence, Optional<byte[]> kept) {}

    private static final String SOURCE = "format, bytes, profile, profile_version, constants";

    private final DataSource database;

    SourceStore(DataSource database) {
        this.database = database;
    }

    /** The version's row must have been written already. */
    public void append(Borough borough, UUID id, Source source, byte[] reading, Stamp sent) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into return_source
                            (borough, return_id, sequence, format, bytes, reading, sent_by, sent_by_id, sent_at,
                             profile, profile_version, constants)
                        select ?, ?, count(*), ?, ?, ?, ?, ?, ?, ?, ?, ? from return_source where borough = ? and return_id = ?
                        """)) {
            insert.setString(1, borough.code());
            insert.setObject(2, id);
            insert.setString(3, source.format().name());
            insert.setBytes(4, source.bytes());
            insert.setBytes(5, reading);
            insert.setString(6, sent.by());
            insert.setString(7, sent.actor().id().orElse(null));
            insert.setTimestamp(8, Timestamp.from(sent.at()));
            insert.setString(9, source.profile().map(ProfileVersion::name).orElse(null));
            insert.setObject(10, source.profile().map(ProfileVersion::version).orElse(null), Types.INTEGER);
            insert.setString(11, source.constants().isEmpty() ? null : text(source.constants()));
            insert.setString(12, borough.code());
            insert.setObject(13, id);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("keeping the source of " + id, e);
        }
    }

    /** One of those that were sent for a version. */
    public Source of(Borough borough, UUID id, int sequence) {
        return one(borough, id, SOURCE, "and sequence = " + sequence, SourceStore::source);
    }

    /** The one sent last, which is what the version's lines were read from. */
    public Source latest(Borough borough, UUID id) {
        return last(borough, id, SOURCE, SourceStore::source);
    }

    /** Of the one sent last. */
    public Reading latestReading(Borough borough, UUID id) {
        return last(
                borough,
                id,
                "sequence, reading",
                row -> new Reading(row.getInt(1), Optional.ofNullable(row.getBytes(2))));
    }

    /** Of the one sent last. */
    public int latestSequence(Borough borough, UUID id) {
        return last(borough, id, "sequence", row -> row.getInt(1));
    }

    private static Source source(ResultSet row) throws SQLException {
        String profile = row.getString(3);
        return new Source(
                ReturnFormat.valueOf(row.getString(1)),
                row.getBytes(2),
                profile == null ? Optional.empty() : Optional.of(new ProfileVersion(profile, row.getInt(4))),
                constants(row.getString(5)));
    }

    /** A line for each: neither a column's name nor what came in by an address has a line break. */
    private static String text(Map<String, String> constants) {
        return constants.entrySet().stream()
                .map(constant -> constant.getKey() + "=" + constant.getValue().replaceAll("\\R", " "))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> constants(@Nullable String text) {
        return text == null
                ? Map.of()
                : text.lines()
                        .map(line -> line.split("=", 2))
                        .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    @FunctionalInterface
    private interface RowReading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> T last(Borough borough, UUID id, String columns, RowReading<T> reading) {
        return one(borough, id, columns, "order by sequence desc limit 1", reading);
    }

    private <T> T one(Borough borough, UUID id, String columns, String which, RowReading<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select %s from return_source where borough = ? and return_id = ? %s
                        """.formatted(columns, which))) {
            select.setString(1, borough.code());
            select.setObject(2, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("a return without a source: " + id);
                }
                return reading.of(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("reading the source of " + id, e);
        }
    }
}
