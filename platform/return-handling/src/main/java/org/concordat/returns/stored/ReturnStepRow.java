package org.concordat.returns.stored;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One state a return came into. */
@Embeddable
record ReturnHappeningRow(
        @Column(name = "state") String state,
        @Column(name = "happened_at") Instant at,
        @Column(name = "who") String who,
        @Nullable @Column(name = "statement") String statement) {}
