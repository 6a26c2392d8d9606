package org.concordat.kernel.personal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What is not asked of a text since it cannot be: asking everything of every reading of it says the same. */
class EveryLookTest {

    /** Where a text is cut, signs stand that set numbers, words and layers apart. */
    private static final String SIGNS =
            "0123456789OoIl|abcdefABCDEFjanmcMQSxü' -./,:+@()<&#;%=\\_\u00a0\u2013\u200b\uff11";

    /** Of every kind, and written in hexadecimal digits and in base64, some of the shortest that there are. */
    private static final List<String> SHORTEST = List.of(
            "9990001014",
            "99900O1OI4",
            "A123456789012",
            "QQ123456C",
            "+44 123456",
            "+44 I2345O",
            "N1 1AA",
            "1/1/09",
            "1/1/O9",
            "01-01-09",
            "1 1 2009",
            "20090101",
            "1 may 09",
            "may 1 09",
            "a@b.org",
            "a [at] b.org",
            "a(at)b(dot)org",
            "535731413141412020",
            "5357314120314141",
            "U1cxQTFBQQ");

    private static final List<String> TEXTS = texts();

    @Property(tries = 8_000)
    void a_quick_look_says_what_every_look_says(@ForAll("madeOfParts") String text) {
        assertThat(PersonalTraces.in(text)).as(text).isEqualTo(everyLook(text));
    }

    /** Both tables, from each place to the end and from the beginning to each place. */
    @Example
    void a_quick_look_at_a_part_says_what_every_look_says() {
        List<String> parts = TEXTS.stream()
                .flatMap(text -> IntStream.rangeClosed(0, text.length())
                        .boxed()
                        .flatMap(at -> Stream.of(text.substring(at), text.substring(0, at))))
                .distinct()
                .toList();
        assertThat(parts).hasSizeGreaterThan(5_000);
        assertThat(parts.stream().filter(part -> everyLook(part).isPresent())).hasSizeGreaterThan(500);
        assertThat(parts).allSatisfy(part -> assertThat(PersonalTraces.in(part)).isEqualTo(everyLook(part)));
    }

    private static Optional<PersonalKind> everyLook(String text) {
        return FieldRule.Plain.ANYTHING.isMeant(text)
                ? Optional.empty()
                : Readings.all(text).stream()
                        .flatMap(reading -> everyLookAt(reading).stream())
                        .findFirst();
    }

    private static Optional<PersonalKind> everyLookAt(String reading) {
        String capitals = reading.toUpperCase(Locale.ROOT);
        String digits = PersonalTraces.asDigits(reading);
        DigitRuns runs = DigitRuns.of(reading);
        DigitRuns taken = DigitRuns.of(digits);
        if (NhsNumber.isIn(runs) || NhsNumber.isIn(taken)) {
            return Optional.of(PersonalKind.NHS_NUMBER);
        }
        if (UniquePupilNumber.isIn(capitals)) {
            return Optional.of(PersonalKind.UPN);
        }
        if (NationalInsurance.isIn(capitals)) {
            return Optional.of(PersonalKind.NATIONAL_INSURANCE_NUMBER);
        }
        if (ContactDetails.isTelephoneIn(reading, runs) || ContactDetails.isTelephoneIn(digits, taken)) {
            return Optional.of(PersonalKind.TELEPHONE);
        }
        if (ContactDetails.isPostcodeIn(capitals)) {
            return Optional.of(PersonalKind.POSTCODE);
        }
        if (DateText.isIn(reading) || DateText.isIn(digits)) {
            return Optional.of(PersonalKind.DATE_OF_BIRTH);
        }
        if (ContactDetails.isEmailIn(reading)) {
            return Optional.of(PersonalKind.EMAIL);
        }
        return KnownNames.isIn(reading) ? Optional.of(PersonalKind.NAME) : Optional.empty();
    }

    @Example
    void the_shortest_are_told() {
        assertThat(SHORTEST)
                .allSatisfy(text -> assertThat(PersonalTraces.in(text)).isPresent());
    }

    @Provide
    Arbitrary<String> madeOfParts() {
        Arbitrary<String> signs =
                Arbitraries.strings().withChars(SIGNS.toCharArray()).ofMaxLength(12);
        Arbitrary<String> numbers = Arbitraries.strings()
                .withChars("0123456789-/. Ol".toCharArray())
                .ofMaxLength(16);
        Arbitrary<String> known = Combinators.combine(
                        Arbitraries.of(TEXTS), Arbitraries.integers(), Arbitraries.integers())
                .as((text, one, other) -> part(text, one, other));
        Arbitrary<String> written = Arbitraries.oneOf(known, numbers)
                .flatMap(text -> Arbitraries.of(
                        HexFormat.of().formatHex(text.getBytes(UTF_8)),
                        Base64.getEncoder().encodeToString(text.getBytes(UTF_8)),
                        Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8))));
        Arbitrary<String> part = Arbitraries.frequencyOf(
                Tuple.of(3, known), Tuple.of(2, numbers), Tuple.of(2, signs), Tuple.of(1, written));
        return part.list().ofMinSize(1).ofMaxSize(3).map(parts -> String.join("", parts));
    }

    /** Most of a text, as often as not the whole. */
    private static String part(String text, int one, int other) {
        int from = Math.floorMod(one, 2 * text.length()) - text.length();
        int until = Math.floorMod(other, 2 * text.length());
        return text.substring(Math.max(0, from), Math.max(Math.max(0, from), Math.min(text.length(), until)));
    }

    private static List<String> texts() {
        try {
            return Stream.concat(
                            PersonalTextsTest.lines("personal-texts.txt").stream()
                                    .map(line -> PersonalTextsTest.unescaped(line.split(" \\| ", 3)[2])),
                            Stream.concat(PersonalTextsTest.lines("innocent-codes.txt").stream(), SHORTEST.stream()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
