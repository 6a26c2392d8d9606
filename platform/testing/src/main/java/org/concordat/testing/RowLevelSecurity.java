package org.concordat.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;

/** Asks a service's database which tables the second wall does not guard. */
public final class RowLevelSecurity {

    private static final String UNGUARDED = """
            select c.relname
            from pg_class c
            where c.relnamespace = 'public'::regnamespace
              and c.relkind in ('r', 'p')
              and not (c.relrowsecurity
                       and c.relforcerowsecurity
                       and exists (select 1 from pg_policy p
                                   where p.polrelid = c.oid and p.polqual is not null))
            """;

    private static final String OWNED_OR_MIGHTY = """
            select c.relname from pg_class c join pg_roles r on r.oid = c.relowner
            where c.relnamespace = 'public'::regnamespace and r.rolname = ?
            union all
            select rolname from pg_roles where rolname = ? and (rolsuper or rolbypassrls)
            """;

    /** What every service has of the platform and is no borough's: touched_rows is empty whenever others could look. */
    private static final Set<String> PLATFORMS = Set.of(
            "flyway_schema_history",
            "consumer_position",
            "watermark",
            "audit_book",
            "kept_table",
            "projected_table",
            "touched_rows");

    private RowLevelSecurity() {}

    /**
     * Tables without forced row-level security and a policy, but for the platform's that are no borough's, and those of
     * the service.
     */
    public static Set<String> unguardedTables(Connection superuser, Set<String> withoutBorough) throws SQLException {
        try (PreparedStatement statement = superuser.prepareStatement(UNGUARDED)) {
            Set<String> unguarded = names(statement);
            unguarded.removeAll(PLATFORMS);
            unguarded.removeAll(withoutBorough);
            return unguarded;
        }
    }

    /** What the application's role owns, or itself if it could bypass the wall; empty as it should be. */
    public static Set<String> ownedBy(Connection superuser, String applicationRole) throws SQLException {
        try (PreparedStatement statement = superuser.prepareStatement(OWNED_OR_MIGHTY)) {
            statement.setString(1, applicationRole);
            statement.setString(2, applicationRole);
            return names(statement);
        }
    }

    private static Set<String> names(PreparedStatement statement) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
