package org.concordat.caseload.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.concordat.kernel.Finding;
import org.concordat.kernel.personal.FieldRule;
import org.concordat.kernel.personal.PersonalTraces;
import org.concordat.kernel.personal.Pseudonym;

/**
 * A JSON Schema of a flat object, with what is said of what does not fit it. No finding repeats a value or a name that
 * was sent: either may be somebody's.
 *
 * @param at the pointer of the object within the event
 * @param subject whom its events are about
 * @param rules what each field is for, so that what it may hold is not taken for personal data
 */
record EventTypeJson(JsonNode schema, Schema compiled, String at, Subject subject, Map<String, FieldRule> rules) {

    /** Within the pattern of a worker's pseudonym. */
    private static final String OF_WORKER = "[.]worker[.]";

    /** Within the pattern of a pseudonym of whatever kind. */
    private static final String OF_ANY = "|worker|";

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** @throws IllegalArgumentException for a schema that asks for personal data by the name of a field */
    static EventTypeJson of(JsonNode schema, String at) {
        Subject subject = Subject.valueOf(schema.path("x-subject").asText("any").toUpperCase(Locale.ROOT));
        Map<String, FieldRule> rules = new HashMap<>();
        schema.path("properties").properties().forEach(field -> {
            // Names that a schema has are looked at here, and in no event again.
            PersonalTraces.inName(field.getKey()).ifPresent(kind -> {
                throw new IllegalArgumentException(
                        "a field %s would be for %s".formatted(field.getKey(), kind.words()));
            });
            rules.put(field.getKey(), rule(field.getValue()));
        });
        return new EventTypeJson(schema, SCHEMAS.getSchema(schema), at, subject, Map.copyOf(rules));
    }

    /** Whom its events are about. */
    enum Subject {
        CHILD,
        WORKER,
        /** Whoever or whatever has a pseudonym. */
        PSEUDONYM,
        /** Nobody: a count. */
        NONE,
        /** Whoever the event that it is about was about. */
        ANY
    }

    /** All that does not fit; empty when everything does. */
    List<Finding> check(JsonNode object) {
        List<Finding> findings = new ArrayList<>();
        for (Error error : compiled.validate(
                object, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))) {
            findings.add(finding(error));
        }
        return findings;
    }

    private Finding finding(Error error) {
        String place = at + error.getInstanceLocation();
        JsonNode field = schema.path("properties")
                .path(error.getInstanceLocation().toString().replaceFirst("^/", ""));
        return switch (error.getKeyword()) {
            case "required" ->
                Finding.error("MISSING", place + "/" + error.getProperty(), "it is required and not there");
            case "additionalProperties" ->
                Finding.error("UNKNOWN_FIELD", place, "it has a field that there is not; known are " + names());
            case "type" -> Finding.error("WRONG_TYPE", place, "%s is expected".formatted(typeInWords(field)));
            case "enum" -> Finding.error("UNKNOWN_CODE", place, "one of %s is expected".formatted(codes(field)));
            default -> Finding.error("INVALID_VALUE", place, "this does not fit: " + expected(field, error));
        };
    }

    private String names() {
        StringJoiner names = new StringJoiner(", ");
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        return names.toString();
    }

    private static String codes(JsonNode field) {
        StringJoiner codes = new StringJoiner(", ");
        field.path("enum").forEach(code -> codes.add(code.asText()));
        return codes.toString();
    }

    private static String typeInWords(JsonNode field) {
        return switch (field.path("type").asText()) {
            case "string" -> "a text";
            case "boolean" -> "true or false";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            default -> "an object";
        };
    }

    private static String expected(JsonNode field, Error error) {
        return switch (error.getKeyword()) {
            case "format" ->
                field.path("format").asText().equals("date")
                        ? "a day such as 2024-05-21 is expected"
                        : "a moment with its offset is expected, such as 2024-05-21T09:30:00Z";
            case "pattern" -> "%s is expected".formatted(form(field));
            case "multipleOf" -> "it has more decimals than there are";
            default ->
                "%s %s"
                        .formatted(
                                boundInWords(error.getKeyword()),
                                field.path(error.getKeyword()).asText());
        };
    }

    private static String boundInWords(String keyword) {
        return switch (keyword) {
            case "minimum" -> "it is at least";
            case "maximum" -> "it is at most";
            case "minLength" -> "its characters are at least";
            case "maxLength" -> "its characters are at most";
            default -> keyword;
        };
    }

    private static String form(JsonNode field) {
        String pattern = field.path("pattern").asText();
        if (pattern.contains(OF_WORKER)) {
            return "a worker's pseudonym, k1.worker. and 24 characters,";
        }
        return pattern.contains(OF_ANY)
                ? "a pseudonym, such as k2.child. and 24 characters,"
                : "a text of the form %s".formatted(pattern);
    }

    /** What a field of the object is for; nothing of one that there is not. */
    Optional<FieldRule> rule(String name) {
        return Optional.ofNullable(rules.get(name));
    }

    private static FieldRule rule(JsonNode field) {
        if (field.has("enum")) {
            return new FieldRule.Codes(Set.copyOf(
                    field.path("enum").valueStream().map(JsonNode::asText).toList()));
        }
        String pattern = field.path("pattern").asText();
        if (pattern.contains(OF_WORKER)) {
            return new FieldRule.PseudonymOf(Pseudonym.Kind.WORKER);
        }
        if (pattern.contains(OF_ANY)) {
            return FieldRule.Plain.PSEUDONYM;
        }
        return switch (field.path("format").asText(field.path("type").asText())) {
            case "date" -> FieldRule.Plain.DATE;
            case "date-time" -> FieldRule.Plain.MOMENT;
            case "number", "integer" -> FieldRule.Plain.NUMBER;
            default -> FieldRule.Plain.ANYTHING;
        };
    }
}
