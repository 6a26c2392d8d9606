package org.concordat.pseudonyms.layout;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.concordat.kernel.personal.NhsNumber;
import org.concordat.kernel.personal.UniquePupilNumber;

/**
 * How an identifier is written before it is hashed, so that one child is one pseudonym whichever report it comes from.
 * The layout says which; none is assumed, since {@code 00123} and {@code 123} are one person in one system and two in
 * another. All take compatible forms of Unicode as one (NFKC), and leave out what is invisible and spaces at the ends.
 */
public enum Spelling {
    /** Letter by letter; {@code ab1} and {@code AB1} are two. */
    AS_WRITTEN {
        @Override
        Optional<String> canonical(String text) {
            return Optional.of(text);
        }
    },
    /** {@code ab1} and {@code AB1} are one. */
    IGNORING_CASE {
        @Override
        Optional<String> canonical(String text) {
            return Optional.of(text.toUpperCase(Locale.ROOT));
        }
    },
    /** A whole number: without leading zeros, and without the {@code .0} that spreadsheets add. */
    NUMBER {
        @Override
        Optional<String> canonical(String text) {
            return WHOLE_NUMBER.matcher(text).matches()
                    ? Optional.of(text.replaceFirst("\\.0+$", "").replaceFirst("^0+(?=.)", ""))
                    : Optional.empty();
        }
    },
    /** Ten digits whose check digit is right, with or without spaces and hyphens. */
    NHS_NUMBER {
        @Override
        Optional<String> canonical(String text) {
            String digits = text.replaceAll("[ -]", "");
            return NhsNumber.isValid(digits) && digits.chars().distinct().count() > 1
                    ? Optional.of(digits)
                    : Optional.empty();
        }
    },
    /** Thirteen characters whose check letter is right. */
    UPN {
        @Override
        Optional<String> canonical(String text) {
            String characters = text.replace(" ", "").toUpperCase(Locale.ROOT);
            return UniquePupilNumber.isValid(characters) ? Optional.of(characters) : Optional.empty();
        }
    };

    /** A longer text is a note and no identifier. */
    private static final int CHARACTERS_MAX = 200;

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,30}(?:\\.0+)?");

    /** What systems write for nobody. Hashed, all of them would be one child. */
    private static final Set<String> NOBODY =
            Set.of("0", "-", "--", "?", ".", "NULL", "NONE", "N/A", "NA", "#N/A", "UNKNOWN", "NOT KNOWN", "TBC", "NAN");

    abstract Optional<String> canonical(String text);

    /** The identifier as it is hashed; nothing when the text is none. */
    public Optional<String> of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\p{Cf}", "")
                .replaceAll("[\\p{Z}\\s]+", " ")
                .strip();
        if (plain.isEmpty() || plain.length() > CHARACTERS_MAX || plain.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        return canonical(plain).filter(identifier -> !NOBODY.contains(identifier.toUpperCase(Locale.ROOT)));
    }

    /** As the layout names it, such as {@code ignoring-case}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Spelling> named(String word) {
        return Arrays.stream(values())
                .filter(spelling -> spelling.word().equals(word))
                .findFirst();
    }
}
