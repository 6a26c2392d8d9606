package org.concordat.consolidation.release.settlement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.concordat.consolidation.question.CellStatus;
import org.jspecify.annotations.Nullable;

/** One figure of a settlement, or what became of it; of one that is not shown it holds nothing. Made by the release step alone. */
public final class ReleasedFigure {

    private final CellStatus status;
    private final @Nullable BigDecimal value;
    private final @Nullable Instant knownSince;
    private final @Nullable String reason;

    private ReleasedFigure(
            CellStatus status, @Nullable BigDecimal value, @Nullable Instant knownSince, @Nullable String reason) {
        this.status = status;
        this.value = value;
        this.knownSince = knownSince;
        this.reason = reason;
    }

    static ReleasedFigure shown(BigDecimal value, Optional<Instant> knownSince) {
        return new ReleasedFigure(CellStatus.SHOWN, value, knownSince.orElse(null), null);
    }

    static ReleasedFigure hidden(CellStatus status) {
        if (status.hasValue()) {
            throw new IllegalArgumentException(status + " has a value");
        }
        return new ReleasedFigure(status, null, null, null);
    }

    /** @param reason why it could not be worked out, in words */
    static ReleasedFigure notWorkedOut(String reason) {
        return new ReleasedFigure(CellStatus.NOT_COMBINABLE, null, null, reason);
    }

    public CellStatus status() {
        return status;
    }

    /** In pounds, or as many as there are of what is counted; only where it is shown. */
    public Optional<BigDecimal> value() {
        return Optional.ofNullable(value);
    }

    /** Since when what it comes from is known, where that is said. */
    public Optional<Instant> knownSince() {
        return Optional.ofNullable(knownSince);
    }

    /** Why it could not be worked out. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
