package org.concordat.web.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;

/** Values that are JSON and that nothing behind it could hold: refused before anybody computes with them. */
final class ValueLimits {

    /** So that 1e999999999, eleven characters long, does not become a gigabyte of digits. */
    private static final int EXPONENT_MAX = 40;

    private ValueLimits() {}

    static void check(JsonNode node, Pointer at, BodyFindings findings) {
        if (node.isTextual()) {
            text(node.textValue(), at, findings);
        } else if (node.isNumber() && !node.isIntegralNumber()) {
            number(node.decimalValue(), at, findings);
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                check(node.get(i), at.item(i), findings);
            }
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                text(field.getKey(), at.field(field.getKey()), findings);
                check(field.getValue(), at.field(field.getKey()), findings);
            }
        }
    }

    /** PostgreSQL keeps no NUL, and half of a surrogate pair is no character. */
    private static void text(String text, Pointer at, BodyFindings findings) {
        boolean unusable = text.codePoints().anyMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF));
        if (unusable) {
            findings.error("UNUSABLE_CHARACTER", at, "the text holds a NUL or half of a surrogate pair");
        }
    }

    private static void number(BigDecimal number, Pointer at, BodyFindings findings) {
        if (Math.abs((long) number.scale()) > EXPONENT_MAX) {
            findings.error("NUMBER_OUT_OF_RANGE", at, "the number has more than %d places".formatted(EXPONENT_MAX));
        }
    }
}
