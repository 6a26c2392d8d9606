package org.concordat.consolidation.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.returns.ReturnEvent.State.APPROVED;
import static org.concordat.consolidation.returns.ReturnEvent.State.DRAFTED;
import static org.concordat.consolidation.returns.ReturnEvent.State.REJECTED;
import static org.concordat.consolidation.returns.ReturnEvent.State.SUBMITTED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;
import org.concordat.kernel.ReportingDomain;
import org.junit.jupiter.api.Test;

class ReturnHistoryTest {

    private static final Instant START = Instant.parse("2016-05-01T09:00:00Z");

    private final List<ReturnEvent> events = new ArrayList<>();

    @Test
    void the_approval_of_the_highest_version_stands() {
        happens(1, DRAFTED, SUBMITTED, APPROVED);
        happens(2, DRAFTED, SUBMITTED, APPROVED);

        assertThat(history().approved()).map(ReturnEvent::version).contains(2);
    }

    @Test
    void a_submission_after_the_approved_version_is_provisional() {
        happens(1, DRAFTED, SUBMITTED, APPROVED);
        happens(2, DRAFTED, SUBMITTED);

        assertThat(history().approved()).map(ReturnEvent::version).contains(1);
        assertThat(history().provisional()).map(ReturnEvent::version).contains(2);
    }

    @Test
    void a_submission_that_was_sent_back_is_not_provisional() {
        happens(1, DRAFTED, SUBMITTED, REJECTED);

        assertThat(history().provisional()).isEmpty();
        assertThat(history().firstPosted()).isEmpty();
    }

    @Test
    void what_was_approved_is_no_longer_provisional() {
        happens(1, DRAFTED, SUBMITTED, APPROVED);

        assertThat(history().provisional()).isEmpty();
    }

    @Test
    void a_return_sent_back_is_posted_when_it_is_submitted_again() {
        happens(1, DRAFTED, SUBMITTED, REJECTED, SUBMITTED, APPROVED);

        assertThat(history().firstPosted()).contains(events.get(3).knownAt());
    }

    @Test
    void a_restatement_does_not_make_a_return_late() {
        happens(1, SUBMITTED, APPROVED);
        happens(2, SUBMITTED, REJECTED, SUBMITTED, APPROVED);

        assertThat(history().firstPosted()).contains(events.get(0).knownAt());
        assertThat(history().firstApproved()).contains(events.get(1).knownAt());
    }

    @Test
    void the_order_of_arrival_means_nothing() {
        happens(1, DRAFTED, SUBMITTED, REJECTED, SUBMITTED, APPROVED);
        happens(2, DRAFTED, SUBMITTED);
        ReturnHistory inOrder = history();

        Collections.shuffle(events, new Random(7));

        assertThat(history().approved()).isEqualTo(inOrder.approved());
        assertThat(history().provisional()).isEqualTo(inOrder.provisional());
        assertThat(history().firstPosted()).isEqualTo(inOrder.firstPosted());
    }

    private ReturnHistory history() {
        return new ReturnHistory(events);
    }

    private void happens(int version, ReturnEvent.State... states) {
        for (ReturnEvent.State state : states) {
            int place = events.size() + 1;
            events.add(new ReturnEvent(
                    ReportingDomain.BUDGET,
                    new Borough("LBHF"),
                    Period.parse("2016-17-P01"),
                    place,
                    new UUID(0, version),
                    version,
                    state,
                    "event-" + place,
                    START.plusSeconds(place),
                    "somebody",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
        }
    }
}
