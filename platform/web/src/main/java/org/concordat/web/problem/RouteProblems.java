package org.concordat.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** Answers problems of requests that never reach a resource. */
public final class RouteProblems {

    private RouteProblems() {}

    public static void end(RoutingContext context, Problem problem, ObjectMapper json) {
        end(context, problem, null, json);
    }

    /** @param reference what the log can be found by; null when there is nothing in it */
    static void end(RoutingContext context, Problem problem, @Nullable String reference, ObjectMapper json) {
        byte[] body;
        String path = context.request().path();
        try {
            body = json.writeValueAsBytes(ProblemBody.of(problem, path == null ? "" : path, reference));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        problem.retryAfterSeconds()
                .ifPresent(seconds -> context.response().putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(seconds)));
        context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemBody.MEDIA_TYPE)
                .end(Buffer.buffer(body));
    }
}
