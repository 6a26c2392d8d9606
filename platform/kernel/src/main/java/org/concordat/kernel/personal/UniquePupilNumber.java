package org.concordat.kernel.personal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The unique pupil number: a check letter, eleven digits, and a digit or, in a temporary number, a letter (Department
 * for Education, Unique Pupil Numbers: guidance on the check letter). A former number is written as a permanent one is.
 */
public final class UniquePupilNumber {

    /** A temporary one ends in a letter. */
    static final int DIGITS_MIN = 11;

    /** Their places are their values; I, O and S are not used. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private static final String LETTER = "[A-HJ-NP-RT-Z]";
    private static final Pattern WHOLE = Pattern.compile(LETTER + "[0-9]{11}(?:[0-9]|" + LETTER + ")");
    private static final String GAP = "[ \\-./_:]{0,3}";
    private static final Pattern WITHIN =
            Pattern.compile(LETTER + "(?:" + GAP + "[0-9]){11}" + GAP + "(?:[0-9]|" + LETTER + ")(?![0-9])");

    private UniquePupilNumber() {}

    /** Whether thirteen characters in capitals are one, by the check letter. */
    public static boolean isValid(String text) {
        if (!WHOLE.matcher(text).matches()) {
            return false;
        }
        int sum = 0;
        for (int at = 1; at < text.length(); at++) {
            char c = text.charAt(at);
            int value = Character.isDigit(c) ? c - '0' : LETTERS.indexOf(c);
            sum += value * (at + 1);
        }
        return LETTERS.charAt(sum % LETTERS.length()) == text.charAt(0);
    }

    static boolean isIn(String capitals) {
        Matcher found = WITHIN.matcher(capitals);
        for (int from = 0; found.find(from); from = found.start() + 1) {
            if (isValid(found.group().replaceAll("[^A-Z0-9]", ""))) {
                return true;
            }
        }
        return false;
    }
}
