package org.concordat.kernel.personal;

/**
 * The NHS number: ten digits, the last of which checks the others modulo 11 (NHS Data Dictionary, attribute NHS NUMBER).
 * Which ranges are issued is not asked: a number of Scotland or of a range to come is somebody's as well.
 */
public final class NhsNumber {

    static final int DIGITS = 10;

    private NhsNumber() {}

    /** Whether the text is ten digits of which the last is right. */
    public static boolean isValid(String digits) {
        if (digits.length() != DIGITS || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int sum = 0;
        for (int at = 0; at < DIGITS - 1; at++) {
            sum += (digits.charAt(at) - '0') * (DIGITS - at);
        }
        // 11 − remainder; 11 is written 0, and a number whose check would be 10 is not given out.
        int check = (11 - sum % 11) % 11;
        return check == digits.charAt(DIGITS - 1) - '0';
    }

    static boolean isIn(DigitRuns runs) {
        return runs.joined(DIGITS, DIGITS).anyMatch(NhsNumber::isValid);
    }
}
