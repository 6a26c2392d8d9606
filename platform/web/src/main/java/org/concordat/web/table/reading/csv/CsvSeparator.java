package org.concordat.web.table.reading.csv;

import java.util.regex.Pattern;

/** Which character separates the cells: comma, semicolon or tab, whichever the header has most of outside quotes. */
final class CsvSeparator {

    private static final Pattern DECLARATION = Pattern.compile("(?i)sep=.?");

    private CsvSeparator() {}

    /** Whether it is the line {@code sep=;} that some spreadsheets put before the header. */
    static boolean isDeclaration(String field) {
        return DECLARATION.matcher(field).matches();
    }

    static char of(String text) {
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        boolean quoted = false;
        boolean anything = false;
        String body = text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 4 ? text.substring(5) : text;
        for (int i = 0; i < body.length(); i++) {
            char character = body.charAt(i);
            if ((character == '\n' || character == '\r') && !quoted) {
                if (anything) {
                    break;
                }
                continue;
            }
            anything |= !Character.isWhitespace(character) && character != ',' && character != ';';
            switch (character) {
                case '"' -> quoted = !quoted;
                case ',' -> commas += quoted ? 0 : 1;
                case ';' -> semicolons += quoted ? 0 : 1;
                case '\t' -> tabs += quoted ? 0 : 1;
                default -> {}
            }
        }
        if (semicolons > commas && semicolons >= tabs) {
            return ';';
        }
        return tabs > commas ? '\t' : ',';
    }
}
