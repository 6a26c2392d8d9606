package org.concordat.kernel;

import java.util.regex.Pattern;

/**
 * A nine-character geography code of the Office for National Statistics, such as {@code E09000013}.
 *
 * @param value one of E, W, S, N, K, J, L or M and eight digits
 */
public record OnsCode(String value) implements Comparable<OnsCode> {

    private static final Pattern FORM = Pattern.compile("[EWSNKJLM][0-9]{8}");

    public OnsCode {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue("ONS code", value, "a letter and eight digits, such as E09000013");
        }
    }

    @Override
    public int compareTo(OnsCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
