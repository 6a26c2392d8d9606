package org.concordat.bench.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.bench.load.ReturnPlace;
import org.concordat.bench.store.ConsolidationTables.Column;
import org.concordat.local.StackException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * The least that brings the lines of an event into a table: a plain consumer, a streaming parser and {@code COPY}, into
 * an ordinary table with the columns of the facts and no index. Nothing is checked, known twice or fenced.
 */
public final class BareIntake {
    private static final String TABLE = "bare_line";
    private static final int BUFFER = 1 << 16;
    private static final JsonFactory JSON = new JsonFactory();

    private final Connection connection;
    private final List<Column> columns;
    private final String[] names;
    private final Map<String, Integer> byJsonName = new HashMap<>();

    /** Makes the table anew, in consolidation's database. */
    public BareIntake(ConsolidationTables tables, Connection superuser) throws SQLException {
        connection = superuser;
        columns = tables.columns(tables.facts());
        names = columns.stream().map(Column::name).toArray(String[]::new);
        for (int i = 0; i < names.length; i++) {
            byJsonName.put(camelCase(names[i]), i);
        }
        try (Statement statement = superuser.createStatement()) {
            statement.execute("drop table if exists " + TABLE);
            statement.execute("create table %s (like %s)".formatted(TABLE, tables.facts()));
        }
    }

    /** What the facts of a return have in columns that its lines do not speak of, as text for {@code COPY}. */
    public @Nullable String[] constants(String facts, ReturnPlace place) throws SQLException {
        @Nullable String[] constants = new @Nullable String[names.length];
        try (PreparedStatement query = connection.prepareStatement(
                "select * from %s where borough = ? and period = ? limit 1".formatted(facts))) {
            query.setString(1, place.borough());
            query.setString(2, place.period());
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new StackException("no facts of " + place.aggregate());
                }
                for (int i = 0; i < names.length; i++) {
                    constants[i] = row.getString(names[i]);
                }
            }
        }
        return constants;
    }

    /**
     * Copies the lines of an event; answers how many.
     *
     * @param event the bytes of its payload
     * @param constants from {@link #constants}
     */
    public int copy(byte[] event, @Nullable String[] constants) throws SQLException, IOException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy %s (%s) from stdin".formatted(TABLE, String.join(", ", names)));
        int lines = 0;
        StringBuilder buffer = new StringBuilder(BUFFER * 2);
        try (JsonParser parser = JSON.createParser(event)) {
            toLines(parser);
            @Nullable String[] values = new @Nullable String[names.length];
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                line(parser, values, constants);
                append(values, buffer);
                lines++;
                if (buffer.length() >= BUFFER) {
                    send(copy, buffer);
                }
            }
            send(copy, buffer);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        return lines;
    }

    private static void toLines(JsonParser parser) throws IOException {
        while (parser.nextToken() != null) {
            if (parser.currentToken() == JsonToken.FIELD_NAME
                    && parser.currentName().equals("lines")) {
                parser.nextToken();
                return;
            }
        }
        throw new IOException("the event has no lines");
    }

    private void line(JsonParser parser, @Nullable String[] values, @Nullable String[] constants) throws IOException {
        for (int i = 0; i < values.length; i++) {
            // What a line may say and does not say is null; what no line says is the return's.
            values[i] = isOfTheReturn(names[i]) ? constants[i] : null;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            Integer at = byJsonName.get(parser.currentName());
            parser.nextToken();
            if (at != null) {
                values[at] = parser.getText();
            } else {
                parser.skipChildren();
            }
        }
    }

    private static boolean isOfTheReturn(String column) {
        return switch (column) {
            case "borough", "period", "posting", "version", "domain", "topic" -> true;
            default -> false;
        };
    }

    private static void append(@Nullable String[] values, StringBuilder buffer) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                buffer.append('\t');
            }
            String value = values[i];
            if (value == null) {
                buffer.append("\\N");
            } else {
                escaped(value, buffer);
            }
        }
        buffer.append('\n');
    }

    private static void escaped(String value, StringBuilder buffer) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> buffer.append("\\\\");
                case '\t' -> buffer.append("\\t");
                case '\n' -> buffer.append("\\n");
                case '\r' -> buffer.append("\\r");
                default -> buffer.append(c);
            }
        }
    }

    private static void send(CopyIn copy, StringBuilder buffer) throws SQLException {
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        buffer.setLength(0);
    }

    private static String camelCase(String column) {
        StringBuilder name = new StringBuilder();
        for (String word : column.split("_")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
