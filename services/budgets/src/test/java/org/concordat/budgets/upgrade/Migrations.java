package org.concordat.budgets.upgrade;

import java.util.Map;
import org.concordat.testing.PostgresServer;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Runs migrations on a database of their own, as a service does when it starts. */
final class Migrations {

    /** The last that the former release had. */
    static final String FORMER_RELEASE = "106";

    private Migrations() {}

    /** @param database made by {@link PostgresServer#createService}; its owner makes the tables */
    static void run(String database, String target, String... locations) {
        FluentConfiguration configuration = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(PostgresServer.start().jdbcUrl(database), database + "_owner", PostgresServer.PASSWORD)
                .locations(locations)
                .outOfOrder(true)
                .placeholders(
                        Map.of("application", database, "relay", database + "_relay", "parked", database + "_parked"));
        configuration.target(target).load().migrate();
    }
}
