package org.concordat.web.table;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Characters that nobody sees, which make two texts different that look the same. They come with what is copied from web
 * pages and from other programs.
 */
public final class Invisible {

    /** Those that Unicode has under letters, marks and symbols, and that show nothing all the same. */
    private static final Set<Integer> OTHERS =
            Set.of(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0, 0xFFFC);

    private static final int CONTEXT = 20;

    private Invisible() {}

    /** The first of them and where it is, such as {@code the invisible character U+200B (zero width space) after 'HF-3610'}. */
    public static Optional<String> named(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            if (isInvisible(character)) {
                String before =
                        without(text.substring(Math.max(0, at - CONTEXT), at)).strip();
                return Optional.of("the invisible character U+%04X (%s) %s"
                        .formatted(
                                character,
                                Character.getName(character).toLowerCase(Locale.ROOT),
                                before.isEmpty() ? "at its beginning" : "after '" + before + "'"));
            }
        }
        return Optional.empty();
    }

    /** The text without any of them. */
    public static String without(String text) {
        return text.codePoints().noneMatch(Invisible::isInvisible)
                ? text
                : text.codePoints()
                        .filter(character -> !isInvisible(character))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT -> true;
            case Character.CONTROL -> character != '\t' && character != '\n' && character != '\r' && character != 0x85;
            case Character.NON_SPACING_MARK -> character >= 0xFE00 && character <= 0xFE0F || OTHERS.contains(character);
            default -> OTHERS.contains(character);
        };
    }
}
