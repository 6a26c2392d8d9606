package org.concordat.messaging.parked;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.concordat.kernel.Borough;
import org.concordat.messaging.EventProjection;
import org.concordat.messaging.applying.ParkedEvents;
import org.concordat.messaging.applying.ProjectionScope;
import org.concordat.messaging.log.AggregateKey;
import org.concordat.messaging.log.EventReader;
import org.concordat.messaging.position.KnownTimes;
import org.concordat.security.BoroughScope;
import org.concordat.security.Caller;
import org.concordat.security.Role;
import org.concordat.security.audit.AuditTrail;
import org.concordat.web.problem.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Shows and replays parked events, each in a transaction of its own. */
@ApplicationScoped
class ParkedEventHandler {

    private static final int RETRY_SECONDS = 5;

    private final DataSource database;
    private final BoroughScope scope;
    private final AuditTrail audit;
    private final Instance<EventProjection> projections;
    private final Instance<EventReader> reader;
    private final KnownTimes knownTimes;
    private final String parkedRole;

    ParkedEventHandler(
            DataSource database,
            BoroughScope scope,
            AuditTrail audit,
            Instance<EventProjection> projections,
            Instance<EventReader> reader,
            KnownTimes knownTimes,
            @ConfigProperty(name = "concordat.parked.role") String parkedRole) {
        this.database = database;
        this.scope = scope;
        this.audit = audit;
        this.projections = projections;
        this.reader = reader;
        this.knownTimes = knownTimes;
        this.parkedRole = parkedRole;
    }

    /** To an administrator all of them, to others those of their own boroughs and those that are nobody's. */
    List<ParkedEvent> page(Caller caller, @Nullable UUID after, int limit) {
        return scope.read(caller.boroughs(), () -> {
            try (Connection connection = database.getConnection()) {
                if (caller.has(Role.ADMINISTRATOR)) {
                    ProjectionScope.acrossBoroughs(connection, parkedRole);
                }
                return ParkedEventList.page(connection, after, limit);
            } catch (SQLException e) {
                throw new IllegalStateException("parked events could not be read", e);
            }
        });
    }

    Replay.Answer replay(UUID id) {
        return scope.write(Set.of(), () -> {
            Replay.Answer answer = tryAgain(id);
            record(answer);
            return answer;
        });
    }

    private Replay.Answer tryAgain(UUID id) {
        if (projections.isUnsatisfied()) {
            throw noSuchEvent();
        }
        try (Connection connection = database.getConnection()) {
            return Replay.replay(connection, projections.get(), reader.get(), knownTimes, parkedRole, id)
                    .orElseThrow(ParkedEventHandler::noSuchEvent);
        } catch (SQLException e) {
            throw new IllegalStateException("the parked event could not be replayed", e);
        } catch (TimeoutException e) {
            throw notNow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notNow();
        }
    }

    /**
     * Sets refused records aside for good.
     *
     * @param topic all of a topic, those included that were only counted
     * @return how many
     */
    long dismiss(String topic, String reason) {
        return scope.write(Set.of(), () -> {
            long dismissed;
            try (Connection connection = database.getConnection()) {
                dismissed = ParkedEvents.dismissRefused(connection, topic);
            } catch (SQLException e) {
                throw new IllegalStateException("refused events could not be dismissed", e);
            }
            if (dismissed > 0) {
                audit.recordShared(
                        "refused-events.dismiss",
                        "topics/" + topic,
                        Map.of("refused", dismissed),
                        Map.of("reason", reason));
            }
            return dismissed;
        });
    }

    private void record(Replay.Answer answer) {
        String subject = "parked-events/" + answer.id();
        Map<String, Object> after = Map.of(
                "applied", answer.outcome().applied(),
                "obstacle", answer.obstacle().orElse(""));
        String borough = answer.borough();
        if (borough.equals(AggregateKey.SHARED)) {
            audit.recordShared("parked-event.replay", subject, null, after);
        } else {
            audit.record(new Borough(borough), "parked-event.replay", subject, null, after);
        }
    }

    private static Problem notNow() {
        return Problem.unavailable(
                "log-does-not-answer",
                "It could not be written to the log from when the event is known, so nothing was changed."
                        + " Please try again.",
                RETRY_SECONDS);
    }

    private static Problem noSuchEvent() {
        return Problem.notFound(
                "parked-event-unknown", "There is no such parked event; it may have been applied meanwhile.");
    }
}
