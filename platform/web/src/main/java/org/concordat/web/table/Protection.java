package org.concordat.web.table;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running a text as a formula: texts that begin with {@code = + - @}, tab or return get an
 * apostrophe in front. Reading takes one away again, so that a text comes back as it was.
 */
public final class Protection {

    private static final Pattern RISKY = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private Protection() {}

    public static String add(String text) {
        return RISKY.matcher(text).matches() ? "'" + text : text;
    }

    public static String remove(String text) {
        return text.startsWith("'") && RISKY.matcher(text).matches() ? text.substring(1) : text;
    }
}
