package org.concordat.web.table.amount;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers in a file whose cells are separated by semicolons, as spreadsheets write them where the comma is the decimal
 * sign. {@code 1,250} may be one and a quarter there, and {@code 2.500} two and a half thousand: neither is guessed.
 */
final class DecimalCommas {

    private static final Pattern AMBIGUOUS = Pattern.compile("[^\\d.,]*([1-9]\\d{0,2}[.,]\\d{3})[^\\d.,]*");

    /** A decimal comma, with full stops or spaces before each three digits or none. */
    private static final Pattern DECIMAL_COMMA =
            Pattern.compile("([^\\d.,]*)(\\d{1,30}|\\d{1,3}(?:[. ]\\d{3}){1,9}),(\\d{1,30})([^\\d.,]*)");

    /** More than one full stop stands for thousands. */
    private static final Pattern POINTS = Pattern.compile("([^\\d.,]*)([1-9]\\d{0,2}(?:\\.\\d{3}){2,9})([^\\d.,]*)");

    private DecimalCommas() {}

    /** Why a text may mean two numbers, and what to do; empty when it means one at most. */
    static Optional<String> ambiguous(String text) {
        Matcher matcher = AMBIGUOUS.matcher(text);
        return matcher.matches()
                ? Optional.of(
                        "'%s' may be %s or %s: semicolons separate the cells of this file, so a comma may stand for the decimal point. Write it without a sign for thousands, or send a workbook."
                                .formatted(
                                        Amounts.abridged(text),
                                        matcher.group(1).replace(',', '.'),
                                        matcher.group(1).replaceAll("[.,]", "")))
                : Optional.empty();
    }

    /** The same number with a decimal point; a text that has one, or none, as it is. */
    static String withPoint(String text) {
        Matcher commas = DECIMAL_COMMA.matcher(text);
        if (commas.matches()) {
            return commas.group(1) + commas.group(2).replaceAll("[. ]", "") + "." + commas.group(3) + commas.group(4);
        }
        Matcher points = POINTS.matcher(text);
        return points.matches() ? points.group(1) + points.group(2).replace(".", "") + points.group(3) : text;
    }
}
