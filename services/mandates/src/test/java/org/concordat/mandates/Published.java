package org.concordat.mandates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the service has put into its outbox, each event held against its published schema. */
final class Published {

    private Published() {}

    /** @param actor who caused it */
    record Event(String type, long version, String borough, String actor, boolean sent, JsonNode data) {}

    static List<Event> of(String aggregate) {
        try (Connection connection = superuser();
                PreparedStatement query = connection.prepareStatement("""
                        select type, aggregateversion, borough, actor, published_at is not null as sent, payload
                        from outbox where aggregateid = ? order by position
                        """)) {
            query.setString(1, aggregate);
            List<Event> events = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String payload = rows.getString("payload");
                    requireSchema(rows.getString("type"), payload);
                    events.add(new Event(
                            rows.getString("type"),
                            rows.getLong("aggregateversion"),
                            rows.getString("borough"),
                            rows.getString("actor"),
                            rows.getBoolean("sent"),
                            new ObjectMapper().readTree(payload)));
                }
            }
            return events;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Connection superuser() throws SQLException {
        String server = ConfigProvider.getConfig().getValue("concordat.testing.postgres", String.class);
        return DriverManager.getConnection(server.replaceAll("/postgres$", "/mandates"), "postgres", "postgres");
    }

    private static void requireSchema(String type, String payload) {
        String resource = "/events/concordat.mandates/%s.schema.json".formatted(type);
        try (InputStream in = Objects.requireNonNull(Published.class.getResourceAsStream(resource), resource)) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
            assertThat(schema.validate(
                            payload,
                            InputFormat.JSON,
                            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                    .as(type)
                    .isEmpty();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
