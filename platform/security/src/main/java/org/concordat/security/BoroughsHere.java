package org.concordat.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.concordat.kernel.Borough;

/** The boroughs that anything in this service's database is about: what an auditor of all of them is bound to. */
@ApplicationScoped
public class BoroughsHere {

    private final DataSource database;

    BoroughsHere(DataSource database) {
        this.database = database;
    }

    public Set<Borough> all() {
        Set<Borough> all = new TreeSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select distinct * from concordat_boroughs()");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                all.add(new Borough(row.getString(1)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The boroughs could not be asked for", e);
        }
        return all;
    }
}
