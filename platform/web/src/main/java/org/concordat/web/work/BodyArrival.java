package org.concordat.web.work;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.concordat.web.problem.BodyLimit;
import org.concordat.web.problem.Problems;
import org.concordat.web.problem.RouteProblems;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How bodies come in. Those that are in memory at once have a part of the heap between them, by what they say they are
 * long, large and small apart; who finds no room waits briefly and is told to come again. Whoever sends slowly is dropped:
 * a place is not held by saying nothing.
 */
@ApplicationScoped
public class BodyArrival {

    /** Behind authentication, so that nobody takes room who has not signed in. */
    private static final int AFTER_SIGNING_IN = 50;

    /** A third of the heap for bodies; the rest is for what is made of them, and for everything else. */
    private static final int HEAP_PARTS = 3;

    /** The small have one of so many parts of it to themselves. */
    private static final int SMALL_PARTS = 8;

    /** The body, and what is made of it while it is read: with half a gigabyte of heap a single body of 20 MiB is inside. */
    private static final int COPIES = 4;

    /** As a whole, a body must come so many times as fast as at its slowest. */
    private static final int OVERALL_FACTOR = 4;

    private final ObjectMapper json;
    private final BodyRoom small;
    private final BodyRoom large;
    private final int smallBytesMax;
    private final Duration wait;
    private final Duration span;
    private final long spanBytesMin;

    BodyArrival(
            ObjectMapper json,
            @ConfigProperty(name = "concordat.body-work.small-bytes-max") int smallBytesMax,
            @ConfigProperty(name = "concordat.body-work.wait") Duration wait,
            @ConfigProperty(name = "concordat.body-arrival.span") Duration span,
            @ConfigProperty(name = "concordat.body-arrival.bytes-per-second-min") long bytesPerSecondMin) {
        long bytes = Runtime.getRuntime().maxMemory() / HEAP_PARTS;
        this.json = json;
        this.small = new BodyRoom(bytes / SMALL_PARTS);
        this.large = new BodyRoom(bytes - bytes / SMALL_PARTS);
        this.smallBytesMax = smallBytesMax;
        this.wait = wait;
        this.span = span;
        this.spanBytesMin = bytesPerSecondMin * span.toSeconds();
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, AFTER_SIGNING_IN);
    }

    private void admit(RoutingContext context) {
        long bytes = bytes(context.request());
        if (bytes == 0 || context.user() == null) {
            context.next();
            return;
        }
        BodyRoom room = bytes <= smallBytesMax ? small : large;
        Arriving arriving = new Arriving(context, room, bytes);
        context.addEndHandler(_ -> arriving.leave());
        if (room.enter(arriving, bytes * COPIES)) {
            arriving.begin();
        } else {
            arriving.waitFor(wait);
        }
    }

    /** As long as it says it is; 0 when there is none. */
    private static long bytes(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            return request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null ? 0 : BodyLimit.BYTES_MAX;
        }
        try {
            return Math.clamp(Long.parseLong(length), 0, BodyLimit.BYTES_MAX);
        } catch (NumberFormatException e) {
            return BodyLimit.BYTES_MAX;
        }
    }

    /** A body on its way; all of it happens on the thread of its connection. */
    private final class Arriving implements BodyRoom.Guest {

        private final RoutingContext request;
        private final BodyRoom room;
        private final long bytes;
        private final Vertx vertx;
        private final Context thread;
        private boolean inside;
        private boolean left;
        private long timer = -1;
        private long bytesBefore;
        private long spans;

        Arriving(RoutingContext request, BodyRoom room, long bytes) {
            this.request = request;
            this.room = room;
            this.bytes = bytes;
            this.vertx = request.vertx();
            this.thread = vertx.getOrCreateContext();
        }

        void waitFor(Duration duration) {
            timer = vertx.setTimer(duration.toMillis(), _ -> {
                if (room.giveUp(this)) {
                    refuse(503);
                }
            });
        }

        @Override
        public void enter() {
            thread.runOnContext(_ -> {
                if (left) {
                    room.leave(bytes * COPIES);
                } else {
                    begin();
                }
            });
        }

        void begin() {
            inside = true;
            vertx.cancelTimer(timer);
            timer = vertx.setPeriodic(span.toMillis(), _ -> look());
            request.next();
        }

        /** In each span enough must have come, and of the whole body so far as well. */
        private void look() {
            long read = request.request().bytesRead();
            // What has come whole has arrived, also while whoever works on it has not been told of its end.
            if (read >= bytes
                    || request.request().isEnded()
                    || request.response().ended()) {
                vertx.cancelTimer(timer);
                return;
            }
            spans++;
            boolean slow = read - bytesBefore < spanBytesMin;
            boolean late = (spans - 1) * spanBytesMin * OVERALL_FACTOR > bytes;
            bytesBefore = read;
            if (slow || late) {
                refuse(408);
            }
        }

        private void refuse(int status) {
            vertx.cancelTimer(timer);
            if (!request.response().headWritten() && !request.response().closed()) {
                request.response().putHeader(HttpHeaders.CONNECTION, "close");
                request.response()
                        .endHandler(_ -> request.request().connection().close());
                RouteProblems.end(request, status == 503 ? Problems.busy() : Problems.ofStatus(status), json);
            }
        }

        void leave() {
            thread.runOnContext(_ -> {
                if (left) {
                    return;
                }
                left = true;
                vertx.cancelTimer(timer);
                if (inside) {
                    room.leave(bytes * COPIES);
                } else {
                    room.giveUp(this);
                }
            });
        }
    }
}
