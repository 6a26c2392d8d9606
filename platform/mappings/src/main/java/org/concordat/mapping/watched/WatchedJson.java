package org.concordat.mapping.watched;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of a record that tells which of its fields are looked at. */
@SuppressWarnings("serial") // it never leaves memory
public final class WatchedJson extends ObjectNode {

    private final transient FieldsRead fields;
    private final String at;

    private WatchedJson(FieldsRead fields, String at) {
        super(JsonNodeFactory.instance);
        this.fields = fields;
        this.at = at;
    }

    /** The same record, of which {@code fields} learns what it has and what of it is looked at. */
    public static JsonNode of(JsonNode record, FieldsRead fields) {
        return of(record, fields, "");
    }

    private static JsonNode of(JsonNode value, FieldsRead fields, String at) {
        if (value.isObject()) {
            WatchedJson watched = new WatchedJson(fields, at);
            for (Map.Entry<String, JsonNode> field : value.properties()) {
                String pointer = at + "/" + step(field.getKey());
                if (!field.getValue().isNull()) {
                    fields.there(pointer);
                }
                watched.set(field.getKey(), of(field.getValue(), fields, pointer));
            }
            return watched;
        }
        if (value.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            value.forEach(element -> list.add(of(element, fields, at + "/*")));
            return list;
        }
        return value;
    }

    private static String step(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    @Override
    public @Nullable JsonNode get(String name) {
        fields.read(at + "/" + step(name));
        return super.get(name);
    }

    /** Asked where an expression goes through all fields there are. */
    @Override
    public Iterator<Map.Entry<String, JsonNode>> fields() {
        fieldNames().forEachRemaining(name -> fields.read(at + "/" + step(name)));
        return super.fields();
    }
}
