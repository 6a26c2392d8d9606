package org.concordat.kernel.personal;

import java.util.regex.Pattern;

/**
 * The National Insurance number: two letters, six digits, and a letter from A to D (HMRC, National Insurance Manual
 * NIM39110). The last letter is asked for, since two letters and six digits are also how Ofsted numbers children's homes
 * and Companies House companies; which first letters are given out is not, since a slip of the pen hides nobody.
 */
final class NationalInsurance {

    static final int DIGITS = 6;

    private static final String GAP = "[^A-Z0-9]{0,3}";
    /** The two letters stand together, unless everything stands apart. */
    private static final Pattern FORM = Pattern.compile("(?<![A-Z0-9])(?:[A-Z]{2}(?:" + GAP + "[0-9]){6}" + GAP
            + "[A-D]|[A-Z][^A-Z0-9]{1,3}[A-Z](?:[^A-Z0-9]{1,3}[0-9]){6}[^A-Z0-9]{1,3}[A-D])(?![A-Z0-9])");

    private NationalInsurance() {}

    static boolean isIn(String capitals) {
        return FORM.matcher(capitals).find();
    }
}
