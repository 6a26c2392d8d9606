package org.concordat.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Answers problems of requests that never reach a resource. */
final class RouteProblems {

    private RouteProblems() {}

    static void end(RoutingContext context, Problem problem, ObjectMapper json) {
        byte[] body;
        try {
            body = json.writeValueAsBytes(
                    ProblemBody.of(problem, context.request().path(), null));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemBody.MEDIA_TYPE)
                .end(Buffer.buffer(body));
    }
}
