package org.concordat.caseload.dated;

import java.util.regex.Pattern;
import org.concordat.kernel.Borough;
import org.concordat.kernel.InvalidValue;
import org.concordat.registers.RecordKey;

/** By what a borough finds one of its dated records again, such as {@code mid-2023}. */
final class DatedCode {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LENGTH_MAX = 40;

    private DatedCode() {}

    /** @throws InvalidValue when it is no code */
    static RecordKey key(Borough borough, String code) {
        if (code.length() > LENGTH_MAX || !FORM.matcher(code).matches()) {
            throw new InvalidValue("code", code, "at most 40 small letters, digits and hyphens, such as mid-2023");
        }
        return RecordKey.of(borough, code);
    }
}
