package org.concordat.web.table;

import java.util.Locale;

/**
 * A column of a table.
 *
 * @param index counts from 0
 * @param title its header as sent, trimmed
 */
public record TableColumn(int index, String title) {

    /** Whether it is the one called {@code name}: neither case nor spaces nor underscores matter. */
    public boolean isCalled(String name) {
        return key(title).equals(key(name));
    }

    /** The title as compared: {@code Cost Centre}, {@code cost_centre} and {@code costCentre} are one. */
    static String key(String title) {
        return title.replaceAll("[\\s_\\u00a0]+", "").toLowerCase(Locale.ROOT);
    }

    /** As a spreadsheet names it: A, B … Z, AA. */
    public String letters() {
        StringBuilder letters = new StringBuilder();
        for (int rest = index + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
