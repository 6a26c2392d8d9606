package org.concordat.kernel;

/**
 * Something validation has to say about what somebody sent.
 *
 * @param code stable, in capitals, such as {@code CONTROL_TOTAL_DIFFERS}
 * @param at where: a JSON pointer such as {@code /lines/3/currentBudget}, or the row and cell of a table such as
 *     {@code row 5, current_budget (F5)}; empty when it is about the whole
 * @param message plain English, with the figure seen and the figure expected; cut off after {@link #CHARACTERS_MAX}, as
 *     the place is: whoever sends a text of a megabyte does not get it back a hundred times
 */
public record Finding(Severity severity, String code, String at, String message) {

    /** As long as a place or a message may be. */
    public static final int CHARACTERS_MAX = 2_000;

    public Finding {
        at = abridged(at);
        message = abridged(message);
    }

    /** What a finding does to a submission. */
    public enum Severity {
        /** Blocks it. */
        ERROR,
        /** Needs a comment. */
        WARNING
    }

    public static Finding error(String code, String at, String message) {
        return new Finding(Severity.ERROR, code, at, message);
    }

    public static Finding warning(String code, String at, String message) {
        return new Finding(Severity.WARNING, code, at, message);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The text, or its beginning where it is longer than anybody reads. */
    public static String abridged(String text) {
        if (text.length() <= CHARACTERS_MAX) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(CHARACTERS_MAX - 2)) ? CHARACTERS_MAX - 2 : CHARACTERS_MAX - 1;
        return text.substring(0, end) + "…";
    }
}
