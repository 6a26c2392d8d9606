package org.concordat.security.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The tables whose rows are proved ({@code kept_table}), over the connection of the transaction in hand. */
final class KeptRows {

    private final Connection connection;

    KeptRows(Connection connection) {
        this.connection = connection;
    }

    /** What the transaction has changed and not recorded yet; asked again, nothing. */
    List<RowDigest> changed() throws SQLException {
        List<RowDigest> changed = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "select borough, name, key, digest from concordat_changed_rows() order by name, key");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                changed.add(new RowDigest(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
            }
        }
        return changed;
    }

    List<String> tables() throws SQLException {
        return names("select name from kept_table order by name");
    }

    /** Those whose rows nobody has recorded yet, since they were there before records told of rows. */
    List<String> unrecordedTables() throws SQLException {
        return names("select name from kept_table where not recorded order by name for update");
    }

    void recorded(String table) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update kept_table set recorded = true where name = ?")) {
            update.setString(1, table);
            update.executeUpdate();
        }
    }

    /** Every group of rows of the table that the transaction may see, as it is. */
    void forEach(String table, Consumer<RowDigest> consumer) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select borough, key, digest from %s()".formatted(digests(table)))) {
            select.setFetchSize(500);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    consumer.accept(new RowDigest(row.getString(1), table, row.getString(2), row.getString(3)));
                }
            }
        }
    }

    private String digests(String table) throws SQLException {
        try (Statement quoting = connection.createStatement()) {
            return quoting.enquoteIdentifier("concordat_digests_" + table, false);
        }
    }

    private List<String> names(String sql) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }
}
