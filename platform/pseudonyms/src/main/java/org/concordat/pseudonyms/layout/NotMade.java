package org.concordat.pseudonyms.layout;

/** Nothing was made, and why: the message is for whoever ran the tool and holds no value of the file. */
public final class NotMade extends Exception {

    private static final long serialVersionUID = 1L;

    /** What a script may act on. */
    public enum Reason {
        /** Something in the file is not as the layout says, or looks like personal data. */
        FILE_REFUSED(1),
        /** The command, an option or the layout is wrong. */
        USAGE(2),
        /** The key is of another borough, damaged, or others may read it. */
        KEY_REFUSED(3),
        /** A file cannot be read or written. */
        INPUT_OUTPUT(4);

        private final int exitCode;

        Reason(int exitCode) {
            this.exitCode = exitCode;
        }

        public int exitCode() {
            return exitCode;
        }
    }

    private final Reason reason;

    public NotMade(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
