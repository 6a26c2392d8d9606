package org.concordat.kernel;

import java.util.regex.Pattern;

/**
 * A sovereign council, named by its short code, for example {@code LBHF}. Which boroughs exist is reference data of
 * the mandates service; this is only the name.
 *
 * @param code two to twelve capital letters and digits, beginning with a letter
 */
public record Borough(String code) implements Comparable<Borough> {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9]{1,11}");

    public Borough {
        if (!FORM.matcher(code).matches()) {
            throw new InvalidValue("borough", code, "two to twelve capital letters and digits, such as LBHF");
        }
    }

    @Override
    public int compareTo(Borough other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
