package org.concordat.web.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Answers what never comes to a resource, or fails before it: the router's own answers are a word or nothing, and the
 * framework's name its classes. The server's net lies above the limits that are kept here, and answers without a body.
 */
@ApplicationScoped
public class RouteAnswers {

    private static final Logger LOG = Logger.getLogger(RouteAnswers.class);

    private static final int ADDRESS_CHARACTERS_MAX = 8 * 1024;
    private static final int HEADERS_CHARACTERS_MAX = 20 * 1024;

    /** Before anything looks at the request. */
    private static final int FIRST = 20_000;

    private final ObjectMapper json;

    RouteAnswers(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    void register(@Observes Router router) {
        for (int status = 400; status < 600; status++) {
            router.errorHandler(status, this::answer);
        }
        // The first of those that are asked, so that no other answers.
        router.route().order(Integer.MIN_VALUE).failureHandler(this::answer);
    }

    private void check(RoutingContext context) {
        if (!isAddress(context.request().uri())) {
            RouteProblems.end(context, Problems.ofStatus(400), json);
        } else if (context.request().uri().length() > ADDRESS_CHARACTERS_MAX) {
            RouteProblems.end(context, Problems.ofStatus(414), json);
        } else if (characters(context.request().headers()) > HEADERS_CHARACTERS_MAX) {
            RouteProblems.end(context, Problems.ofStatus(431), json);
        } else {
            context.next();
        }
    }

    /** The server would ask the same, and answer without a body, were it not told to leave that to this. */
    private static boolean isAddress(String uri) {
        try {
            new URI(uri);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static int characters(MultiMap headers) {
        int characters = 0;
        for (Map.Entry<String, String> header : headers) {
            characters += header.getKey().length() + header.getValue().length() + 4;
        }
        return characters;
    }

    private void answer(RoutingContext context) {
        if (context.response().ended() || context.response().closed()) {
            return;
        }
        if (context.response().headWritten()) {
            // Half of another answer is out: only the end of the connection tells that it is none.
            context.request().connection().close();
            return;
        }
        // The router trips over an address before any of its routes is asked.
        Problem problem = isAddress(context.request().uri())
                ? problem(context.failure(), context.statusCode())
                : Problems.ofStatus(400);
        String reference = null;
        if (problem.status() == 500) {
            reference = UUID.randomUUID().toString();
            LOG.errorf(
                    context.failure(),
                    "A request failed reference=%s status=500 method=%s path=%s",
                    reference,
                    context.request().method(),
                    context.request().path());
        }
        if (problem.status() == 401) {
            context.response().putHeader("WWW-Authenticate", "Bearer");
        }
        RouteProblems.end(context, problem, reference, json);
    }

    private static Problem problem(@Nullable Throwable failure, int status) {
        // A status below 500 is the router's word that it is the request's fault, whatever it threw for it.
        if (failure instanceof AuthenticationException) {
            return Problems.unauthenticated();
        }
        if (failure instanceof RejectedExecutionException) {
            return Problems.busy();
        }
        if (failure == null || status >= 400 && status < 500) {
            return Problems.ofStatus(status < 400 ? 500 : status);
        }
        return Problems.of(failure);
    }
}
