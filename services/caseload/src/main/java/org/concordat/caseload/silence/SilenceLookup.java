package org.concordat.caseload.silence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.caseload.intake.TakenEventStore;
import org.concordat.caseload.source.SourceHandler;
import org.concordat.kernel.Borough;

/** How the sources of a borough are. Asked within a transaction that names it. */
@ApplicationScoped
public class SilenceLookup {

    private final SourceHandler sources;
    private final TakenEventStore events;
    private final Clock clock;

    SilenceLookup(SourceHandler sources, TakenEventStore events, Clock clock) {
        this.sources = sources;
        this.events = events;
        this.clock = clock;
    }

    /** Each by its code. */
    List<SourceStatus> of(Borough borough) {
        Map<String, Instant> last = events.lastTaken(borough);
        Instant now = clock.instant();
        return sources.known(borough).values().stream()
                .map(known ->
                        SourceStatus.of(known.code(), known.source(), Optional.ofNullable(last.get(known.code())), now))
                .sorted(Comparator.comparing(SourceStatus::source))
                .toList();
    }
}
