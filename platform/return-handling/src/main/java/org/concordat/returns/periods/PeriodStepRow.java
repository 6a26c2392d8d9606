package org.concordat.returns.periods;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A period was closed, or opened again. */
@Embeddable
record PeriodStepRow(
        @Column(name = "what") String what,
        @Column(name = "happened_at") Instant at,
        @Column(name = "who") String who,
        @Nullable @Column(name = "who_id") String whoId,
        @Nullable @Column(name = "reason") String reason) {

    static final String CLOSED = "CLOSED";
    static final String REOPENED = "REOPENED";
}
