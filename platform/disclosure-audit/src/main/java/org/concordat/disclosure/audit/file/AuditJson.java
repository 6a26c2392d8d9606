package org.concordat.disclosure.audit.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.concordat.disclosure.audit.Attacker;
import org.concordat.disclosure.audit.Audit;
import org.concordat.disclosure.audit.AuditCell;
import org.concordat.disclosure.audit.AuditModel;
import org.concordat.disclosure.audit.Range;
import org.concordat.disclosure.audit.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A model and what an audit of it came to, as JSON: the same text for the same model, whatever order its sets are in.
 * Reading refuses what it does not know, since a statement that is passed over would make everything safer than it is.
 */
public final class AuditJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private AuditJson() {}

    /** A model as a text. */
    public static String write(AuditModel model) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode cells = root.putArray("cells");
        for (AuditCell cell : model.cells()) {
            ObjectNode node = cells.addObject()
                    .put("name", cell.name())
                    .put("kind", cell.kind().name())
                    .put("value", cell.value());
            range(node, cell.prior());
            node.put("protected", cell.isProtected());
        }
        ArrayNode statements = root.putArray("statements");
        for (Statement statement : model.statements()) {
            ObjectNode node = statements.addObject().put("shownIn", statement.shownIn());
            new TreeMap<>(statement.sum()).forEach(node.putObject("sum")::put);
            range(node, statement.range());
        }
        ArrayNode attackers = root.putArray("attackers");
        for (Attacker attacker : model.attackers()) {
            ArrayNode knows = attackers.addObject().put("name", attacker.name()).putArray("knows");
            new TreeSet<>(attacker.knows()).forEach(knows::add);
        }
        return root.toPrettyString();
    }

    /** What an audit came to, as a text. */
    public static String write(Audit audit) {
        ObjectNode root = JSON.createObjectNode().put("passes", audit.passes());
        switch (audit) {
            case Audit.Alarm alarm -> alarm.broken().forEach(root.putArray("broken")::add);
            case Audit.Looked looked -> {
                ArrayNode exposures = root.putArray("exposures");
                looked.exposures().forEach(exposure -> {
                    ObjectNode node = exposures
                            .addObject()
                            .put("attacker", exposure.attacker())
                            .put("cell", exposure.cell());
                    range(node, exposure.interval());
                    node.put("outcome", exposure.outcome().name());
                });
            }
        }
        return root.toPrettyString();
    }

    private static void range(ObjectNode node, Range range) {
        node.put("low", range.low()).put("high", range.high());
    }

    /**
     * A model from a file.
     *
     * @throws IOException when it cannot be read
     * @throws IllegalArgumentException when it is not such a model, or not one at all
     */
    public static AuditModel read(File file) throws IOException {
        try {
            return model(JSON.readTree(file));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("is no JSON of one value", e);
        }
    }

    /** @throws IllegalArgumentException when the text is not such a model, or not one at all */
    public static AuditModel read(String text) {
        try {
            return model(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("is no JSON of one value", e);
        }
    }

    private static AuditModel model(JsonNode root) {
        only(root, "", Set.of("cells", "statements", "attackers"));
        List<AuditCell> cells = new ArrayList<>();
        for (JsonNode node : list(root, "cells")) {
            only(node, "a cell", Set.of("name", "kind", "value", "low", "high", "protected"));
            cells.add(new AuditCell(
                    text(node, "name"),
                    kind(text(node, "kind")),
                    whole(field(node, "value"), "value"),
                    range(node),
                    flag(node, "protected")));
        }
        List<Statement> statements = new ArrayList<>();
        for (JsonNode node : list(root, "statements")) {
            only(node, "a statement", Set.of("shownIn", "sum", "low", "high"));
            Map<String, Long> sum = new HashMap<>();
            JsonNode terms = field(node, "sum");
            refuseUnless(terms.isObject(), "sum is no object");
            terms.properties().forEach(term -> sum.put(term.getKey(), whole(term.getValue(), "sum")));
            statements.add(new Statement(text(node, "shownIn"), sum, range(node)));
        }
        List<Attacker> attackers = new ArrayList<>();
        for (JsonNode node : list(root, "attackers")) {
            only(node, "an attacker", Set.of("name", "knows"));
            Set<String> knows = new HashSet<>();
            for (JsonNode known : list(node, "knows")) {
                refuseUnless(known.isTextual(), "knows holds something that is no text");
                knows.add(known.textValue());
            }
            attackers.add(new Attacker(text(node, "name"), knows));
        }
        return new AuditModel(cells, statements, attackers);
    }

    private static AuditCell.Kind kind(String name) {
        return switch (name) {
            case "COUNT" -> AuditCell.Kind.COUNT;
            case "MONEY" -> AuditCell.Kind.MONEY;
            default -> throw new IllegalArgumentException("there is no kind of that name");
        };
    }

    private static Range range(JsonNode node) {
        return new Range(end(node, "low"), end(node, "high"));
    }

    /** An end that is not there is said to be null: left out it may be forgotten. */
    private static @Nullable Long end(JsonNode node, String name) {
        JsonNode end = field(node, name);
        return end.isNull() ? null : Long.valueOf(whole(end, name));
    }

    private static long whole(JsonNode node, String name) {
        refuseUnless(node.isIntegralNumber() && node.canConvertToLong(), name + " is no whole number");
        return node.longValue();
    }

    private static String text(JsonNode node, String name) {
        JsonNode field = field(node, name);
        refuseUnless(field.isTextual(), name + " is no text");
        return field.textValue();
    }

    private static boolean flag(JsonNode node, String name) {
        JsonNode field = field(node, name);
        refuseUnless(field.isBoolean(), name + " is neither true nor false");
        return field.booleanValue();
    }

    private static JsonNode list(JsonNode node, String name) {
        JsonNode field = field(node, name);
        refuseUnless(field.isArray(), name + " is no list");
        return field;
    }

    private static JsonNode field(JsonNode node, String name) {
        JsonNode field = node.get(name);
        if (field == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return field;
    }

    private static void only(JsonNode node, String what, Set<String> names) {
        refuseUnless(node.isObject(), what + " is no object");
        node.fieldNames().forEachRemaining(name -> refuseUnless(names.contains(name), what + " has something unknown"));
    }

    private static void refuseUnless(boolean holds, String why) {
        if (!holds) {
            throw new IllegalArgumentException(why);
        }
    }
}
