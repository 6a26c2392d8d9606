package org.concordat.web.table.reading.xlsx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that a workbook's XML cannot have, written as {@code _x000D_} (ECMA-376 part 1, 22.9.2.19). */
final class Escapes {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private Escapes() {}

    /** The text as the spreadsheet shows it; lines end as they do everywhere else. */
    static String undone(String text) {
        if (text.indexOf("_x") < 0) {
            return text;
        }
        return ESCAPE.matcher(text)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))))
                .replace("\r\n", "\n")
                .replace('\r', '\n');
    }
}
