package org.concordat.kernel.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks for personal data in what holds none by right. It fails closed: what a schema does not let through by its
 * {@link FieldRule} is looked at in every disguise ({@link Readings}), and one sign is enough.
 */
public final class PersonalTraces {

    /** A longer text is no code, so it is not let through and not looked at: that would only cost time. */
    public static final int CHARACTERS_MAX = 4_000;

    /** So deep values may lie; what lies deeper is refused by whoever read it. */
    private static final int DEPTH_MAX = 64;

    /** A postcode has two; nothing else has fewer. */
    private static final int DIGITS_MIN = 2;

    /** Letters that hands and eyes take for digits, where digits stand beside them. */
    private static final Pattern WRITTEN_FOR_DIGITS = Pattern.compile("[0-9OoIl|]*[0-9][0-9OoIl|]*");

    private PersonalTraces() {}

    /**
     * How many digits a text has, by which most are told to be no number of anybody.
     *
     * @param taken with the letters that are taken for digits, as {@link #asDigits} takes them
     */
    private record Digits(int plain, int taken) {

        static Digits of(String text) {
            int plain = 0;
            int taken = 0;
            int run = 0;
            int before = 0;
            for (int at = 0; at < text.length(); at++) {
                switch (text.charAt(at)) {
                    case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {
                        plain++;
                        run++;
                    }
                    case 'O', 'o', 'I', 'l', '|' -> run++;
                    default -> {
                        taken += plain > before ? run : 0;
                        run = 0;
                        before = plain;
                    }
                }
            }
            return new Digits(plain, taken + (plain > before ? run : 0));
        }
    }

    /** What a text looks like that is in a field nobody described. */
    public static Optional<PersonalKind> in(String text) {
        return in(text, FieldRule.Plain.ANYTHING);
    }

    /** What a text looks like, unless it is what its field is for. */
    public static Optional<PersonalKind> in(String text, FieldRule rule) {
        if (rule.isMeant(text)) {
            return Optional.empty();
        }
        if (text.length() > CHARACTERS_MAX) {
            return Optional.of(PersonalKind.NAME);
        }
        for (String reading : Readings.of(text)) {
            Optional<PersonalKind> kind = kindOf(reading);
            if (kind.isPresent()) {
                return kind;
            }
        }
        return Optional.empty();
    }

    /** What the name of a field says that it is for, or looks like itself. */
    public static Optional<PersonalKind> inName(String name) {
        return FieldNames.kindOf(name).or(() -> in(name));
    }

    /**
     * All that looks like personal data in an object as JSON has them: maps, lists, texts, numbers, booleans, null. The
     * names of fields are looked at as well, but for those that the schema has: they are words of the schema's own, the
     * same whoever sends them, so that they tell nothing of anybody. Whoever reads a schema has looked at them, once
     * ({@link #inName}).
     *
     * @param rules what the schema says of a field, by its pointer with {@code *} for the places of an array; nothing of a
     *     field that it does not have
     */
    public static List<PersonalTrace> within(Map<String, ?> object, Function<String, Optional<FieldRule>> rules) {
        List<PersonalTrace> traces = new ArrayList<>();
        lookAtFields(object, "", "", rules, traces, 0);
        return List.copyOf(traces);
    }

    private static void lookAtFields(
            Map<?, ?> object,
            String pointer,
            String place,
            Function<String, Optional<FieldRule>> rules,
            List<PersonalTrace> traces,
            int depth) {
        object.forEach((key, each) -> {
            String name = String.valueOf(key);
            String step = "/" + name.replace("~", "~0").replace("/", "~1");
            Optional<FieldRule> rule = rules.apply(place + step);
            Optional<PersonalKind> named = rule.isPresent() ? Optional.empty() : inName(name);
            if (named.isPresent()) {
                traces.add(new PersonalTrace(named.get(), pointer));
            } else {
                look(each, rule, pointer + step, place + step, rules, traces, depth + 1);
            }
        });
    }

    private static void look(
            @Nullable Object value,
            Optional<FieldRule> rule,
            String pointer,
            String place,
            Function<String, Optional<FieldRule>> rules,
            List<PersonalTrace> traces,
            int depth) {
        if (depth > DEPTH_MAX) {
            throw new IllegalArgumentException("values lie deeper than " + DEPTH_MAX);
        }
        switch (value) {
            case null -> {}
            case Map<?, ?> object -> lookAtFields(object, pointer, place, rules, traces, depth);
            case List<?> list -> {
                Optional<FieldRule> ofEach = rules.apply(place + "/*");
                for (int at = 0; at < list.size(); at++) {
                    look(list.get(at), ofEach, pointer + "/" + at, place + "/*", rules, traces, depth + 1);
                }
            }
            case Boolean _ -> {}
            default ->
                in(String.valueOf(value), rule.orElse(FieldRule.Plain.ANYTHING))
                        .ifPresent(kind -> traces.add(new PersonalTrace(kind, pointer)));
        }
    }

    /** By the rarest sign first, and by none that the text cannot have: most texts are codes with few digits. */
    private static Optional<PersonalKind> kindOf(String plain) {
        Optional<PersonalKind> number = numberIn(plain);
        if (number.isPresent()) {
            return number;
        }
        if (ContactDetails.mayHoldEmail(plain) && ContactDetails.isEmailIn(plain)) {
            return Optional.of(PersonalKind.EMAIL);
        }
        return KnownNames.isIn(plain) ? Optional.of(PersonalKind.NAME) : Optional.empty();
    }

    private static Optional<PersonalKind> numberIn(String plain) {
        Digits digits = Digits.of(plain);
        if (digits.taken() < DIGITS_MIN) {
            return Optional.empty();
        }
        String capitals = plain.toUpperCase(Locale.ROOT);
        List<String> written = digits.taken() == digits.plain() ? List.of(plain) : List.of(plain, asDigits(plain));
        if (digits.taken() >= NhsNumber.DIGITS
                && written.stream().anyMatch(text -> NhsNumber.isIn(DigitRuns.of(text)))) {
            return Optional.of(PersonalKind.NHS_NUMBER);
        }
        if (digits.plain() >= UniquePupilNumber.DIGITS_MIN && UniquePupilNumber.isIn(capitals)) {
            return Optional.of(PersonalKind.UPN);
        }
        if (digits.plain() >= NationalInsurance.DIGITS && NationalInsurance.isIn(capitals)) {
            return Optional.of(PersonalKind.NATIONAL_INSURANCE_NUMBER);
        }
        if (digits.taken() >= ContactDetails.TELEPHONE_DIGITS_MIN
                && written.stream().anyMatch(text -> ContactDetails.isTelephoneIn(text, DigitRuns.of(text)))) {
            return Optional.of(PersonalKind.TELEPHONE);
        }
        if (digits.plain() >= ContactDetails.POSTCODE_DIGITS_MIN && ContactDetails.isPostcodeIn(capitals)) {
            return Optional.of(PersonalKind.POSTCODE);
        }
        return written.stream().anyMatch(text -> DateText.mayBeIn(text) && DateText.isIn(text))
                ? Optional.of(PersonalKind.DATE_OF_BIRTH)
                : Optional.empty();
    }

    /** The text with letters that hands and eyes take for digits, beside digits, as those. */
    static String asDigits(String plain) {
        return WRITTEN_FOR_DIGITS
                .matcher(plain)
                .replaceAll(found -> found.group()
                        .replace('O', '0')
                        .replace('o', '0')
                        .replace('I', '1')
                        .replace('l', '1')
                        .replace('|', '1'));
    }
}
