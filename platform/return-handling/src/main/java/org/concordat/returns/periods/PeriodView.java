package org.concordat.returns.periods;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A period as people read it.
 *
 * @param lateByWorkingDays how late its return came in, or is; 0 when it is not late
 */
@Schema(name = "Period")
record PeriodView(
        String borough,
        String period,
        State state,
        @Nullable LocalDate due,
        @Nullable Latest latestReturn,
        @Nullable Instant postedAt,
        int lateByWorkingDays,
        List<Step> history) {

    /** Whether returns are taken. */
    enum State {
        OPEN,
        CLOSED
    }

    @Schema(name = "LatestReturn")
    record Latest(UUID id, int version, String state) {}

    @Schema(name = "PeriodStep")
    record Step(
            String what, Instant at, String by, @Nullable String reason) {}
}
