package org.concordat.web.request;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;

/** The parameters of the query that a method of a resource declares, in its signature or in a bean of it. */
final class KnownParameters {

    private final Map<String, Class<?>> types = new TreeMap<>();

    private KnownParameters() {}

    static KnownParameters of(Method method) {
        KnownParameters known = new KnownParameters();
        for (Parameter parameter : method.getParameters()) {
            known.add(parameter, parameter.getName(), parameter.getType());
        }
        return known;
    }

    private void add(AnnotatedElement element, String name, Class<?> type) {
        named(element, name).ifPresent(known -> types.put(known, type));
        if (element.isAnnotationPresent(BeanParam.class)) {
            Stream.<Class<?>>iterate(type, part -> part != null && part != Object.class, Class::getSuperclass)
                    .forEach(this::addFields);
        }
    }

    private void addFields(Class<?> bean) {
        for (Field field : bean.getDeclaredFields()) {
            add(field, field.getName(), field.getType());
        }
    }

    private static Optional<String> named(AnnotatedElement element, String name) {
        for (Annotation annotation : element.getAnnotations()) {
            switch (annotation) {
                case QueryParam parameter -> {
                    return Optional.of(parameter.value());
                }
                case RestQuery parameter -> {
                    return Optional.of(parameter.value().isEmpty() ? name : parameter.value());
                }
                default -> {}
            }
        }
        return Optional.empty();
    }

    boolean has(String name) {
        return types.containsKey(name);
    }

    Collection<String> names() {
        return types.keySet();
    }

    boolean isMany(String name) {
        Class<?> type = types.get(name);
        return type != null && (Collection.class.isAssignableFrom(type) || type.isArray());
    }

    boolean isTruth(String name) {
        Class<?> type = types.get(name);
        return type == boolean.class || type == Boolean.class;
    }

    /** Whether nothing is a value of it. */
    boolean mayBeEmpty(String name) {
        return types.get(name) == String.class || types.get(name) == null;
    }
}
