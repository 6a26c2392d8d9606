package org.concordat.caseload.names;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.concordat.kernel.Borough;

/** The table {@code case_name}: every pseudonym under which something of a borough came in, and whose it is. */
@ApplicationScoped
public class CaseNameStore {

    private final DataSource database;

    CaseNameStore(DataSource database) {
        this.database = database;
    }

    /**
     * What is known of these pseudonyms, with all other names of their cases. Until the transaction ends nobody takes in
     * pairs of the borough beside it; where it brings pairs itself, nobody takes in anything of the borough beside it. So
     * no event begins a case under a name that a pair gives to another at the same time.
     *
     * @param pairs whether the batch brings pairs
     */
    public CaseNames names(Borough borough, boolean pairs, Collection<String> pseudonyms) {
        try (Connection connection = database.getConnection()) {
            lock(connection, borough, pairs);
            try (PreparedStatement select = connection.prepareStatement("""
                            select pseudonym, first, replaces from case_name
                             where borough = ? and first in
                                   (select first from case_name where borough = ? and pseudonym = any (?))""")) {
                select.setString(1, borough.code());
                select.setString(2, borough.code());
                select.setArray(3, connection.createArrayOf("text", pseudonyms.toArray()));
                List<CaseName> known = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        known.add(new CaseName(
                                row.getString(1), row.getString(2), Optional.ofNullable(row.getString(3))));
                    }
                }
                return new CaseNames(known);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("looking for names of cases of " + borough, e);
        }
    }

    private static void lock(Connection connection, Borough borough, boolean pairs) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(
                pairs
                        ? "select pg_advisory_xact_lock(hashtextextended('case names of ' || ?, 0))"
                        : "select pg_advisory_xact_lock_shared(hashtextextended('case names of ' || ?, 0))")) {
            lock.setString(1, borough.code());
            lock.executeQuery().close();
        }
    }

    /** Keeps what a batch has added; what another has added meanwhile says the same. */
    public void keep(Borough borough, UUID batch, CaseNames names) {
        List<CaseName> added = names.added().stream()
                .sorted(Comparator.comparing(CaseName::pseudonym))
                .toList();
        if (added.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into case_name (borough, pseudonym, first, replaces, batch)
                        select ?, pseudonym, first, replaces, ?
                          from unnest(?::text[], ?::text[], ?::text[]) as t (pseudonym, first, replaces)
                        on conflict do nothing""")) {
            insert.setString(1, borough.code());
            insert.setObject(2, batch);
            insert.setArray(3, texts(connection, added.stream().map(CaseName::pseudonym)));
            insert.setArray(4, texts(connection, added.stream().map(CaseName::first)));
            insert.setArray(
                    5,
                    texts(connection, added.stream().map(name -> name.replaces().orElse(null))));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("keeping names of cases of " + borough, e);
        }
    }

    private static Array texts(Connection connection, Stream<?> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }
}
