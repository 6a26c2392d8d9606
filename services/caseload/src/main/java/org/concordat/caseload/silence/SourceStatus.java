package org.concordat.caseload.silence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.concordat.caseload.source.CaseSource;
import org.concordat.caseload.source.Rhythm;
import org.concordat.kernel.span.London;

/**
 * Whether a source is heard as often as it is meant to be.
 *
 * @param source the borough's code of it
 * @param lastTaken when the last event of it was taken in; none of one that was never heard
 * @param rhythm how long it is silent at most
 * @param expectedBy until when something of it is expected after the last event; none where nobody has said a rhythm,
 *     where it was never heard, and of one that is closed
 */
public record SourceStatus(
        String source,
        State state,
        Optional<Instant> lastTaken,
        Optional<String> rhythm,
        Optional<Instant> expectedBy) {

    /** How it is. */
    public enum State {
        /** Within its rhythm, or nobody has said one. */
        HEARD,
        /** Longer than its rhythm. */
        SILENT,
        /** Nothing of it was ever taken in. */
        NEVER_HEARD,
        /** Nothing is taken of it any more. */
        CLOSED
    }

    static SourceStatus of(String code, CaseSource source, Optional<Instant> lastTaken, Instant now) {
        LocalDate today = London.dayOf(now);
        Optional<Instant> expectedBy = source.isOpenOn(today)
                ? lastTaken.flatMap(last -> source.rhythm().flatMap(Rhythm::of).map(rhythm -> rhythm.after(last)))
                : Optional.empty();
        State state;
        if (!source.isOpenOn(today)) {
            state = State.CLOSED;
        } else if (lastTaken.isEmpty()) {
            state = State.NEVER_HEARD;
        } else {
            state = expectedBy.filter(now::isAfter).isPresent() ? State.SILENT : State.HEARD;
        }
        return new SourceStatus(code, state, lastTaken, source.rhythm(), expectedBy);
    }
}
