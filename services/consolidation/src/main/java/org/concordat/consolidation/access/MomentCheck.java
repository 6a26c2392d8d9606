package org.concordat.consolidation.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.concordat.consolidation.question.Edition;
import org.concordat.messaging.AnswerEdition;
import org.concordat.messaging.Watermark;
import org.concordat.messaging.WatermarkNotReached;
import org.concordat.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Settles which moment an answer is as at, never one up to which not everything has been applied, and in which edition it
 * is given. Which this release gives it tells the log of moments.
 */
@ApplicationScoped
public class MomentCheck implements AnswerEdition {

    /** What {@code asAt} means, for the description of every operation that takes it. */
    public static final String AS_AT =
            "As it was known and allowed then: an instant in UTC such as 2016-07-15T09:00:00Z,"
                    + " or a day such as 2016-07-15 for its last moment in London. Now when left out.";

    /** A moment just passed is waited for: it is what somebody asks who has seen an approval's answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** The broker's clock, which says when something became known, may be a little ahead of this one. */
    private static final Duration SKEW = Duration.ofSeconds(5);

    private static final int RETRY_SECONDS = 2;

    private final Watermark watermark;
    private final Clock clock;

    MomentCheck(Watermark watermark, Clock clock) {
        this.watermark = watermark;
        this.clock = clock;
    }

    @Override
    public int number() {
        return Edition.latest().number();
    }

    /** @param asked the parameter {@code asAt}: an instant, or a day for its end in London; null for now */
    public Instant settle(@Nullable String asked) {
        Instant reached = watermark
                .asAt()
                .orElseThrow(() -> Problem.unavailable(
                        "not-known-yet", "The figures are still being read in. Please ask again.", RETRY_SECONDS))
                .truncatedTo(ChronoUnit.MILLIS);
        if (asked == null) {
            return reached;
        }
        AskedMoment wanted = AskedMoment.parse(asked);
        Instant moment = wanted.moment();
        if (moment.isAfter(reached)) {
            wanted.day().ifPresent(day -> refuseADayThatIsNotOver(day, moment));
            refuseTheFuture(moment);
            await(moment);
        }
        edition(moment);
        return moment;
    }

    private void refuseADayThatIsNotOver(LocalDate day, Instant end) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (end.isAfter(now)) {
            throw Problem.badRequest(
                    "day-not-over",
                    ("A day alone stands for its last moment in London, and %s is over at %s only. Leave asAt out for what"
                                    + " is known now, or ask as at a moment, such as %s.")
                            .formatted(day, end.plusMillis(1), now));
        }
    }

    /**
     * In which edition answers as at a settled moment are given.
     *
     * @throws Problem 503 for one that a later release has begun: another instance gives it
     */
    public Edition edition(Instant moment) {
        return Edition.numbered(watermark.edition(moment))
                .orElseThrow(() -> Problem.unavailable(
                        "answered-by-a-later-release",
                        "Answers as at %s are given by a later release of this service. Please ask again."
                                .formatted(moment),
                        RETRY_SECONDS));
    }

    private void refuseTheFuture(Instant moment) {
        if (moment.isAfter(clock.instant().plus(SKEW))) {
            throw Problem.badRequest(
                    "moment-in-the-future",
                    "%s is yet to come: nobody knows what will be known then.".formatted(moment));
        }
    }

    private void await(Instant moment) {
        try {
            watermark.awaitAtLeast(moment, PATIENCE);
        } catch (WatermarkNotReached e) {
            throw Problem.unavailable(
                    "not-known-yet",
                    "Everything is known up to %s, not yet up to %s. Please ask again, or for an earlier moment."
                            .formatted(watermark.asAt().map(Instant::toString).orElse("no moment"), moment),
                    RETRY_SECONDS);
        }
    }
}
