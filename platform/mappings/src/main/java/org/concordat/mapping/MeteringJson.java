package org.concordat.mapping;

import com.schibsted.spt.data.jslt.Callable;
import com.schibsted.spt.data.jslt.impl.ArraySlicer;
import com.schibsted.spt.data.jslt.impl.ExpressionImpl;
import com.schibsted.spt.data.jslt.impl.ExpressionNode;
import com.schibsted.spt.data.jslt.impl.MultiplyOperator;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.mapping.MeteredJson.Guard;
import org.jspecify.annotations.Nullable;

/** Puts every part of a prepared expression into a {@link MeteredJson}, wherever in JSLT's tree it stands. */
final class MeteringJson {

    private static final String TREE = "com.schibsted.spt.data.jslt.impl";

    private final Meter meter;
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private MeteringJson(Meter meter) {
        this.meter = meter;
    }

    static void put(ExpressionImpl expression, Meter meter) {
        new MeteringJson(meter).within(expression);
    }

    private void within(Object node) {
        if (!seen.add(node)) {
            return;
        }
        for (Class<?> type = node.getClass();
                type != null && type.getPackageName().startsWith(TREE);
                type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    field(node, field);
                }
            }
        }
    }

    private void field(Object node, Field field) {
        try {
            field.setAccessible(true);
            switch (field.get(node)) {
                case null -> {}
                case ExpressionNode part
                when field.getType() == ExpressionNode.class -> field.set(node, metered(part, guard(node, field)));
                case ExpressionNode[] parts
                when parts.getClass().getComponentType() == ExpressionNode.class -> {
                    for (int i = 0; i < parts.length; i++) {
                        parts[i] = metered(parts[i], Guard.NOTHING);
                    }
                }
                case Object[] parts -> List.of(parts).forEach(this::further);
                case Map<?, ?> parts -> parts.values().forEach(this::further);
                case Object part -> further(part);
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("JSLT is not the version that it is used as", e);
        }
    }

    private MeteredJson metered(ExpressionNode part, Guard guard) {
        if (part instanceof MeteredJson metered) {
            return metered;
        }
        within(part);
        return new MeteredJson(part, guard, meter);
    }

    /** What is called by the type that it has, and so cannot be put into another: its parts can. */
    private void further(@Nullable Object part) {
        if (part instanceof ExpressionNode || part instanceof Callable) {
            within(part);
        }
    }

    private static Guard guard(Object node, Field field) {
        return switch (node) {
            case MultiplyOperator _ -> Guard.TEXT;
            case ArraySlicer _ when !field.getName().equals("parent") -> Guard.FAR_PLACE;
            default -> Guard.NOTHING;
        };
    }
}
