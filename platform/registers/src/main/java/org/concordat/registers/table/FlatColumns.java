package org.concordat.registers.table;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.concordat.registers.table.FlatColumn.Leaf;

/** The columns that follow from a record: its values, and those of the entries of its one list of records. */
final class FlatColumns {

    /** Codes and periods: records that JSON writes as a text. */
    private static final String VALUES_OF_ONE_TEXT = "org.concordat.kernel";

    private final List<FlatColumn> columns = new ArrayList<>();
    private String entries = "";

    private FlatColumns() {}

    static FlatColumns of(Class<? extends Record> type) {
        FlatColumns found = new FlatColumns();
        found.walk(type, List.of(), false);
        if (found.entries.isEmpty()) {
            throw new IllegalArgumentException(type.getSimpleName() + " has no list of records to lay flat");
        }
        return found;
    }

    List<FlatColumn> all() {
        return List.copyOf(columns);
    }

    /** The field that holds the entries. */
    String entries() {
        return entries;
    }

    private void walk(Class<?> type, List<String> above, boolean ofEntry) {
        for (RecordComponent component : type.getRecordComponents()) {
            Type said = withoutOptional(component.getGenericType());
            List<String> path = new ArrayList<>(above);
            path.add(component.getName());
            if (said instanceof ParameterizedType list
                    && isWrittenAsFields(list.getActualTypeArguments()[0])
                    && above.isEmpty()
                    && !ofEntry
                    && entries.isEmpty()) {
                entries = component.getName();
                walk((Class<?>) list.getActualTypeArguments()[0], List.of(), true);
            } else if (isWrittenAsFields(said)) {
                walk((Class<?>) said, path, ofEntry);
            } else {
                columns.add(new FlatColumn(path, leaf(said), ofEntry));
            }
        }
    }

    private static Type withoutOptional(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == Optional.class
                ? generic.getActualTypeArguments()[0]
                : type;
    }

    private static boolean isWrittenAsFields(Type type) {
        return type instanceof Class<?> plain
                && plain.isRecord()
                && !plain.getPackageName().equals(VALUES_OF_ONE_TEXT);
    }

    private static Leaf leaf(Type type) {
        if (type instanceof ParameterizedType list) {
            Type each = list.getActualTypeArguments()[0];
            return new Leaf.Several(isWrittenAsFields(each) ? fields((Class<?>) each) : leaf(each));
        }
        if (type == LocalDate.class) {
            return new Leaf.Day();
        }
        return type == BigDecimal.class || type == int.class || type == Integer.class
                ? new Leaf.Number()
                : new Leaf.Text();
    }

    private static Leaf fields(Class<?> record) {
        List<RecordComponent> components = Arrays.asList(record.getRecordComponents());
        return new Leaf.Fields(
                components.stream().map(RecordComponent::getName).toList(),
                components.stream()
                        .map(component -> leaf(component.getGenericType()))
                        .toList());
    }
}
