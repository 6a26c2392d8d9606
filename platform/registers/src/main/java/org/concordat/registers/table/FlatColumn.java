package org.concordat.registers.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.concordat.web.table.writing.Value;

/**
 * A column: one value of a record, or of each of its entries.
 *
 * @param path the fields that lead to the value, from the record or the entry
 * @param ofEntry whether each entry has its own
 */
record FlatColumn(List<String> path, Leaf leaf, boolean ofEntry) {

    static final String SEPARATOR = ";";

    /** Between the fields of one of several records in a cell; none of them is a text. */
    static final String FIELDS_SEPARATOR = " ";

    /** What stands in a cell. */
    sealed interface Leaf {
        record Number() implements Leaf {}

        record Day() implements Leaf {}

        record Text() implements Leaf {}

        /** Several, with semicolons between them. */
        record Several(Leaf each) implements Leaf {}

        /** The fields of a record, with spaces between them. */
        record Fields(List<String> names, List<Leaf> each) implements Leaf {}
    }

    FlatColumn {
        path = List.copyOf(path);
    }

    /** Such as {@code target_by_per_cent}. */
    String title() {
        return path.stream().map(FlatColumn::snake).collect(Collectors.joining("_"));
    }

    private static String snake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    /** @param holder the record or the entry */
    Value value(JsonNode holder) {
        JsonNode node = holder;
        for (String field : path) {
            node = node.path(field);
        }
        if (node.isMissingNode() || node.isNull()) {
            return Value.nothing();
        }
        return switch (leaf) {
            case Leaf.Number number -> Value.of(node.decimalValue());
            case Leaf.Day day -> Value.of(LocalDate.parse(node.asText()));
            default -> Value.of(text(node, leaf));
        };
    }

    private static String text(JsonNode node, Leaf leaf) {
        return switch (leaf) {
            case Leaf.Number number -> node.decimalValue().toPlainString();
            case Leaf.Day day -> node.asText();
            case Leaf.Text text -> node.asText();
            case Leaf.Several(Leaf each) -> {
                List<String> texts = new ArrayList<>();
                node.forEach(one -> texts.add(text(one, each)));
                yield String.join(SEPARATOR + " ", texts);
            }
            case Leaf.Fields(List<String> names, List<Leaf> each) -> {
                List<String> texts = new ArrayList<>();
                for (int i = 0; i < names.size(); i++) {
                    texts.add(text(node.path(names.get(i)), each.get(i)));
                }
                yield String.join(FIELDS_SEPARATOR, texts);
            }
        };
    }
}
