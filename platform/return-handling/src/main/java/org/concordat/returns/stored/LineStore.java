package org.concordat.returns.stored;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.kernel.Borough;
import org.concordat.returns.columns.LineSql;
import org.concordat.returns.content.ServiceForm;
import org.concordat.returns.content.StoredLines;

/**
 * The lines of returns. By plain batches on the transaction's own connection: a return may have 50,000, which no
 * persistence context should hold.
 */
@ApplicationScoped
public class LineStore {

    private static final int BATCH = 2_000;

    private final DataSource database;

    LineStore(DataSource database) {
        this.database = database;
    }

    /** Writes the lines of a version that has none yet. The version's row must have been written already. */
    public <L> void append(Borough borough, UUID id, StoredLines<L> placed) {
        insert(placed.sql(), borough, id, placed.lines());
    }

    /**
     * Puts these lines in the place of those held. Those of a return that is submitted as it was saved are the same, and
     * then nothing is written. The version's row must have been written already.
     */
    public <L> void replace(Borough borough, UUID id, StoredLines<L> placed) {
        LineSql<L> sql = placed.sql();
        List<L> held = of(sql, borough, id);
        if (held.equals(placed.lines())) {
            return;
        }
        if (!held.isEmpty()) {
            delete(borough, id);
        }
        insert(sql, borough, id, placed.lines());
    }

    private void delete(Borough borough, UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from return_line where borough = ? and return_id = ?")) {
            delete.setString(1, borough.code());
            delete.setObject(2, id);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("removing the lines of " + id, e);
        }
    }

    private <L> void insert(LineSql<L> sql, Borough borough, UUID id, List<L> lines) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql.insert())) {
            int waiting = 0;
            for (L line : lines) {
                sql.bind(insert, borough, id, line);
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("writing the lines of " + id, e);
        }
    }

    /** In the order of their numbers. */
    public <L> StoredLines<L> of(ServiceForm<L, ?> form, Borough borough, UUID id) {
        return form.stored(of(form.sql(), borough, id));
    }

    <L> List<L> of(LineSql<L> sql, Borough borough, UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql.select())) {
            select.setString(1, borough.code());
            select.setObject(2, id);
            try (ResultSet rows = select.executeQuery()) {
                List<L> lines = new ArrayList<>();
                while (rows.next()) {
                    lines.add(sql.read(rows));
                }
                return lines;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("reading the lines of " + id, e);
        }
    }
}
