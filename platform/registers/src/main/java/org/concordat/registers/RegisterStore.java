package org.concordat.registers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.concordat.kernel.Actor;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.security.BoroughScope;

/** Every version of every record of this service's registers. Never changed, never deleted. */
@ApplicationScoped
public class RegisterStore {

    private static final String COLUMNS = "select borough, code, version, owner, content, warnings, recorded_by,"
            + " recorded_by_id, recorded_at, confirmed_by, confirmed_by_id, confirmed_at"
            + " from register_record r where borough = ? and register = ? ";
    private static final String LATEST = """
            and version = (select max(version) from register_record o
                            where o.borough = r.borough and o.register = r.register and o.code = r.code)
            """;
    private static final String OF_BOROUGH = "borough/";
    private static final String OF_PARTNERSHIP = "partnership/";

    private final DataSource database;
    private final ObjectMapper json;
    private final ContentCache contents = new ContentCache();

    RegisterStore(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The latest version of each record by code. @param behind none for those that everybody may read */
    public <T extends Record> List<RecordVersion<T>> all(Register<T, ?> register, Optional<Borough> behind) {
        return latestWhere(register.kind(), behind, "order by code");
    }

    /** The latest version of each whose code comes after a text, at most so many. */
    <T extends Record> List<RecordVersion<T>> page(
            Register<T, ?> register, Optional<Borough> behind, String after, int most) {
        return latestWhere(register.kind(), behind, "and code > ? order by code limit ?", after, most);
    }

    /**
     * The latest version of each record of a kind of which something holds.
     *
     * @param which SQL that begins with {@code and} or {@code order by}, of the program's own alone; its parameters are values
     */
    public <T extends Record> List<RecordVersion<T>> latestWhere(
            RecordKind<T> kind, Optional<Borough> behind, String which, Object... values) {
        return select(kind, behind, LATEST + which, values);
    }

    public <T extends Record> Optional<RecordVersion<T>> latest(Register<T, ?> register, RecordKey key) {
        return latest(register.kind(), key);
    }

    public <T extends Record> Optional<RecordVersion<T>> latest(RecordKind<T> kind, RecordKey key) {
        return select(kind, key.behind(), "and code = ? order by version desc limit 1", key.code()).stream()
                .findFirst();
    }

    public <T extends Record> Optional<RecordVersion<T>> version(Register<T, ?> register, RecordKey key, int version) {
        return select(register.kind(), key.behind(), "and code = ? and version = ?", key.code(), version).stream()
                .findFirst();
    }

    /** The latest first, those before one of them. */
    <T extends Record> List<RecordVersion<T>> versions(Register<T, ?> register, RecordKey key, int before, int most) {
        return select(
                register.kind(),
                key.behind(),
                "and code = ? and version < ? order by version desc limit ?",
                key.code(),
                before,
                most);
    }

    /** Adds a version. */
    public <T extends Record> void add(RecordKind<T> kind, RecordVersion<T> recorded) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into register_record (borough, register, code, version, owner, content, warnings,
                            recorded_by, recorded_by_id, recorded_at, confirmed_by, confirmed_by_id, confirmed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)) {
            insert.setString(1, wall(recorded.key().behind()));
            insert.setString(2, kind.name());
            insert.setString(3, recorded.key().code());
            insert.setInt(4, recorded.version());
            insert.setString(5, text(recorded.owner()).orElse(null));
            insert.setString(6, text(recorded.content()));
            insert.setString(7, text(recorded.warnings()));
            insert.setString(8, recorded.recordedBy().name());
            insert.setString(9, recorded.recordedBy().id().orElse(null));
            insert.setTimestamp(10, Timestamp.from(recorded.recordedAt()));
            Optional<Confirmation> confirmed = recorded.confirmation();
            insert.setString(11, confirmed.map(one -> one.by().name()).orElse(null));
            insert.setString(12, confirmed.flatMap(one -> one.by().id()).orElse(null));
            insert.setTimestamp(
                    13, confirmed.map(one -> Timestamp.from(one.at())).orElse(null));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("recording in the register " + kind.name(), e);
        }
    }

    private <T extends Record> List<RecordVersion<T>> select(
            RecordKind<T> kind, Optional<Borough> behind, String which, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(COLUMNS + which)) {
            select.setString(1, wall(behind));
            select.setString(2, kind.name());
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 3, values[i]);
            }
            List<RecordVersion<T>> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(version(kind, behind, row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("reading the register " + kind.name(), e);
        }
    }

    private <T extends Record> RecordVersion<T> version(RecordKind<T> kind, Optional<Borough> behind, ResultSet row)
            throws SQLException {
        return new RecordVersion<>(
                new RecordKey(behind, row.getString("code")),
                owner(Optional.ofNullable(row.getString("owner"))),
                row.getInt("version"),
                contents.get(kind.type(), row.getString("content"), text -> parsed(kind.type(), text)),
                List.of(parsed(Finding[].class, row.getString("warnings"))),
                new Actor(Optional.ofNullable(row.getString("recorded_by_id")), row.getString("recorded_by")),
                row.getTimestamp("recorded_at").toInstant(),
                confirmation(row));
    }

    private static Optional<Confirmation> confirmation(ResultSet row) throws SQLException {
        String by = row.getString("confirmed_by");
        return by == null
                ? Optional.empty()
                : Optional.of(new Confirmation(
                        new Actor(Optional.ofNullable(row.getString("confirmed_by_id")), by),
                        row.getTimestamp("confirmed_at").toInstant()));
    }

    private static String wall(Optional<Borough> behind) {
        return behind.map(Borough::code).orElse(BoroughScope.SHARED);
    }

    private static Optional<String> text(Owner owner) {
        return switch (owner) {
            case Owner.Everybody everybody -> Optional.empty();
            case Owner.OfBorough(Borough borough) -> Optional.of(OF_BOROUGH + borough.code());
            case Owner.OfPartnership(String partnership) -> Optional.of(OF_PARTNERSHIP + partnership);
        };
    }

    private static Owner owner(Optional<String> text) {
        if (text.isEmpty()) {
            return new Owner.Everybody();
        }
        return text.get().startsWith(OF_BOROUGH)
                ? new Owner.OfBorough(new Borough(text.get().substring(OF_BOROUGH.length())))
                : new Owner.OfPartnership(text.get().substring(OF_PARTNERSHIP.length()));
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("writing a record", e);
        }
    }

    private <T> T parsed(Class<T> type, String text) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record is stored that is no " + type.getSimpleName(), e);
        }
    }
}
