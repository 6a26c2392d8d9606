package org.concordat.kernel;

/**
 * Something validation has to say about what somebody sent.
 *
 * @param code stable, in capitals, such as {@code CONTROL_TOTAL_DIFFERS}
 * @param at where: a JSON pointer such as {@code /lines/3/currentBudget}, or the row and cell of a table such as
 *     {@code row 5, current_budget (F5)}; empty when it is about the whole
 * @param message plain English, with the figure seen and the figure expected
 */
public record Finding(Severity severity, String code, String at, String message) {

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
}
