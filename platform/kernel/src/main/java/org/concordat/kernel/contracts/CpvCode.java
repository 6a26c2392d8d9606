package org.concordat.kernel.contracts;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.kernel.Finding;

/**
 * A code of the Common Procurement Vocabulary (Regulation (EC) No 213/2008, annex I): eight digits, and a ninth that
 * verifies them, such as {@code 55524000-9}. The ninth is the sum of the others by weights of 3, 7 and 1 in turn, modulo
 * 10, in all but some codes that the revision of 2008 brought in, which its authors say are wrong and stay so (OP-TED/ePO,
 * discussion 589). So one that differs may be right.
 *
 * @param digits the eight
 */
public record CpvCode(String digits) {

    private static final Pattern FORM = Pattern.compile("(\\d{8})(?:-(\\d))?");
    private static final int[] WEIGHTS = {3, 7, 1};

    /** The code that a text is; none where it is none. */
    public static Optional<CpvCode> of(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() ? Optional.of(new CpvCode(form.group(1))) : Optional.empty();
    }

    /** What is wrong with a text as a code. */
    static Optional<Finding> wrong(String text, String at) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.of(Finding.error(
                    "CPV_UNREADABLE",
                    at,
                    "A code of the Common Procurement Vocabulary has eight digits, with or without the check digit, such as 55524000-9, and not '%s'"
                            .formatted(text)));
        }
        int made = new CpvCode(form.group(1)).checkDigit();
        return form.group(2) == null || Integer.parseInt(form.group(2)) == made
                ? Optional.empty()
                : Optional.of(Finding.warning(
                        "CPV_CHECK_DIGIT",
                        at,
                        "The check digit of %s should be %d, and is %s: look whether a digit is mistyped"
                                .formatted(form.group(1), made, form.group(2))));
    }

    int checkDigit() {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += WEIGHTS[i % WEIGHTS.length] * Character.digit(digits.charAt(i), 10);
        }
        return sum % 10;
    }
}
