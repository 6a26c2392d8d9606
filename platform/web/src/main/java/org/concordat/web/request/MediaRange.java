package org.concordat.web.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A media type as a header says it (RFC 9110 §8.3.1, §12.5.1), or a range of them.
 *
 * @param type in lower case, or {@code *}
 * @param subtype in lower case, or {@code *}
 * @param parameters by their names in lower case, without quotes
 */
record MediaRange(String type, String subtype, Map<String, String> parameters) {

    private static final String TOKEN = "[A-Za-z0-9!#$%&'*+.^_`|~-]+";
    private static final Pattern TYPE = Pattern.compile("\\s*(%s)/(%<s)\\s*".formatted(TOKEN));
    private static final Pattern PARAMETER =
            Pattern.compile("\\s*(%s)=(?:(%<s)|\"((?:[^\"\\\\]|\\\\.)*+)\")\\s*".formatted(TOKEN));
    private static final Pattern WEIGHT = Pattern.compile("0(\\.\\d{0,3})?|1(\\.0{0,3})?");

    /** Empty when it is not the form of one. */
    static Optional<MediaRange> parse(String text) {
        List<String> parts = split(text, ';');
        Matcher type = TYPE.matcher(parts.getFirst());
        if (!type.matches()) {
            return Optional.empty();
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String part : parts.subList(1, parts.size())) {
            Matcher parameter = PARAMETER.matcher(part);
            if (parameter.matches()) {
                String value = parameter.group(2) == null ? parameter.group(3) : parameter.group(2);
                parameters.put(parameter.group(1).toLowerCase(Locale.ROOT), value);
            } else if (!part.isBlank()) {
                return Optional.empty();
            }
        }
        return Optional.of(new MediaRange(
                type.group(1).toLowerCase(Locale.ROOT), type.group(2).toLowerCase(Locale.ROOT), parameters));
    }

    /** All of a header; what is not the form of one is left out, as what nobody has would be. */
    static List<MediaRange> all(String header) {
        return split(header, ',').stream()
                .map(MediaRange::parse)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Outside quotation marks. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"') {
                quoted = !quoted;
            } else if (character == '\\' && quoted) {
                i++;
            } else if (character == separator && !quoted) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    boolean isRange() {
        return type.equals("*") || subtype.equals("*");
    }

    /** From 0, not wanted at all, to 1; what is no weight is none. */
    double weight() {
        String weight = parameters.get("q");
        return weight == null || !WEIGHT.matcher(weight).matches() ? 1 : Double.parseDouble(weight);
    }

    boolean isWanted() {
        return weight() > 0;
    }

    /** How closely it describes the type: 0 not at all, 3 by its name. */
    int closeness(MediaRange other) {
        if (type.equals("*") && subtype.equals("*")) {
            return 1;
        }
        if (!type.equals(other.type)) {
            return 0;
        }
        return subtype.equals("*") ? 2 : subtype.equals(other.subtype) ? 3 : 0;
    }
}
