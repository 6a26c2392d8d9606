package org.concordat.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class RealServersTest {

    @Test
    void a_table_without_the_second_wall_is_found() throws SQLException {
        PostgresServer postgres = PostgresServer.start();
        postgres.createService("planted");
        try (var owner = postgres.connectAs("planted_owner", "planted");
                var statement = owner.createStatement()) {
            statement.execute("create table leaky (borough text)");
            statement.execute("create table reference (code text)");
            statement.execute("create table guarded (borough text)");
            statement.execute("alter table guarded enable row level security");
            statement.execute("alter table guarded force row level security");
            statement.execute("create policy nobody on guarded using (false)");
        }
        try (var superuser = postgres.connectAsSuperuser("planted")) {
            assertThat(RowLevelSecurity.unguardedTables(superuser, Set.of("reference")))
                    .containsExactly("leaky");
            assertThat(RowLevelSecurity.ownedBy(superuser, "planted")).isEmpty();
            assertThat(RowLevelSecurity.ownedBy(superuser, "planted_owner")).contains("leaky");
        }
    }

    @Test
    void the_broker_stamps_records_itself() throws Exception {
        Broker broker = Broker.start();
        broker.createTopics(2, "concordat.planted");
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get()).contains("concordat.planted");
        }
    }
}
