package org.concordat.web.problem;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.concordat.kernel.Finding;
import org.concordat.kernel.FirstFindings;
import org.jspecify.annotations.Nullable;

/**
 * A refusal, in words for the person who asked (RFC 9457). The code is stable and becomes the problem's type; the status
 * follows from the kind of refusal, never from where it was thrown.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient List<Finding> findings;
    private final @Nullable URI existing;
    private final int retryAfterSeconds;

    private Problem(int status, String code, String detail, List<Finding> findings, @Nullable URI existing, int retry) {
        super(Finding.abridged(detail));
        this.status = status;
        this.code = code;
        this.findings = FirstFindings.of(findings);
        this.existing = existing;
        this.retryAfterSeconds = retry;
    }

    static Problem of(int status, String code, String detail) {
        return new Problem(status, code, detail, List.of(), null, 0);
    }

    /** What was sent cannot be read. */
    public static Problem badRequest(String code, String detail) {
        return of(400, code, detail);
    }

    public static Problem badRequest(String code, String detail, List<Finding> findings) {
        return new Problem(400, code, detail, findings, null, 0);
    }

    /** The caller's roles do not allow it, though the caller may know of the thing. */
    public static Problem forbidden(String code, String detail) {
        return of(403, code, detail);
    }

    public static Problem notFound(String code, String detail) {
        return of(404, code, detail);
    }

    /** The state it is in does not allow it. */
    public static Problem conflict(String code, String detail) {
        return of(409, code, detail);
    }

    /**
     * There is one already.
     *
     * @param existing its path, answered as {@code Location} too
     */
    public static Problem conflict(String code, String detail, URI existing) {
        return new Problem(409, code, detail, List.of(), existing, 0);
    }

    public static Problem preconditionFailed(String code, String detail) {
        return of(412, code, detail);
    }

    public static Problem tooLarge(String code, String detail) {
        return of(413, code, detail);
    }

    public static Problem unsupportedMediaType(String code, String detail) {
        return of(415, code, detail);
    }

    /** It can be read, and a rule refuses it. */
    public static Problem unprocessable(String code, String detail, List<Finding> findings) {
        return new Problem(422, code, detail, findings, null, 0);
    }

    public static Problem preconditionRequired(String code, String detail) {
        return of(428, code, detail);
    }

    /** This caller has asked for, or holds, more than one caller may; others go on. */
    public static Problem tooManyOfOne(String code, String detail, int retryAfterSeconds) {
        return new Problem(429, code, detail, List.of(), null, retryAfterSeconds);
    }

    /** Not now; the same may be asked again. */
    public static Problem unavailable(String code, String detail, int retryAfterSeconds) {
        return new Problem(503, code, detail, List.of(), null, retryAfterSeconds);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    /** At most a hundred, and one for the rest. */
    public List<Finding> findings() {
        return findings;
    }

    public Optional<URI> existing() {
        return Optional.ofNullable(existing);
    }

    public OptionalInt retryAfterSeconds() {
        return retryAfterSeconds > 0 ? OptionalInt.of(retryAfterSeconds) : OptionalInt.empty();
    }
}
