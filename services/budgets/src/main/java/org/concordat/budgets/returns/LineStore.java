package org.concordat.budgets.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.budgets.intake.BudgetLine;
import org.concordat.kernel.Borough;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.Fund;
import org.concordat.kernel.LineType;
import org.concordat.kernel.money.Money;

/**
 * The lines of returns. By plain batches on the transaction's own connection: a return may have 50,000, which no
 * persistence context should hold.
 */
@ApplicationScoped
class LineStore {

    private static final int BATCH = 2_000;

    private static final String INSERT = """
            insert into return_line (borough, return_id, line, cost_centre, cost_centre_title, service_line, fund, type,
                subjective, comment, original_budget, current_budget, profile_to_date, actual_to_date, commitments,
                forecast_outturn)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final int FIRST_MEASURE = 11;

    private final DataSource database;

    LineStore(DataSource database) {
        this.database = database;
    }

    /** The version's row must have been written already. */
    void replace(Borough borough, UUID id, List<BudgetLine> lines) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from return_line where borough = ? and return_id = ?");
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            delete.setString(1, borough.code());
            delete.setObject(2, id);
            delete.executeUpdate();
            int waiting = 0;
            for (BudgetLine line : lines) {
                bind(insert, borough, id, line);
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

    private static void bind(PreparedStatement insert, Borough borough, UUID id, BudgetLine line) throws SQLException {
        insert.setString(1, borough.code());
        insert.setObject(2, id);
        insert.setInt(3, line.number());
        insert.setString(4, line.costCentre().orElse(null));
        insert.setString(5, line.costCentreTitle().orElse(null));
        insert.setString(6, line.serviceLine().orElse(null));
        insert.setString(7, line.fund().name());
        insert.setString(8, line.type().name());
        insert.setString(9, line.subjective().orElse(null));
        insert.setString(10, line.comment().orElse(null));
        for (BudgetMeasure measure : BudgetMeasure.values()) {
            insert.setObject(
                    FIRST_MEASURE + measure.ordinal(),
                    line.figure(measure).map(Money::pounds).orElse(null),
                    Types.NUMERIC);
        }
    }

    List<BudgetLine> of(Borough borough, UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select * from return_line where borough = ? and return_id = ? order by line")) {
            select.setString(1, borough.code());
            select.setObject(2, id);
            try (ResultSet rows = select.executeQuery()) {
                List<BudgetLine> lines = new ArrayList<>();
                while (rows.next()) {
                    lines.add(line(rows));
                }
                return lines;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("reading the lines of " + id, e);
        }
    }

    private static BudgetLine line(ResultSet row) throws SQLException {
        Map<BudgetMeasure, Money> figures = new EnumMap<>(BudgetMeasure.class);
        for (BudgetMeasure measure : BudgetMeasure.values()) {
            BigDecimal pounds = row.getBigDecimal(measure.column());
            if (pounds != null) {
                figures.put(measure, new Money(pounds));
            }
        }
        return new BudgetLine(
                row.getInt("line"),
                text(row, "cost_centre"),
                text(row, "cost_centre_title"),
                text(row, "service_line"),
                Fund.valueOf(row.getString("fund")),
                LineType.valueOf(row.getString("type")),
                text(row, "subjective"),
                figures,
                text(row, "comment"));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
