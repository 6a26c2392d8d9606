package org.concordat.security.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change left of a group of rows, such as one return, or all lines of one return.
 *
 * @param borough the code, or {@code -} where the rows are nobody's own
 * @param key the values that tell the group from others of its table, as a JSON array
 * @param digest 64 hexadecimal digits, as {@code concordat_keep_rows} sets it down; null when no row is left
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RowDigest(
        String borough, String table, String key, @Nullable String digest) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Which group it is about. */
    record Group(String borough, String table, String key) {

        /** For people. */
        @Override
        public String toString() {
            return "%s %s of %s".formatted(table, key, borough);
        }
    }

    Group group() {
        return new Group(borough, table, key);
    }

    static String write(List<RowDigest> rows) {
        try {
            return JSON.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("text that is no JSON", e);
        }
    }

    /** @throws JsonProcessingException when somebody else wrote it */
    static List<RowDigest> read(String text) throws JsonProcessingException {
        return JSON.readValue(text, new TypeReference<>() {});
    }
}
