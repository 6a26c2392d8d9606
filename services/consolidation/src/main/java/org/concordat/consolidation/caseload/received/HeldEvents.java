package org.concordat.consolidation.caseload.received;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is held of the events that caseload took in of a borough on some days. Counted there are those that were accepted;
 * each of them is either held or parked.
 *
 * @param firstDay on which any that is held was taken in, whichever days are asked for; none where none is
 * @param lastDay on which any was
 * @param counts by source, day and type
 * @param parked what waits and could not be applied yet, of whichever day, as it is now
 */
record HeldEvents(
        String borough,
        Instant asAt,
        Optional<LocalDate> firstDay,
        Optional<LocalDate> lastDay,
        List<OfDay> counts,
        List<Parked> parked) {

    /**
     * @param uri what the events say is their source
     * @param day in London on which caseload took them in
     * @param type without what every type begins with, such as {@code referral-received.v1}
     * @param held how many are held, those included that do not stand any more
     * @param corrected how many of those do not stand since another stands in their place
     * @param withdrawn how many of those do not stand since they were said never to have happened
     * @param parked how many wait
     */
    record OfDay(String uri, LocalDate day, String type, long held, long corrected, long withdrawn, long parked) {

        OfDay plus(OfDay other) {
            return new OfDay(
                    uri,
                    day,
                    type,
                    held + other.held,
                    corrected + other.corrected,
                    withdrawn + other.withdrawn,
                    parked + other.parked);
        }
    }

    /**
     * Events of one lane that came in together and wait.
     *
     * @param reason why; those behind one that waits wait as well
     * @param events how many; none where they could not be read
     */
    record Parked(String aggregate, long aggregateVersion, String reason, long events) {}
}
