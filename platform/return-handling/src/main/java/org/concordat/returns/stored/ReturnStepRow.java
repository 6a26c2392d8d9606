package org.concordat.returns.stored;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.concordat.kernel.Actor;
import org.concordat.returns.Return;
import org.concordat.returns.Stamp;
import org.jspecify.annotations.Nullable;

@Embeddable
record ReturnStepRow(
        @Column(name = "state") String state,
        @Column(name = "happened_at") Instant at,
        @Column(name = "who") String who,
        @Nullable @Column(name = "who_id") String whoId,
        @Nullable @Column(name = "statement") String statement) {

    ReturnStep toDomain() {
        return new ReturnStep(
                Return.State.valueOf(state),
                new Stamp(new Actor(Optional.ofNullable(whoId), who), at),
                Optional.ofNullable(statement));
    }
}
