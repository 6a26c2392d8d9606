package org.concordat.web.reads;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.concordat.kernel.Borough;

/** The table {@code read_record}. */
@ApplicationScoped
class ReadStore {

    /** A read and its place among those of the borough. */
    record Stored(long id, Read read) {}

    private final DataSource database;

    ReadStore(DataSource database) {
        this.database = database;
    }

    void append(Collection<Read> reads) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into read_record (borough, first_at, last_at, times, actor, actor_id, role, origin, what)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (Read read : reads) {
                insert.setString(1, read.borough().code());
                insert.setObject(2, OffsetDateTime.ofInstant(read.firstAt(), ZoneOffset.UTC));
                insert.setObject(3, OffsetDateTime.ofInstant(read.lastAt(), ZoneOffset.UTC));
                insert.setInt(4, read.times());
                insert.setString(5, read.actor());
                insert.setString(6, read.actorId());
                insert.setString(7, read.role());
                insert.setString(8, read.origin());
                insert.setString(9, read.what());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("Who read could not be recorded", e);
        }
    }

    /** Those behind one place, in the order in which they were recorded. */
    List<Stored> page(Borough borough, long after, int limit) {
        List<Stored> page = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select id, first_at, last_at, times, actor, actor_id, role, origin, what
                        from read_record where borough = ? and id > ? order by id limit ?""")) {
            select.setString(1, borough.code());
            select.setLong(2, after);
            select.setInt(3, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    page.add(new Stored(
                            row.getLong(1),
                            new Read(
                                    borough,
                                    row.getTimestamp(2).toInstant(),
                                    row.getTimestamp(3).toInstant(),
                                    row.getInt(4),
                                    row.getString(5),
                                    row.getString(6),
                                    row.getString(7),
                                    row.getString(8),
                                    row.getString(9))));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Who read could not be asked for", e);
        }
        return page;
    }
}
