package org.concordat.registers;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.concordat.web.reference.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is out of bounds in a record, wherever it stands: a text that says nothing or too much, a list that is too
 * long, a day too far away. So no register can forget one.
 */
final class RecordLimits {

    private static final int ENTRIES_MAX = 1_000;
    private static final String TITLE = "title";

    private final Limits limits;

    private RecordLimits(Limits limits) {
        this.limits = limits;
    }

    /** @throws org.concordat.web.problem.Problem 400 {@code body-invalid} with everything that is out of bounds */
    static void require(Record record) {
        Limits limits = new Limits();
        new RecordLimits(limits).check(record, "");
        limits.require();
    }

    /** @param at the JSON pointer of the record */
    private void check(Record record, String at) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = value(record, component);
            String place = at + "/" + component.getName();
            if (component.getName().equals(TITLE) && value instanceof String title) {
                limits.title(title, place);
            } else {
                look(value, place);
            }
        }
    }

    private void look(@Nullable Object value, String at) {
        switch (value) {
            case null -> {}
            case Optional<?> optional -> look(optional.orElse(null), at);
            case String text -> limits.text(text, at);
            case LocalDate day -> limits.day(Optional.of(day), at);
            case Collection<?> entries -> entries(entries, at);
            case Map<?, ?> entries -> entries(entries.values(), at);
            case Record record -> check(record, at);
            default -> {}
        }
    }

    private void entries(Collection<?> entries, String at) {
        limits.count(entries, ENTRIES_MAX, at);
        int place = 0;
        for (Object entry : entries) {
            if (place < ENTRIES_MAX) {
                look(entry, at + "/" + place);
            }
            place++;
        }
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("looking at a " + record.getClass(), e);
        }
    }
}
