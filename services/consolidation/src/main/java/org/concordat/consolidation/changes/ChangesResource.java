package org.concordat.consolidation.changes;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.concordat.consolidation.access.MomentCheck;
import org.concordat.kernel.InvalidValue;
import org.concordat.messaging.Watermark;
import org.concordat.security.Allowed;
import org.concordat.security.Caller;
import org.concordat.security.CurrentCaller;
import org.concordat.security.Role;
import org.concordat.web.json.Dates;
import org.concordat.web.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The live stream of changes. The id of an event is the moment it is as at, in milliseconds: with {@code Last-Event-ID}
 * a watcher goes on from there and misses nothing.
 */
@Path("/v1/changes")
public class ChangesResource {

    /** Limits on who watches. */
    @ConfigMapping(prefix = "concordat.changes")
    interface Settings {

        /** Most who watch at once; each costs a small query for every look. */
        @WithDefault("100")
        int watchersMax();

        /** Most streams that one caller holds at once. */
        @WithDefault("5")
        int ofOneCallerMax();

        /** The shortest pause between two looks. */
        @WithDefault("PT0.25S")
        Duration pause();

        /** How long a silence lasts before a comment says that the stream lives. */
        @WithDefault("PT15S")
        Duration heartbeat();

        /**
         * After that, or when the token runs out, the stream ends and the watcher comes back with a fresh token, going on
         * where it stopped.
         */
        @WithDefault("PT5M")
        Duration lasts();
    }

    private static final Logger LOG = Logger.getLogger(ChangesResource.class);
    private static final int RETRY_SECONDS = 30;

    private final ChangesHandler changes;
    private final Settings settings;
    private final WatermarkConsumer signal;
    private final Watermark watermark;
    private final MomentCheck moments;
    private final CurrentCaller caller;
    private final Sse sse;
    private final Clock clock;
    private final Watchers watchers;

    ChangesResource(
            ChangesHandler changes,
            Settings settings,
            WatermarkConsumer signal,
            Watermark watermark,
            MomentCheck moments,
            CurrentCaller caller,
            Clock clock,
            @Context Sse sse) {
        this.changes = changes;
        this.settings = settings;
        this.signal = signal;
        this.watermark = watermark;
        this.moments = moments;
        this.caller = caller;
        this.clock = clock;
        this.sse = sse;
        watchers = new Watchers(settings.watchersMax(), settings.ofOneCallerMax());
    }

    @GET
    @Allowed({Role.SMT, Role.FINANCE, Role.APPROVER, Role.OFFICER, Role.MANDATE_OFFICER, Role.CABINET, Role.AUDITOR})
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(summary = "Tells which views changed, as it happens; no figures")
    public Multi<OutboundSseEvent> watch(@HeaderParam("Last-Event-ID") @Nullable String lastEventId) {
        Instant now = moments.settle(null);
        Instant from = lastEventId == null ? now : earlier(now, moment(lastEventId));
        Caller watcher = caller.get();
        switch (watchers.enter(watcher.id())) {
            case COME_IN -> {}
            case FULL ->
                throw Problem.unavailable(
                        "too-many-watchers", "Too many are watching. Please come back.", RETRY_SECONDS);
            case HAS_ENOUGH ->
                throw Problem.tooManyOfOne(
                        "too-many-streams",
                        "You hold %d of these streams, and nobody holds more: close one first."
                                .formatted(settings.ofOneCallerMax()),
                        RETRY_SECONDS);
        }
        return Multi.createFrom().<OutboundSseEvent>emitter(emitter -> {
            Thread thread = Thread.ofVirtual().name("changes").unstarted(() -> follow(emitter, watcher, from));
            emitter.onTermination(() -> {
                watchers.leave(watcher.id());
                thread.interrupt();
            });
            thread.start();
        });
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant moment(String lastEventId) {
        try {
            return Dates.instant(
                    Instant.ofEpochMilli(Long.parseLong(lastEventId)).toString());
        } catch (NumberFormatException | DateTimeException e) {
            throw new InvalidValue("Last-Event-ID", lastEventId, "the id of an event of this stream");
        }
    }

    private void follow(MultiEmitter<? super OutboundSseEvent> emitter, Caller watcher, Instant from) {
        Duration tokenLasts = Duration.between(clock.instant(), watcher.until());
        Duration lasts = tokenLasts.compareTo(settings.lasts()) < 0 ? tokenLasts : settings.lasts();
        long end = System.nanoTime() + lasts.toNanos();
        Instant seen = from;
        try {
            emitter.emit(sign(seen));
            while (!emitter.isCancelled() && System.nanoTime() < end) {
                Instant reached = watermark.asAt().orElse(seen);
                // A watcher who does not read is told all at once when they do.
                if (reached.isAfter(seen) && emitter.requested() > 0) {
                    tell(emitter, changes.of(watcher, seen, reached), reached);
                    seen = reached;
                }
                WatermarkConsumer.pause(settings.pause());
                long moved = System.nanoTime();
                signal.await(
                        seen, Duration.ofNanos(Math.min(settings.heartbeat().toNanos(), end - moved)));
                if (System.nanoTime() - moved >= settings.heartbeat().toNanos() && emitter.requested() > 0) {
                    emitter.emit(sign(seen));
                }
            }
            emitter.complete();
        } catch (InterruptedException gone) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warnf("A watcher of changes is sent away to come back: %s", e.toString());
            emitter.complete();
        }
    }

    /** Only the last carries the id: who is cut off between two of one moment is told both again. */
    private void tell(MultiEmitter<? super OutboundSseEvent> emitter, List<Change> told, Instant asAt) {
        for (int i = 0; i < told.size(); i++) {
            OutboundSseEvent.Builder event = sse.newEventBuilder()
                    .name("change")
                    .mediaType(MediaType.APPLICATION_JSON_TYPE)
                    .data(told.get(i));
            emitter.emit(
                    i < told.size() - 1 ? event.build() : event.id(id(asAt)).build());
        }
    }

    /** Says that the stream lives, and up to where it has told everything. */
    private OutboundSseEvent sign(Instant seen) {
        return sse.newEventBuilder().comment("nothing new").id(id(seen)).build();
    }

    private static String id(Instant moment) {
        return Long.toString(moment.toEpochMilli());
    }
}
