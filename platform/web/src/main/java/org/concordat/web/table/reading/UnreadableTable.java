package org.concordat.web.table.reading;

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
        NO_VISIBLE_SHEET,
        HEADER_MERGED,
        HEADER_NOT_TEXT,
        COLUMN_TWICE,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS
    }

    private final Reason reason;

    UnreadableTable(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    UnreadableTable(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Whether it is the size that is wrong (413) rather than the content. */
    public boolean isTooLarge() {
        return switch (reason) {
            case FILE_TOO_LARGE, WORKBOOK_TOO_LARGE_INSIDE, TOO_MANY_ROWS, TOO_MANY_COLUMNS -> true;
            case FILE_EMPTY,
                    NOT_A_CSV_FILE,
                    QUOTE_NOT_CLOSED,
                    NOT_A_WORKBOOK,
                    OLD_WORKBOOK,
                    WORKBOOK_PASSWORD_PROTECTED,
                    WORKBOOK_DAMAGED,
                    WORKBOOK_HAS_DTD,
                    NO_VISIBLE_SHEET,
                    HEADER_MERGED,
                    HEADER_NOT_TEXT,
                    COLUMN_TWICE -> false;
        };
    }
}
