package org.concordat.web.table.reading.xlsx;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One section of a number format (ECMA-376 part 1, 18.8.31): the part for positive numbers, say.
 *
 * @param condition such as {@code >=1000}; empty where the place of the section says what it is for
 * @param literal the characters that it shows as they are, without spaces
 * @param digits its placeholders, points, commas and signs of percentages and exponents
 * @param isDate whether it shows parts of a date or of a time
 * @param isColoured whether it says a colour
 */
record FormatSection(
        Optional<String> condition,
        String literal,
        String digits,
        boolean isDate,
        boolean isColoured,
        boolean isPlain) {

    private static final Pattern CONDITION = Pattern.compile("(<=|>=|<>|<|>|=)(-?[0-9.]{1,20})");
    private static final Pattern ELAPSED = Pattern.compile("[hHmMsS]+");
    private static final Pattern COLOUR =
            Pattern.compile("(?i)black|blue|cyan|green|magenta|red|white|yellow|color ?\\d+");
    private static final Pattern PLACEHOLDER = Pattern.compile("[0#?]");
    private static final Pattern SCALING = Pattern.compile("[0#?](,+)(?:\\.|$)");

    static FormatSection of(String code) {
        StringBuilder literal = new StringBuilder();
        StringBuilder rest = new StringBuilder();
        Optional<String> condition = Optional.empty();
        boolean elapsed = false;
        boolean coloured = false;
        for (int at = 0; at < code.length(); at++) {
            char character = code.charAt(at);
            switch (character) {
                case '"' -> {
                    int end = end(code, '"', at + 1);
                    literal.append(code, at + 1, end);
                    at = end;
                }
                case '\\' -> {
                    at++;
                    literal.append(code, Math.min(at, code.length()), Math.min(at + 1, code.length()));
                }
                // A space as wide as the next character, or that character as often as there is room.
                case '_', '*' -> at++;
                case '[' -> {
                    int end = end(code, ']', at + 1);
                    String within = code.substring(at + 1, end);
                    if (within.startsWith("$")) {
                        literal.append(within.substring(1).split("-", 2)[0]);
                    } else if (CONDITION.matcher(within).matches()) {
                        condition = Optional.of(within);
                    }
                    elapsed |= ELAPSED.matcher(within).matches();
                    coloured |= COLOUR.matcher(within).matches();
                    at = end;
                }
                default -> rest.append(character);
            }
        }
        return of(literal, rest.toString(), condition, elapsed, coloured);
    }

    private static FormatSection of(
            StringBuilder literal, String rest, Optional<String> condition, boolean elapsed, boolean coloured) {
        String lower = rest.toLowerCase(java.util.Locale.ROOT);
        boolean plain = lower.contains("general") || lower.contains("@");
        String bare = rest.replaceAll("(?i)general|@", "");
        boolean date = elapsed || !plain && bare.matches("(?is).*[ymdhs].*");
        StringBuilder digits = new StringBuilder();
        for (int at = 0; at < bare.length(); at++) {
            char character = bare.charAt(at);
            boolean exponent =
                    (character == '+' || character == '-') && at > 0 && "eE".indexOf(bare.charAt(at - 1)) >= 0;
            if ("0#?.,%/eE".indexOf(character) >= 0 || exponent) {
                digits.append(character);
            } else if (!Character.isWhitespace(character)) {
                literal.append(character);
            }
        }
        return new FormatSection(
                condition,
                literal.toString().replaceAll("[\\s\\u00a0]+", ""),
                digits.toString(),
                date,
                coloured,
                plain);
    }

    private static int end(String code, char closing, int from) {
        int end = code.indexOf(closing, from);
        return end < 0 ? code.length() : end;
    }

    /** Whether its own condition lets a number in; true where it has none. */
    boolean lets(BigDecimal number) {
        Matcher matcher = CONDITION.matcher(condition.orElse(""));
        if (!matcher.matches()) {
            return true;
        }
        int compared;
        try {
            compared = number.compareTo(new BigDecimal(matcher.group(2)));
        } catch (NumberFormatException notANumber) {
            return true;
        }
        return switch (matcher.group(1)) {
            case "<" -> compared < 0;
            case "<=" -> compared <= 0;
            case ">" -> compared > 0;
            case ">=" -> compared >= 0;
            case "<>" -> compared != 0;
            default -> compared == 0;
        };
    }

    boolean isPercentage() {
        return digits.contains("%");
    }

    /** Whether digits of the number are shown. */
    boolean showsDigits() {
        return isPlain || PLACEHOLDER.matcher(digits).find();
    }

    /** Whether all digits of the number are shown, or in a way that says so: as a fraction or with an exponent. */
    boolean showsAll() {
        return isPlain
                || digits.contains("/")
                || digits.toLowerCase(java.util.Locale.ROOT).contains("e");
    }

    int decimals() {
        int point = digits.indexOf('.');
        return point < 0
                ? 0
                : (int) PLACEHOLDER.matcher(digits.substring(point)).results().count();
    }

    /** The power of ten by which it divides: three for each comma behind the last placeholder. */
    int power() {
        return SCALING.matcher(digits.replace("%", ""))
                        .results()
                        .mapToInt(commas -> commas.group(1).length())
                        .sum()
                * 3;
    }
}
