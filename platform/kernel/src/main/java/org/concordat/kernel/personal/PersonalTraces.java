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

    /** A postcode has two digits; nothing else has fewer. */
    private static final int FIGURES_MIN = 2;

    /** Letters that hands and eyes take for digits, where digits stand beside them. */
    private static final Pattern WRITTEN_FOR_DIGITS = Pattern.compile("[0-9OoIl|]*[0-9][0-9OoIl|]*");

    private PersonalTraces() {}

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
        return Readings.of(text).stream()
                .flatMap(reading -> kindOf(reading).stream())
                .findFirst();
    }

    /**
     * All that looks like personal data in a value as JSON has them: maps, lists, texts, numbers, booleans, null. The
     * names of fields are looked at as well.
     *
     * @param rules what the schema says of a field, by its pointer with {@code *} for the places of an array
     */
    public static List<PersonalTrace> within(@Nullable Object value, Function<String, FieldRule> rules) {
        List<PersonalTrace> traces = new ArrayList<>();
        look(value, "", "", rules, traces, 0);
        return List.copyOf(traces);
    }

    private static void look(
            @Nullable Object value,
            String pointer,
            String place,
            Function<String, FieldRule> rules,
            List<PersonalTrace> traces,
            int depth) {
        if (depth > DEPTH_MAX) {
            throw new IllegalArgumentException("values lie deeper than " + DEPTH_MAX);
        }
        switch (value) {
            case null -> {}
            case Map<?, ?> map ->
                map.forEach((key, each) -> {
                    String name = String.valueOf(key);
                    Optional<PersonalKind> named = FieldNames.kindOf(name).or(() -> in(name));
                    if (named.isPresent()) {
                        traces.add(new PersonalTrace(named.get(), pointer));
                    } else {
                        String step = "/" + name.replace("~", "~0").replace("/", "~1");
                        look(each, pointer + step, place + step, rules, traces, depth + 1);
                    }
                });
            case List<?> list -> {
                for (int at = 0; at < list.size(); at++) {
                    look(list.get(at), pointer + "/" + at, place + "/*", rules, traces, depth + 1);
                }
            }
            case Boolean _ -> {}
            default ->
                in(String.valueOf(value), rules.apply(place))
                        .ifPresent(kind -> traces.add(new PersonalTrace(kind, pointer)));
        }
    }

    /** By the rarest sign first: most texts are codes with few digits, and are asked little. */
    private static Optional<PersonalKind> kindOf(String plain) {
        long figures = plain.chars().filter(PersonalTraces::isFigure).count();
        Optional<PersonalKind> number = figures < FIGURES_MIN ? Optional.empty() : numberIn(plain);
        if (number.isPresent()) {
            return number;
        }
        if (ContactDetails.isEmailIn(plain)) {
            return Optional.of(PersonalKind.EMAIL);
        }
        return KnownNames.isIn(plain) ? Optional.of(PersonalKind.NAME) : Optional.empty();
    }

    private static Optional<PersonalKind> numberIn(String plain) {
        String capitals = plain.toUpperCase(Locale.ROOT);
        String digits = asDigits(plain);
        DigitRuns runs = DigitRuns.of(plain);
        DigitRuns mistaken = digits.equals(plain) ? runs : DigitRuns.of(digits);
        if (NhsNumber.isIn(runs) || mistaken != runs && NhsNumber.isIn(mistaken)) {
            return Optional.of(PersonalKind.NHS_NUMBER);
        }
        if (UniquePupilNumber.isIn(capitals)) {
            return Optional.of(PersonalKind.UPN);
        }
        if (NationalInsurance.isIn(capitals)) {
            return Optional.of(PersonalKind.NATIONAL_INSURANCE_NUMBER);
        }
        if (ContactDetails.isTelephoneIn(plain, runs)
                || mistaken != runs && ContactDetails.isTelephoneIn(digits, mistaken)) {
            return Optional.of(PersonalKind.TELEPHONE);
        }
        if (ContactDetails.isPostcodeIn(capitals)) {
            return Optional.of(PersonalKind.POSTCODE);
        }
        return DateText.isIn(plain) || mistaken != runs && DateText.isIn(digits)
                ? Optional.of(PersonalKind.DATE_OF_BIRTH)
                : Optional.empty();
    }

    private static String asDigits(String plain) {
        return plain.chars().noneMatch(c -> "OoIl|".indexOf(c) >= 0)
                ? plain
                : WRITTEN_FOR_DIGITS
                        .matcher(plain)
                        .replaceAll(found -> found.group()
                                .replace('O', '0')
                                .replace('o', '0')
                                .replace('I', '1')
                                .replace('l', '1')
                                .replace('|', '1'));
    }

    private static boolean isFigure(int c) {
        return c >= '0' && c <= '9' || "OoIl|".indexOf(c) >= 0;
    }
}
