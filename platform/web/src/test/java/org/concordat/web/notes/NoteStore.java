package org.concordat.web.notes;

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
import org.concordat.kernel.money.Money;

@ApplicationScoped
class NoteStore {

    private final DataSource database;

    NoteStore(DataSource database) {
        this.database = database;
    }

    void insert(Note note) {
        execute("insert into note (text, amount, version, borough, id) values (?, ?, ?, ?, ?::uuid)", note);
    }

    void update(Note note) {
        execute("update note set text = ?, amount = ?, version = ? where borough = ? and id = ?::uuid", note);
    }

    private void execute(String sql, Note note) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, note.text());
            statement.setBigDecimal(2, note.amount().pounds());
            statement.setLong(3, note.version());
            statement.setString(4, note.borough().code());
            statement.setString(5, note.id());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every note the transaction may see: nothing here asks whose they are. */
    List<Note> all() {
        List<Note> notes = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select borough, id, version, text, amount from note order by borough, id");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                notes.add(new Note(
                        new Borough(row.getString(1)),
                        row.getObject(2, UUID.class).toString(),
                        row.getLong(3),
                        row.getString(4),
                        new Money(row.getBigDecimal(5))));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return notes;
    }
}
