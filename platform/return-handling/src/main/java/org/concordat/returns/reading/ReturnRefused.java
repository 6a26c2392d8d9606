package org.concordat.returns.reading;

import java.util.List;
import org.concordat.kernel.Finding;

/** A body whose envelope is wrong, so that nothing can be stored of it. The messages are fit for who sent it. */
public final class ReturnRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** How it is answered. */
    public enum Kind {
        /** 400: not what the media type says, or not of the documented shape. */
        MALFORMED,
        /** 413 */
        TOO_LARGE,
        /** 422: well-formed, but it cannot be a return. */
        UNPROCESSABLE
    }

    private final Kind kind;
    private final String code;
    private final transient List<Finding> findings;

    ReturnRefused(Kind kind, String code, String detail, List<Finding> findings) {
        super(Finding.abridged(detail));
        this.kind = kind;
        this.code = code;
        this.findings = List.copyOf(findings);
    }

    public Kind kind() {
        return kind;
    }

    /** Stable, in kebab case, such as {@code unknown-column}. */
    public String code() {
        return code;
    }

    public List<Finding> findings() {
        return findings;
    }
}
