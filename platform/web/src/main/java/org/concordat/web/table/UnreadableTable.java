package org.concordat.web.table;

import org.concordat.web.problem.Problem;

/** A file that cannot be read as a table at all. The message is fit for the person who sent it. */
public final class UnreadableTable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why; the names are stable codes. */
    public enum Reason {
        FILE_TOO_LARGE,
        FILE_EMPTY,
        NOT_A_CSV_FILE,
        QUOTE_NOT_CLOSED,
        NOT_A_WORKBOOK,
        OLD_WORKBOOK,
        WORKBOOK_PASSWORD_PROTECTED,
        WORKBOOK_TOO_LARGE_INSIDE,
        WORKBOOK_DAMAGED,
        WORKBOOK_HAS_DTD,
        SHARED_STRING_MISSING,
        NO_VISIBLE_SHEET,
        SHEET_NOT_FOUND,
        HEADER_NOT_FOUND,
        HEADER_INVISIBLE,
        HEADER_MERGED,
        HEADER_NOT_TEXT,
        COLUMN_TWICE,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS,
        TOO_MANY_CELLS,
        CELL_TOO_LONG
    }

    private final Reason reason;
    private final String at;

    public UnreadableTable(Reason reason, String message) {
        this(reason, "", message);
    }

    public UnreadableTable(Reason reason, String at, String message) {
        super(message);
        this.reason = reason;
        this.at = at;
    }

    public UnreadableTable(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.at = "";
    }

    public Reason reason() {
        return reason;
    }

    /** The place that is wrong, such as {@code cell B7}; empty when it is about the whole. */
    public String at() {
        return at;
    }

    /** Whether it is the size that is wrong (413) rather than the content. */
    public boolean isTooLarge() {
        return switch (reason) {
            case FILE_TOO_LARGE,
                    WORKBOOK_TOO_LARGE_INSIDE,
                    TOO_MANY_ROWS,
                    TOO_MANY_COLUMNS,
                    TOO_MANY_CELLS,
                    CELL_TOO_LONG -> true;
            case FILE_EMPTY,
                    NOT_A_CSV_FILE,
                    QUOTE_NOT_CLOSED,
                    NOT_A_WORKBOOK,
                    OLD_WORKBOOK,
                    WORKBOOK_PASSWORD_PROTECTED,
                    WORKBOOK_DAMAGED,
                    WORKBOOK_HAS_DTD,
                    SHARED_STRING_MISSING,
                    NO_VISIBLE_SHEET,
                    SHEET_NOT_FOUND,
                    HEADER_NOT_FOUND,
                    HEADER_INVISIBLE,
                    HEADER_MERGED,
                    HEADER_NOT_TEXT,
                    COLUMN_TWICE -> false;
        };
    }

    /** The refusal: 413 {@code …-too-large} or 400 {@code …-unreadable}. @param what the table is, such as {@code plan} */
    public Problem refusal(String what) {
        String detail = String.valueOf(getMessage());
        return isTooLarge()
                ? Problem.tooLarge(what + "-too-large", detail)
                : Problem.badRequest(what + "-unreadable", detail);
    }
}
