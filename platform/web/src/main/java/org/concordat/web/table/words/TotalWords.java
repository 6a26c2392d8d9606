package org.concordat.web.table.words;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How papers say that a row is a printed total. {@code Total} and {@code Grand Total:} are of all lines; {@code Sub-total}
 * and {@code Placements total} are of the rows above, from the total before on, and are known by their own words.
 */
public final class TotalWords {

    /** Of which lines a total is. */
    public enum Reach {
        ALL,
        ROWS_ABOVE
    }

    private static final Set<String> OF_ALL =
            Set.of("total", "totals", "grand total", "overall total", "total as published");

    private static final Pattern OF_ROWS = Pattern.compile("sub[ -]?totals?( .*)?|.+ (sub[ -]?)?total");

    /** Longer texts are sentences, and this is asked of every row. */
    private static final int CHARACTERS_MAX = 100;

    private TotalWords() {}

    /** None for a text that is no total's. */
    public static Optional<Reach> reach(String text) {
        if (text.length() > CHARACTERS_MAX) {
            return Optional.empty();
        }
        String key = key(text);
        if (OF_ALL.contains(key)) {
            return Optional.of(Reach.ALL);
        }
        return OF_ROWS.matcher(key).matches() ? Optional.of(Reach.ROWS_ABOVE) : Optional.empty();
    }

    /** Neither case, spaces nor a colon at the end make a difference. */
    public static String key(String text) {
        String key = text.replaceAll("[\\s\\u00a0]+", " ").strip().toLowerCase(Locale.ROOT);
        return key.endsWith(":") ? key.substring(0, key.length() - 1).strip() : key;
    }
}
