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
import org.concordat.budgets.form.BudgetColumns;
import org.concordat.budgets.form.BudgetLine;
import org.concordat.kernel.Borough;
import org.concordat.returns.columns.LineSql;

/**
 * The lines of returns. By plain batches on the transaction's own connection: a return may have 50,000, which no
 * persistence context should hold.
 */
@ApplicationScoped
class LineStore {

    private static final int BATCH = 2_000;

    private static final LineSql<BudgetLine> SQL = new LineSql<>(BudgetColumns.SCHEMA);

    private final DataSource database;

    LineStore(DataSource database) {
        this.database = database;
    }

    /** The version's row must have been written already. */
    void replace(Borough borough, UUID id, List<BudgetLine> lines) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from return_line where borough = ? and return_id = ?");
                PreparedStatement insert = connection.prepareStatement(SQL.insert())) {
            delete.setString(1, borough.code());
            delete.setObject(2, id);
            delete.executeUpdate();
            int waiting = 0;
            for (BudgetLine line : lines) {
                SQL.bind(insert, borough, id, line);
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

    List<BudgetLine> of(Borough borough, UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SQL.select())) {
            select.setString(1, borough.code());
            select.setObject(2, id);
            try (ResultSet rows = select.executeQuery()) {
                List<BudgetLine> lines = new ArrayList<>();
                while (rows.next()) {
                    lines.add(SQL.read(rows));
                }
                return lines;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("reading the lines of " + id, e);
        }
    }
}
