package org.concordat.returns.stored;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.kernel.Borough;
import org.concordat.returns.Stamp;
import org.concordat.returns.reading.ReturnFormat;

/** The bytes that returns were sent as, each time they were. Never changed, never deleted. */
@ApplicationScoped
class SourceStore {

    /** What was sent. */
    record Source(ReturnFormat format, byte[] bytes) {}

    private final DataSource database;

    SourceStore(DataSource database) {
        this.database = database;
    }

    /** The version's row must have been written already. */
    void append(Borough borough, UUID id, Source source, Stamp sent) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into return_source (borough, return_id, sequence, format, bytes, sent_by, sent_at)
                        select ?, ?, count(*), ?, ?, ?, ? from return_source where borough = ? and return_id = ?
                        """)) {
            insert.setString(1, borough.code());
            insert.setObject(2, id);
            insert.setString(3, source.format().name());
            insert.setBytes(4, source.bytes());
            insert.setString(5, sent.by());
            insert.setTimestamp(6, Timestamp.from(sent.at()));
            insert.setString(7, borough.code());
            insert.setObject(8, id);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("keeping the source of " + id, e);
        }
    }

    /** The one sent last, which is what the version's lines were read from. */
    Source latest(Borough borough, UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select format, bytes from return_source where borough = ? and return_id = ?
                        order by sequence desc limit 1
                        """)) {
            select.setString(1, borough.code());
            select.setObject(2, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("a return without a source: " + id);
                }
                return new Source(ReturnFormat.valueOf(row.getString(1)), row.getBytes(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("reading the source of " + id, e);
        }
    }
}
