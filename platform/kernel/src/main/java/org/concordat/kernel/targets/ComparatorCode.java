package org.concordat.kernel.targets;

import java.util.List;
import java.util.regex.Pattern;
import org.concordat.kernel.Finding;

/** By what a comparator is known: {@code STATISTICAL_NEIGHBOURS}, {@code ENGLAND}. */
public final class ComparatorCode {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");

    private ComparatorCode() {}

    /** The finding where it is none. */
    public static List<Finding> wrong(String code, String at) {
        return CODE.matcher(code).matches()
                ? List.of()
                : List.of(Finding.error(
                        "UNKNOWN_COMPARATOR_FORM",
                        at,
                        "A comparator is written in capitals, such as STATISTICAL_NEIGHBOURS, and not " + code));
    }
}
