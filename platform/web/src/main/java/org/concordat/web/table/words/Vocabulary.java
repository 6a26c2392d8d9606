package org.concordat.web.table.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The codes of a return as people write them: neither case nor spaces nor underscores matter. */
public final class Vocabulary {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s_-]+");

    private Vocabulary() {}

    public static <E extends Enum<E>> Optional<E> find(Class<E> codes, String written) {
        E[] constants = codes.getEnumConstants();
        for (E code : constants) {
            if (code.name().equals(written)) {
                return Optional.of(code);
            }
        }
        String key = key(written);
        return Arrays.stream(constants)
                .filter(code -> key(code.name()).equals(key))
                .findFirst();
    }

    public static <E extends Enum<E>> String all(Class<E> codes) {
        return Arrays.stream(codes.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }

    private static String key(String code) {
        return SEPARATORS.matcher(code.strip()).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
