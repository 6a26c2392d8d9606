package org.concordat.registers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.concordat.testing.PostgresServer;

/** What the made-up service has told of. */
final class Told {

    private Told() {}

    /** The data of every event of an aggregate, in their order. */
    static List<JsonNode> told(String aggregate) {
        try (Connection superuser = PostgresServer.start().connectAsSuperuser("allotments");
                PreparedStatement select = superuser.prepareStatement(
                        "select payload from outbox where aggregateid = ? order by position")) {
            select.setString(1, aggregate);
            List<JsonNode> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new ObjectMapper().readTree(row.getString(1)));
                }
            }
            return found;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
