package org.concordat.budgets.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The codes of a return as people write them: neither case nor spaces nor underscores matter. */
final class Vocabulary {

    private Vocabulary() {}

    static <E extends Enum<E>> Optional<E> find(Class<E> codes, String written) {
        String key = key(written);
        return Arrays.stream(codes.getEnumConstants())
                .filter(code -> key(code.name()).equals(key))
                .findFirst();
    }

    static <E extends Enum<E>> String all(Class<E> codes) {
        return Arrays.stream(codes.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }

    static String columns() {
        return Stream.concat(Arrays.stream(Field.values()).map(Field::column), Stream.of("period", "unit"))
                .collect(Collectors.joining(", "));
    }

    private static String key(String code) {
        return code.strip().replaceAll("[\\s_-]+", "").toUpperCase(Locale.ROOT);
    }
}
