package org.concordat.web.json;

import org.concordat.kernel.Finding;

/** A body that is no JSON, or more than is read. The message is fit for the person who sent it. */
public final class JsonRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String at;

    JsonRefused(String code, String at, String message) {
        super(message, null, false, false);
        this.code = code;
        this.at = at;
    }

    /** What is wrong, at its JSON pointer. */
    public Finding finding() {
        return Finding.error(code, at, String.valueOf(getMessage()));
    }
}
