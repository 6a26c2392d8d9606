package org.concordat.web.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.concordat.kernel.InvalidValue;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers every failure with a problem. The framework has mappers of its own for some kinds, so those are named here
 * one by one; what each becomes is said in {@link Problems}.
 */
public class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @ServerExceptionMapper(
            value = {
                Problem.class,
                InvalidValue.class,
                MismatchedInputException.class,
                AuthenticationFailedException.class,
                UnauthorizedException.class,
                ForbiddenException.class,
                WebApplicationException.class,
                Throwable.class
            },
            priority = 1)
    Response answer(Throwable failure, HttpServerRequest request) {
        Problem problem = Problems.of(failure);
        if (request.response().ended() || request.response().closed()) {
            // Whoever sent it has gone, or was told already that it came too slowly.
            LOG.infof("A request ended before it was read method=%s path=%s", request.method(), request.path());
            return Response.status(problem.status()).build();
        }
        // A problem that was thrown as one is an answer, whatever its status; the rest are failures to look into.
        boolean unforeseen = problem.status() >= 500 && !(failure instanceof Problem);
        String reference = unforeseen ? UUID.randomUUID().toString() : null;
        if (reference != null) {
            LOG.errorf(
                    failure,
                    "A request failed reference=%s status=%d method=%s path=%s",
                    reference,
                    problem.status(),
                    request.method(),
                    request.path());
        }
        Response.ResponseBuilder response = Response.status(problem.status())
                .type(ProblemBody.MEDIA_TYPE)
                .entity(ProblemBody.of(problem, request.path(), reference));
        problem.existing().ifPresent(at -> response.header(HttpHeaders.LOCATION, at.toString()));
        problem.retryAfterSeconds().ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, seconds));
        if (problem.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (failure instanceof WebApplicationException refused) {
            String allow = refused.getResponse().getHeaderString(HttpHeaders.ALLOW);
            if (allow != null) {
                response.header(HttpHeaders.ALLOW, allow);
            }
        }
        return response.build();
    }
}
