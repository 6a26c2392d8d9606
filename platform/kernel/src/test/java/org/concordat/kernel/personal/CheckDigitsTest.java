package org.concordat.kernel.personal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Every number whose check is right is found however it is set apart, and none with one digit wrong. */
class CheckDigitsTest {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    @Property
    void a_valid_nhs_number_is_found_in_any_groups(
            @ForAll("nhsNumbers") String number,
            @ForAll("gaps") String gap,
            @ForAll @IntRange(min = 1, max = 9) int first,
            @ForAll @IntRange(min = 1, max = 9) int second) {
        int early = Math.min(first, second);
        int late = Math.max(first, second);
        String grouped = number.substring(0, early)
                + gap
                + number.substring(early, late)
                + (early == late ? "" : gap)
                + number.substring(late);
        assertThat(NhsNumber.isValid(number)).isTrue();
        assertThat(PersonalTraces.in(grouped)).contains(PersonalKind.NHS_NUMBER);
        assertThat(PersonalTraces.in("ref " + grouped + ", x")).contains(PersonalKind.NHS_NUMBER);
    }

    @Property
    void an_nhs_number_with_one_digit_wrong_is_none(
            @ForAll("nhsNumbers") String number,
            @ForAll @IntRange(max = 9) int at,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        String wrong = withDigitChanged(number, at, by);
        assertThat(NhsNumber.isValid(wrong)).isFalse();
        assertThat(PersonalTraces.in(wrong)).isNotEqualTo(java.util.Optional.of(PersonalKind.NHS_NUMBER));
    }

    @Property
    void a_valid_upn_is_found_permanent_and_temporary(@ForAll("upns") String number, @ForAll("gaps") String gap) {
        assertThat(UniquePupilNumber.isValid(number)).isTrue();
        assertThat(PersonalTraces.in(number.substring(0, 4) + gap + number.substring(4)))
                .isPresent();
        assertThat(PersonalTraces.in(number.toLowerCase(java.util.Locale.ROOT))).isPresent();
    }

    @Property
    void a_upn_with_one_digit_wrong_is_none(
            @ForAll("upns") String number,
            @ForAll @IntRange(min = 1, max = 11) int at,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        String wrong = withDigitChanged(number, at, by);
        assertThat(UniquePupilNumber.isValid(wrong)).isFalse();
        assertThat(PersonalTraces.in(wrong)).isNotEqualTo(java.util.Optional.of(PersonalKind.UPN));
    }

    @Example
    void knows_what_is_worked_out_by_hand() {
        // 9·10+9·9+9·8 = 243, 243 mod 11 = 1, 11 − 1 = 10: no number begins so and goes on with zeros.
        assertThat(NhsNumber.isValid("9990000000")).isFalse();
        // 243 + 1·4 + 1·2 = 249, 249 mod 11 = 7, 11 − 7 = 4.
        assertThat(NhsNumber.isValid("9990001014")).isTrue();
        assertThat(NhsNumber.isValid("999000101")).isFalse();
        // 1·2+2·3+3·4+4·5+5·6+6·7+7·8+8·9+9·10+0+1·12+2·13 = 368 = 16·23, so the first letter.
        assertThat(UniquePupilNumber.isValid("A123456789012")).isTrue();
        assertThat(UniquePupilNumber.isValid("B123456789012")).isFalse();
        // The last place B counts 1·13 where 2 counted 26: 355 = 15·23 + 10, the eleventh letter.
        assertThat(UniquePupilNumber.isValid("L12345678901B")).isTrue();
        assertThat(UniquePupilNumber.isValid("L12345678901S")).isFalse();
    }

    @Provide
    Arbitrary<String> nhsNumbers() {
        return Arbitraries.strings()
                .numeric()
                .ofLength(9)
                .map(nine -> {
                    int sum = 0;
                    for (int at = 0; at < 9; at++) {
                        sum += (nine.charAt(at) - '0') * (10 - at);
                    }
                    return nine + ":" + (11 - sum % 11) % 11;
                })
                .filter(number -> !number.endsWith(":10"))
                .map(number -> number.replace(":", ""));
    }

    @Provide
    Arbitrary<String> upns() {
        return Combinators.combine(
                        Arbitraries.strings().numeric().ofLength(11),
                        Arbitraries.chars().with("0123456789" + LETTERS))
                .as((eleven, last) -> {
                    String body = eleven + last;
                    int sum = 0;
                    for (int at = 0; at < body.length(); at++) {
                        char c = body.charAt(at);
                        sum += (at + 2) * (c <= '9' ? c - '0' : LETTERS.indexOf(c));
                    }
                    return LETTERS.charAt(sum % 23) + body;
                });
    }

    @Provide
    Arbitrary<String> gaps() {
        return Arbitraries.of("", " ", "-", ".", "/", " - ", "\u00a0", "\u2013", "\u200b");
    }

    private static String withDigitChanged(String number, int at, int by) {
        char digit = (char) ('0' + (number.charAt(at) - '0' + by) % 10);
        return number.substring(0, at) + digit + number.substring(at + 1);
    }
}
