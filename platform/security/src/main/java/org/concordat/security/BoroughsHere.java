package org.concordat.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.concordat.kernel.Borough;
import org.concordat.kernel.InvalidValue;

/** The boroughs that anything in this service's database is about: what an auditor of all of them is bound to. */
@ApplicationScoped
public class BoroughsHere {

    private final DataSource database;

    BoroughsHere(DataSource database) {
        this.database = database;
    }

    public Set<Borough> all() {
        Set<Borough> all = new TreeSet<>();
        ask((code, table) -> borough(code).ifPresent(all::add));
        return all;
    }

    /** What stands where a borough's code should and is none, with the table: nobody could be bound to it. */
    public List<String> misnamed() {
        List<String> misnamed = new ArrayList<>();
        ask((code, table) -> {
            if (borough(code).isEmpty()) {
                misnamed.add("%s has rows of %s, which is no borough's code".formatted(table, code));
            }
        });
        return misnamed;
    }

    private static Optional<Borough> borough(String code) {
        try {
            return Optional.of(new Borough(code));
        } catch (InvalidValue notACode) {
            return Optional.empty();
        }
    }

    private void ask(BiConsumer<String, String> codeAndTable) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select borough, found_in from concordat_boroughs()");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                codeAndTable.accept(row.getString(1), row.getString(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The boroughs could not be asked for", e);
        }
    }
}
