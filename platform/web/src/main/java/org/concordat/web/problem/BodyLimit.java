package org.concordat.web.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * No body is longer than 20 MiB. One that says so is refused before any of it is read; one that does not say is cut off
 * where it passes the limit. The server's own limit lies a little above, as a net: it refuses without a word.
 */
@Provider
@ApplicationScoped
public class BodyLimit implements ContainerRequestFilter {

    /** Of a body as it is meant, packed for the way or not. */
    public static final long BYTES_MAX = 20L * 1024 * 1024;

    /** Before the server's own check and before signing in. */
    private static final int FIRST = 10_000;

    private final ObjectMapper json;

    BodyLimit(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::checkDeclared, FIRST);
    }

    private void checkDeclared(RoutingContext context) {
        String declared = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (declared == null || bytes(declared) <= BYTES_MAX) {
            context.next();
            return;
        }
        context.response().putHeader(HttpHeaders.CONNECTION, "close");
        context.response().endHandler(_ -> context.request().connection().close());
        RouteProblems.end(context, Problems.bodyTooLarge(), json);
    }

    private static long bytes(String declared) {
        try {
            return Long.parseLong(declared);
        } catch (NumberFormatException moreThanAnyLimit) {
            return Long.MAX_VALUE;
        }
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getHeaderString("Transfer-Encoding") != null) {
            request.setEntityStream(new LimitedStream(request.getEntityStream()));
        }
    }

    private static final class LimitedStream extends FilterInputStream {

        private long left = BYTES_MAX;

        LimitedStream(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw Problems.bodyTooLarge();
            }
        }
    }
}
