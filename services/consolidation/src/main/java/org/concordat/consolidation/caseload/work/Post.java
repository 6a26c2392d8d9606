package org.concordat.consolidation.caseload.work;

import java.math.RoundingMode;
import java.util.Optional;
import org.concordat.consolidation.caseload.history.CaseEvent;
import org.concordat.consolidation.caseload.history.CaseHistory;

/**
 * How a worker stands. In post from joining until leaving; somebody whose joining was not told is in post from the first
 * change. A change after leaving contradicts it and changes nothing; joining again begins anew. Leaving twice is leaving
 * once.
 *
 * @param hundredths of a full-time equivalent
 */
record Post(Life life, String team, Grade grade, int hundredths, boolean agency) {

    enum Life {
        NOT_TOLD,
        IN_POST,
        LEFT
    }

    static final Post BEFORE = new Post(Life.NOT_TOLD, CaseHistory.NO_TEAM, Grade.OTHER, 0, false);

    private static final int HUNDREDTHS_SHIFT = 2;

    Post after(CaseEvent event) {
        return switch (event.type()) {
            case WORKER_JOINED -> (isInPost() ? this : BEFORE).told(event);
            case WORKER_CHANGED -> life == Life.LEFT ? this : told(event);
            case WORKER_LEFT -> new Post(Life.LEFT, team, grade, hundredths, agency);
            default -> this;
        };
    }

    private Post told(CaseEvent event) {
        return new Post(
                Life.IN_POST,
                event.text("team").orElse(team),
                event.text("grade").map(Grade::of).orElse(grade),
                event.number("fullTimeEquivalent")
                        .map(whole -> whole.movePointRight(HUNDREDTHS_SHIFT)
                                .setScale(0, RoundingMode.HALF_UP)
                                .intValue())
                        .orElse(hundredths),
                event.truth("agency").orElse(agency));
    }

    boolean isInPost() {
        return life == Life.IN_POST;
    }

    /** What counts of it at the end of a day. */
    Optional<Post> counted() {
        return Optional.of(this).filter(Post::isInPost);
    }
}
