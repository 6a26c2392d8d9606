package org.concordat.web.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.concordat.kernel.Borough;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.OnsCode;
import org.concordat.kernel.Period;
import org.concordat.kernel.money.Money;

/** How single values are written in JSON: texts are texts and numbers numbers, neither is taken for the other. */
final class Scalars {

    /** A JSON value of another kind than the one that belongs here. */
    static final class WrongType extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String expected;

        WrongType(String expected) {
            super(expected, null, false, false);
            this.expected = expected;
        }

        String expected() {
            return expected;
        }
    }

    /** Strict: {@code java.util} takes 1-1-1-1-1 for one. */
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final Map<Class<?>, Function<JsonNode, Object>> READERS = new HashMap<>();

    static {
        READERS.put(String.class, node -> text(node, "a text"));
        READERS.put(Boolean.class, Scalars::truth);
        READERS.put(boolean.class, Scalars::truth);
        READERS.put(BigDecimal.class, Scalars::number);
        READERS.put(BigInteger.class, node -> wholeNumber(node).bigIntegerValue());
        READERS.put(Integer.class, Scalars::integer);
        READERS.put(int.class, Scalars::integer);
        READERS.put(Long.class, Scalars::longInteger);
        READERS.put(long.class, Scalars::longInteger);
        READERS.put(Money.class, node -> new Money(number(node)));
        READERS.put(Borough.class, node -> new Borough(text(node, "a borough's code")));
        READERS.put(OnsCode.class, node -> new OnsCode(text(node, "an ONS code")));
        READERS.put(Period.class, node -> Period.parse(text(node, "a period")));
        READERS.put(FinancialYear.class, node -> FinancialYear.parse(text(node, "a financial year")));
        READERS.put(BudgetMeasure.class, node -> measure(text(node, "a measure")));
        READERS.put(LocalDate.class, node -> Dates.day(text(node, "a date")));
        READERS.put(Instant.class, node -> Dates.instant(text(node, "an instant")));
        READERS.put(UUID.class, node -> uuid(text(node, "a UUID")));
        READERS.put(URI.class, node -> uri(text(node, "a URI")));
    }

    private Scalars() {}

    static boolean knows(Class<?> type) {
        return READERS.containsKey(type) || type.isEnum();
    }

    static Object read(JsonNode node, Class<?> type) {
        Function<JsonNode, Object> reader = READERS.get(type);
        return reader == null ? constant(node, type) : reader.apply(node);
    }

    private static Object constant(JsonNode node, Class<?> type) {
        String name = text(node, "one of " + names(type));
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new InvalidValue("known code", name, "one of " + names(type));
    }

    private static String names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.joining(", "));
    }

    private static String text(JsonNode node, String expected) {
        if (!node.isTextual()) {
            throw new WrongType(expected);
        }
        return node.textValue();
    }

    private static Boolean truth(JsonNode node) {
        if (!node.isBoolean()) {
            throw new WrongType("true or false");
        }
        return node.booleanValue();
    }

    private static BigDecimal number(JsonNode node) {
        if (!node.isNumber()) {
            throw new WrongType("a number");
        }
        return node.decimalValue();
    }

    private static JsonNode wholeNumber(JsonNode node) {
        if (!node.isIntegralNumber()) {
            throw new WrongType("a whole number");
        }
        return node;
    }

    private static Integer integer(JsonNode node) {
        if (!wholeNumber(node).canConvertToInt()) {
            throw new InvalidValue("whole number", node.asText(), "one up to " + Integer.MAX_VALUE);
        }
        return node.intValue();
    }

    private static Long longInteger(JsonNode node) {
        if (!wholeNumber(node).canConvertToLong()) {
            throw new InvalidValue("whole number", node.asText(), "one up to " + Long.MAX_VALUE);
        }
        return node.longValue();
    }

    static BudgetMeasure measure(String text) {
        return BudgetMeasure.ofJson(text)
                .orElseThrow(() -> new InvalidValue(
                        "measure",
                        text,
                        Arrays.stream(BudgetMeasure.values())
                                .map(BudgetMeasure::json)
                                .collect(Collectors.joining(", ", "one of ", ""))));
    }

    static Integer integer(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new InvalidValue("whole number", text, "digits such as 100");
        }
    }

    static UUID uuid(String text) {
        if (!UUID_FORM.matcher(text).matches()) {
            throw new InvalidValue("UUID", text, "such as 0196f0c8-7a3e-7c51-9d0a-3f5b8a1c2d4e");
        }
        return UUID.fromString(text);
    }

    private static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidValue("URI", text, "such as https://example.org/tender/1");
        }
    }
}
