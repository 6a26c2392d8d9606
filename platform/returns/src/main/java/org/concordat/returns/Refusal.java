package org.concordat.returns;

/** Why a step in the life of a return is refused. The names are stable codes. */
public enum Refusal {
    /** The latest version is still worked on, so no other can begin. */
    VERSION_IN_PROGRESS(Kind.CONFLICT),
    NOT_A_DRAFT(Kind.CONFLICT),
    NOT_SUBMITTED(Kind.CONFLICT),
    PERIOD_CLOSED(Kind.CONFLICT),
    RETURN_HAS_ERRORS(Kind.UNPROCESSABLE),
    WARNING_NEEDS_COMMENT(Kind.UNPROCESSABLE),
    COMMENT_MATCHES_NOTHING(Kind.UNPROCESSABLE),
    CERTIFICATION_MISSING(Kind.UNPROCESSABLE),
    REASON_MISSING(Kind.UNPROCESSABLE),
    STATEMENT_TOO_LONG(Kind.UNPROCESSABLE),
    SUBMITTER_MAY_NOT_APPROVE(Kind.FORBIDDEN);

    /** How it is answered: none is ever a success. */
    public enum Kind {
        /** 403 */
        FORBIDDEN,
        /** 409: the return is in another state. */
        CONFLICT,
        /** 422: what was sent does not do. */
        UNPROCESSABLE
    }

    private final Kind kind;

    Refusal(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** In kebab case, as the types of problems are written: {@code return-has-errors}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
