package org.concordat.web.table.reading;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a workbook's number format makes of a number (ECMA-376 part 1, 18.8.30 and 18.8.31). */
enum XlsxNumberFormat {
    NUMBER,
    PERCENTAGE,
    DATE;

    /** Numbers of the built-in formats, which have no text in the workbook. */
    static XlsxNumberFormat of(@Nullable Integer id, @Nullable String code) {
        if (code != null) {
            return of(code);
        }
        if (id == null) {
            return NUMBER;
        }
        if (id == 9 || id == 10) {
            return PERCENTAGE;
        }
        boolean date = id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58;
        return date ? DATE : NUMBER;
    }

    private static XlsxNumberFormat of(String code) {
        // Texts in quotes, escaped characters, fill characters and colours say nothing of the kind.
        String bare = code.replaceAll("\"[^\"]*\"|\\\\.|[_*].|\\[(?![hmsHMS]+\\])[^\\]]*\\]", "")
                .toLowerCase(Locale.ROOT)
                .replace("general", "");
        if (bare.contains("%")) {
            return PERCENTAGE;
        }
        return bare.matches("(?s).*[ymdhs].*") ? DATE : NUMBER;
    }
}
