package org.concordat.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.concordat.kernel.InvalidValue;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser.MalformedMessageException;

/** What each failure is to the person who asked: the one place where an exception becomes a status and a code. */
public final class Problems {

    /** Serialization failure, deadlock, lock not had in time, statement timed out: the same request may well succeed. */
    private static final Set<String> TRY_AGAIN = Set.of("40001", "40P01", "55P03", "57014");

    /** A character that the database cannot keep, such as NUL. */
    private static final String UNUSABLE_CHARACTER = "22021";

    private static final int RETRY_AFTER_SECONDS = 2;
    private static final int BUSY_SECONDS = 5;

    /** How the framework begins to say that a form ended in the middle. */
    private static final String FORM_CUT = "Connection terminated parsing multipart";

    private Problems() {}

    static Problem of(Throwable failure) {
        return switch (failure) {
            case Problem problem -> problem;
            case InvalidValue invalid -> Problem.badRequest("value-invalid", String.valueOf(invalid.getMessage()));
            case JsonProcessingException _ ->
                Problem.badRequest("body-invalid", "The body is not the JSON expected here.");
            case MalformedMessageException _ -> formMalformed();
            case IOException cut when String.valueOf(cut.getMessage()).startsWith(FORM_CUT) -> formMalformed();
            case AuthenticationFailedException _ -> unauthenticated();
            case UnauthorizedException _ -> unauthenticated();
            case NotAuthorizedException _ -> unauthenticated();
            case ForbiddenException _ -> ofStatus(403);
            case NotFoundException wrongParameter
            when wrongParameter.getCause() != null -> parameter(wrongParameter.getCause());
            case BadRequestException wrongParameter
            when wrongParameter.getCause() != null -> parameter(wrongParameter.getCause());
            case WebApplicationException refused ->
                ofStatus(refused.getResponse().getStatus());
            default -> ofDatabase(failure).orElseGet(Problems::internal);
        };
    }

    static Problem unauthenticated() {
        return Problem.of(401, "unauthenticated", "Sign in: send a valid access token as Authorization: Bearer.");
    }

    private static Problem formMalformed() {
        return Problem.badRequest(
                "form-malformed", "The body is not a form in the parts that its media type promises.");
    }

    /** It is longer than any body. */
    public static Problem bodyTooLarge() {
        return Problem.tooLarge(
                "body-too-large",
                "The body is larger than %d MiB; send it in parts.".formatted(BodyLimit.BYTES_MAX / (1024 * 1024)));
    }

    /** There is no place for it, and nothing was done. */
    public static Problem busy() {
        return Problem.unavailable(
                "busy",
                "Others have sent much to be read just now, and nothing was done with this. Send it again in a moment.",
                BUSY_SECONDS);
    }

    private static Problem parameter(Throwable cause) {
        return switch (cause) {
            case Problem problem -> problem;
            case InvalidValue invalid -> Problem.badRequest("parameter-invalid", String.valueOf(invalid.getMessage()));
            default -> Problem.badRequest("parameter-invalid", "A parameter of the request is not of its form.");
        };
    }

    public static Problem ofStatus(int status) {
        return switch (status) {
            case 400 -> Problem.badRequest("request-invalid", "The request is not of the form expected here.");
            case 401 -> unauthenticated();
            case 403 -> Problem.forbidden("role-missing", "Your roles do not allow this.");
            case 404 -> Problem.notFound("not-found", "There is nothing here that you may know of.");
            case 405 -> Problem.of(405, "method-not-allowed", "This path does not answer this method.");
            case 406 -> Problem.of(406, "not-acceptable", "This is not to be had in any media type that you accept.");
            case 408 -> Problem.of(408, "request-too-slow", "The request did not arrive in time. Send it again.");
            case 413 -> bodyTooLarge();
            case 414 -> Problem.of(414, "address-too-long", "The path and the query are longer than is read.");
            case 415 -> Problem.unsupportedMediaType("media-type-unsupported", "This media type is not taken here.");
            case 431 -> Problem.of(431, "headers-too-large", "The headers are larger than is read.");
            default ->
                status >= 400 && status < 500
                        ? Problem.of(status, "request-refused", "The request cannot be answered as it is.")
                        : internal();
        };
    }

    private static Optional<Problem> ofDatabase(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof InvalidValue || cause instanceof Problem) {
                return Optional.of(of(cause));
            }
            if (cause instanceof SQLException sql) {
                // The pool says that it has no connection to give without a state.
                return sql.getSQLState() == null ? Optional.of(databaseUnavailable()) : ofState(sql.getSQLState());
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static Optional<Problem> ofState(String state) {
        if (TRY_AGAIN.contains(state)) {
            return Optional.of(Problem.unavailable(
                    "try-again",
                    "Something else was changing the same at this moment. Try again.",
                    RETRY_AFTER_SECONDS));
        }
        if (state.equals(UNUSABLE_CHARACTER)) {
            return Optional.of(
                    Problem.badRequest("character-unusable", "The request holds a character that cannot be kept."));
        }
        // Class 08 is a lost connection, 57P an operator's shutdown, 53 too little of something.
        if (state.startsWith("08") || state.startsWith("57P") || state.startsWith("53")) {
            return Optional.of(databaseUnavailable());
        }
        return Optional.empty();
    }

    private static Problem databaseUnavailable() {
        return Problem.unavailable(
                "database-unavailable", "The database cannot be reached just now. Try again.", RETRY_AFTER_SECONDS);
    }

    private static Problem internal() {
        return Problem.of(
                500,
                "internal-error",
                "Something failed on our side. Give the reference to whoever runs this service.");
    }
}
