package org.concordat.web.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.concordat.kernel.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * Turns a JSON tree into records, and goes on behind what is wrong so that every finding is made. A component is
 * required unless it is an Optional or {@code @Nullable}. What is neither a record, a collection nor a known scalar is
 * read by Jackson.
 */
final class RecordReader {

    private final ObjectMapper mapper;
    private final BodyFindings findings;

    RecordReader(ObjectMapper mapper, BodyFindings findings) {
        this.mapper = mapper;
        this.findings = findings;
    }

    /** @return null when a finding was made instead, or when the value is rightly absent */
    @Nullable
    Object read(@Nullable JsonNode node, Type type, Pointer at) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
            return absent(node)
                    ? Optional.empty()
                    : Optional.ofNullable(read(node, generic.getActualTypeArguments()[0], at));
        }
        if (node == null || absent(node)) {
            findings.error("MISSING", at, "it is required and not there");
            return null;
        }
        return switch (type) {
            case ParameterizedType generic -> collection(node, generic, at);
            case Class<?> plain
            when plain == JsonNode.class || plain == Object.class ->
                plain == JsonNode.class ? node : byJackson(node, plain, at);
            case Class<?> plain when Scalars.knows(plain) -> scalar(node, plain, at);
            case Class<?> plain when plain.isRecord() -> record(node, plain, at);
            case Class<?> plain when plain.isArray() -> array(node, plain.componentType(), at);
            default -> byJackson(node, type, at);
        };
    }

    private static boolean absent(@Nullable JsonNode node) {
        return node == null || node.isNull() || node.isMissingNode();
    }

    private @Nullable Object scalar(JsonNode node, Class<?> type, Pointer at) {
        try {
            return Scalars.read(node, type);
        } catch (Scalars.WrongType wrong) {
            findings.error("WRONG_TYPE", at, "%s is expected, not %s".formatted(wrong.expected(), JsonWords.of(node)));
        } catch (InvalidValue invalid) {
            findings.error("INVALID_VALUE", at, String.valueOf(invalid.getMessage()));
        }
        return null;
    }

    private @Nullable Object record(JsonNode node, Class<?> type, Pointer at) {
        if (!node.isObject()) {
            findings.error("WRONG_TYPE", at, "an object is expected, not " + JsonWords.of(node));
            return null;
        }
        int before = findings.count();
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        Set<String> known = new TreeSet<>();
        for (int i = 0; i < components.length; i++) {
            String name = nameOf(components[i]);
            known.add(name);
            JsonNode value = node.get(name);
            values[i] = absent(value) && components[i].getAnnotatedType().isAnnotationPresent(Nullable.class)
                    ? null
                    : read(value, components[i].getGenericType(), at.field(name));
        }
        for (String name : (Iterable<String>) node::fieldNames) {
            if (!known.contains(name)) {
                findings.error(
                        "UNKNOWN_FIELD",
                        at.field(name),
                        "there is no such field; known are " + String.join(", ", known));
            }
        }
        return findings.count() > before ? null : construct(type, components, values, at);
    }

    private static String nameOf(RecordComponent component) {
        JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
        return property == null || property.value().isEmpty() ? component.getName() : property.value();
    }

    private @Nullable Object construct(
            Class<?> type, RecordComponent[] components, @Nullable Object[] values, Pointer at) {
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return canonical.newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof IllegalArgumentException invalid) {
                findings.error("INVALID_VALUE", at, personal(invalid));
                return null;
            }
            throw new IllegalStateException("Cannot make a " + type, refused.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make a " + type, e);
        }
    }

    /** Only {@link InvalidValue} promises a message that is fit for the sender. */
    private static String personal(Throwable invalid) {
        return invalid instanceof InvalidValue value
                ? String.valueOf(value.getMessage())
                : "these values do not go together";
    }

    /** A body that is a list of its own is read as an array. */
    private @Nullable Object array(JsonNode node, Class<?> type, Pointer at) {
        if (!node.isArray()) {
            findings.error("WRONG_TYPE", at, "a list is expected, not " + JsonWords.of(node));
            return null;
        }
        int before = findings.count();
        Object items = Array.newInstance(type, node.size());
        for (int i = 0; i < node.size(); i++) {
            Object item = read(node.get(i), type, at.item(i));
            if (item != null) {
                Array.set(items, i, item);
            }
        }
        return findings.count() > before ? null : items;
    }

    private @Nullable Object collection(JsonNode node, ParameterizedType type, Pointer at) {
        if (!(type.getRawType() instanceof Class<?> raw)) {
            return byJackson(node, type, at);
        }
        Type[] arguments = type.getActualTypeArguments();
        if (Map.class.isAssignableFrom(raw)) {
            return map(node, arguments[0], arguments[1], at);
        }
        if (!raw.isAssignableFrom(List.class) && !raw.isAssignableFrom(Set.class)) {
            return byJackson(node, type, at);
        }
        if (!node.isArray()) {
            findings.error("WRONG_TYPE", at, "a list is expected, not " + JsonWords.of(node));
            return null;
        }
        List<@Nullable Object> items = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            items.add(read(node.get(i), arguments[0], at.item(i)));
        }
        return raw.isAssignableFrom(List.class) ? items : distinct(items, at);
    }

    private Set<@Nullable Object> distinct(List<@Nullable Object> items, Pointer at) {
        Set<@Nullable Object> distinct = new LinkedHashSet<>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) != null && !distinct.add(items.get(i))) {
                findings.error("DUPLICATE", at.item(i), "it is in the list already");
            }
        }
        return distinct;
    }

    private @Nullable Object map(JsonNode node, Type keyType, Type valueType, Pointer at) {
        if (!node.isObject()) {
            findings.error("WRONG_TYPE", at, "an object is expected, not " + JsonWords.of(node));
            return null;
        }
        Map<Object, @Nullable Object> map = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            Pointer place = at.field(field.getKey());
            Object key = read(mapper.getNodeFactory().textNode(field.getKey()), keyType, place);
            Object value = read(field.getValue(), valueType, place);
            if (key != null) {
                map.put(key, value);
            }
        }
        return map;
    }

    private @Nullable Object byJackson(JsonNode node, Type type, Pointer at) {
        try {
            return mapper.treeToValue(node, mapper.constructType(type));
        } catch (JsonMappingException invalid) {
            Pointer place = at;
            for (JsonMappingException.Reference step : invalid.getPath()) {
                place = step.getFieldName() == null ? place.item(step.getIndex()) : place.field(step.getFieldName());
            }
            String message = invalid.getCause() instanceof InvalidValue value
                    ? String.valueOf(value.getMessage())
                    : "this is not a value that fits here";
            findings.error("INVALID_VALUE", place, message);
        } catch (JsonProcessingException invalid) {
            findings.error("INVALID_VALUE", at, "this is not a value that fits here");
        }
        return null;
    }
}
