package org.concordat.kernel.personal;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Addresses at which somebody is reached. Wider than what is in use at a moment: a number that was given up is still the
 * trace of somebody, so no table of ranges is asked.
 */
final class ContactDetails {

    /** A number of abroad has the fewest, a national one ten. */
    static final int TELEPHONE_DIGITS_MIN = 8;

    /** One in the outward code at least, and one in the inward. */
    static final int POSTCODE_DIGITS_MIN = 2;

    private static final Pattern EMAIL =
            Pattern.compile("[a-z0-9._%+'-]{1,64} ?@ ?[a-z0-9-]{1,63}(?: ?\\. ?[a-z0-9-]{1,63}){0,8} ?\\. ?[a-z]{2,}");
    private static final Pattern AT = Pattern.compile(" ?[(\\[{<] ?at ?[)\\]}>] ?");
    private static final Pattern DOT = Pattern.compile(" ?[(\\[{<] ?dot ?[)\\]}>] ?");

    /** Royal Mail's postcode areas: with them, a code such as {@code P12AB} is none. */
    private static final Set<String> AREAS = Arrays.stream(("AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT"
                            + " CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU"
                            + " HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL"
                            + " OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN"
                            + " TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE")
                    .split(" "))
            .collect(Collectors.toUnmodifiableSet());
    /** Outward and inward code (BS 7666); C, I, K, M, O and V do not stand in the last two places. */
    private static final Pattern POSTCODE = Pattern.compile(
            "(?<![A-Z0-9])([A-Z]{1,2})[0-9][0-9A-HJKPR-Y]?[^A-Z0-9]{0,3}[0-9][ABD-HJLNP-UW-Z]{2}(?![A-Z0-9])");

    private static final Pattern ABROAD =
            Pattern.compile("\\+[^\\p{Alnum}]{0,2}[0-9](?:[^\\p{Alnum}+]{0,3}[0-9]){7,14}");
    /** Ofcom's National Telephone Numbering Plan: what may follow the 0, with the length it has. */
    private static final Pattern NATIONAL = Pattern.compile("0(?:[1-35789][0-9]{9}|[18][0-9]{8})");

    private static final Pattern WITH_COUNTRY = Pattern.compile("(?:00)?440?[1-35789][0-9]{8,9}");

    private ContactDetails() {}

    /** Whether the text has the sign of an address, or a bracket in which its name may stand. */
    static boolean mayHoldEmail(String text) {
        for (int at = 0; at < text.length(); at++) {
            switch (text.charAt(at)) {
                case '@', '(', '[', '{', '<' -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    static boolean isEmailIn(String text) {
        String small = text.toLowerCase(java.util.Locale.ROOT);
        return EMAIL.matcher(DOT.matcher(AT.matcher(small).replaceAll("@")).replaceAll("."))
                .find();
    }

    static boolean isPostcodeIn(String capitals) {
        Matcher found = POSTCODE.matcher(capitals);
        while (found.find()) {
            if (AREAS.contains(found.group(1))) {
                return true;
            }
        }
        return false;
    }

    static boolean isTelephoneIn(String text, DigitRuns runs) {
        return text.indexOf('+') >= 0 && ABROAD.matcher(text).find()
                || runs.joined(10, 15)
                        .anyMatch(digits -> NATIONAL.matcher(digits).matches()
                                || digits.length() >= 12
                                        && WITH_COUNTRY.matcher(digits).matches());
    }
}
