package org.concordat.returns.profiles;

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
import org.concordat.kernel.Borough;
import org.concordat.returns.Stamp;

/** The versions of boroughs' profiles. Never changed, never deleted. */
@ApplicationScoped
class ProfileStore {

    private static final String COLUMNS = "select name, version, content, saved_by, saved_at from table_profile ";

    private final DataSource database;

    ProfileStore(DataSource database) {
        this.database = database;
    }

    /** Until the end of the transaction nobody else adds a version to it. */
    void lock(Borough borough, String name) {
        try (Connection connection = database.getConnection();
                PreparedStatement lock =
                        connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 157))")) {
            lock.setString(1, borough.code() + "/" + name);
            lock.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("locking the profile " + name, e);
        }
    }

    void append(Borough borough, StoredProfile profile, Stamp saved) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into table_profile (borough, name, version, content, saved_by, saved_by_id, saved_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)) {
            insert.setString(1, borough.code());
            insert.setString(2, profile.name());
            insert.setInt(3, profile.version());
            insert.setString(4, profile.content());
            insert.setString(5, saved.by());
            insert.setString(6, saved.actor().id().orElse(null));
            insert.setTimestamp(7, Timestamp.from(saved.at()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("keeping the profile " + profile.name(), e);
        }
    }

    Optional<StoredProfile> latest(Borough borough, String name) {
        return all("where borough = ? and name = ? order by version desc limit 1", borough.code(), name).stream()
                .findFirst();
    }

    Optional<StoredProfile> of(Borough borough, String name, int version) {
        return all("where borough = ? and name = ? and version = ?", borough.code(), name, version).stream()
                .findFirst();
    }

    /** The latest of each, by name, behind one of them. */
    List<StoredProfile> listed(Borough borough, String after, int most) {
        return all("""
                where borough = ? and name > ? and version = (
                    select max(version) from table_profile other
                     where other.borough = table_profile.borough and other.name = table_profile.name)
                order by name limit ?
                """, borough.code(), after, most);
    }

    /** The latest first, those before one of them. */
    List<StoredProfile> versions(Borough borough, String name, int before, int most) {
        return all(
                "where borough = ? and name = ? and version < ? order by version desc limit ?",
                borough.code(),
                name,
                before,
                most);
    }

    private List<StoredProfile> all(String which, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(COLUMNS + which)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            List<StoredProfile> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new StoredProfile(
                            row.getString(1),
                            row.getInt(2),
                            row.getString(3),
                            row.getString(4),
                            row.getTimestamp(5).toInstant()));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("reading profiles", e);
        }
    }
}
