package org.concordat.kernel.personal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands for somebody outside the borough: {@code k2.child.} and 24 characters of base64url, which are 144 bits of
 * an HMAC-SHA-256 with the borough's key {@code k2} (docs/decisions/0046). The 24 characters hold the bits exactly, so
 * one pseudonym is written in one way only.
 *
 * @param keyId {@code k} and a number from 1 to 9999: which of the borough's keys made it
 * @param code 24 characters
 */
public record Pseudonym(String keyId, Kind kind, String code) {

    /** Bits of the hash that are kept: two of five million children fall together once in 10^30 tries. */
    public static final int BYTES = 18;

    private static final Pattern KEY_ID = Pattern.compile("k[1-9][0-9]{0,3}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{24}");
    private static final Pattern FORM =
            Pattern.compile("(%s)\\.(child|worker|household|record)\\.(%s)".formatted(KEY_ID, CODE));

    /** Wherever one is within a text. */
    public static final Pattern WITHIN = FORM;

    /** What a pseudonym stands for. A number that is a child's and a worker's makes two pseudonyms. */
    public enum Kind {
        CHILD,
        WORKER,
        HOUSEHOLD,
        /** An entry of the source system: an episode, a plan, a placement. */
        RECORD;

        /** As it is written in a pseudonym, such as {@code child}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @throws IllegalArgumentException when a part has not its form; the message does not repeat it */
    public Pseudonym {
        if (!KEY_ID.matcher(keyId).matches() || !CODE.matcher(code).matches()) {
            throw notOne();
        }
    }

    public static boolean isKeyId(String text) {
        return KEY_ID.matcher(text).matches();
    }

    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    /** @throws IllegalArgumentException when the text is none; the message does not repeat it */
    public static Pseudonym of(String text) {
        return find(text).orElseThrow(Pseudonym::notOne);
    }

    /** The pseudonym that the whole text is, if it is one. */
    public static Optional<Pseudonym> find(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new Pseudonym(
                        form.group(1), Kind.valueOf(form.group(2).toUpperCase(Locale.ROOT)), form.group(3)))
                : Optional.empty();
    }

    private static IllegalArgumentException notOne() {
        return new IllegalArgumentException(
                "not a pseudonym: expected a key id, a kind and 24 characters, such as k2.child.… (see platform/pseudonyms)");
    }

    @Override
    public String toString() {
        return keyId + "." + kind.word() + "." + code;
    }
}
