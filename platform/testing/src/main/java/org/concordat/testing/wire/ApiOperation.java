package org.concordat.testing.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * An operation as the service's own description has it.
 *
 * @param path with its parameters in braces
 * @param pathParameters by name
 * @param queryParameters by name
 * @param bodyTypes what its body may be
 * @param example a body of the described form, or nothing where none is described
 */
public record ApiOperation(
        String method,
        String path,
        List<String> pathParameters,
        List<String> queryParameters,
        List<String> bodyTypes,
        JsonNode example) {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final Set<String> FOR_EVERYBODY = Set.of("/v1/signing-keys");
    private static final int DEPTH_MAX = 6;

    public static List<ApiOperation> in(JsonNode api) {
        List<ApiOperation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    operations.add(operation(api, path.getKey(), path.getValue(), operation));
                }
            }
        }
        return operations;
    }

    private static ApiOperation operation(
            JsonNode api, String path, JsonNode item, Map.Entry<String, JsonNode> operation) {
        List<String> inPath = new ArrayList<>();
        List<String> inQuery = new ArrayList<>();
        for (JsonNode parameters :
                List.of(item.path("parameters"), operation.getValue().path("parameters"))) {
            for (JsonNode parameter : parameters) {
                JsonNode described = resolved(api, parameter);
                switch (described.path("in").asText()) {
                    case "path" -> inPath.add(described.path("name").asText());
                    case "query" -> inQuery.add(described.path("name").asText());
                    default -> {}
                }
            }
        }
        JsonNode content =
                resolved(api, operation.getValue().path("requestBody")).path("content");
        List<String> types = new ArrayList<>();
        content.fieldNames().forEachRemaining(types::add);
        return new ApiOperation(
                operation.getKey().toUpperCase(Locale.ROOT),
                path,
                inPath,
                inQuery,
                types,
                example(api, content.path("application/json").path("schema"), 0));
    }

    private static JsonNode resolved(JsonNode api, JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.isEmpty() ? node : api.at(reference.substring(1));
    }

    private static JsonNode example(JsonNode api, JsonNode described, int depth) {
        JsonNode schema = resolved(api, described);
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (depth > DEPTH_MAX) {
            return json.nullNode();
        }
        if (schema.has("example")) {
            return schema.get("example");
        }
        if (schema.path("enum").isArray() && !schema.path("enum").isEmpty()) {
            return schema.path("enum").get(0);
        }
        JsonNode types = schema.path("type");
        String type = types.isArray() ? types.path(0).asText() : types.asText();
        return switch (type) {
            case "array" -> json.arrayNode().add(example(api, schema.path("items"), depth + 1));
            case "integer", "number" -> json.numberNode(1);
            case "boolean" -> json.booleanNode(true);
            case "string" -> json.textNode("text");
            default -> {
                ObjectNode object = json.objectNode();
                for (Map.Entry<String, JsonNode> property :
                        schema.path("properties").properties()) {
                    object.set(property.getKey(), example(api, property.getValue(), depth + 1));
                }
                yield object;
            }
        };
    }

    public boolean takesBody() {
        return !method.equals("GET") && !method.equals("DELETE");
    }

    /** What there is to sign in for; a few things every service tells whoever asks. */
    public boolean isForEverybody() {
        return FOR_EVERYBODY.contains(path);
    }

    /** As method and path. */
    public String name() {
        return method + " " + path;
    }

    /** A request as it should be, with a body of the described form, by nobody. */
    public RawRequest request(Places places) {
        byte[] body = takesBody() ? example.toString().getBytes(StandardCharsets.UTF_8) : new byte[0];
        RawRequest plain = new RawRequest(name(), method, places.fillIn(path), List.of(), List.of(), body, false);
        return takesBody() ? plain.header("Content-Type: application/json") : plain;
    }
}
