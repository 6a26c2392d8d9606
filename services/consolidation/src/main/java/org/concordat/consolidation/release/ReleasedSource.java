package org.concordat.consolidation.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.policy.SharingReason;
import org.concordat.consolidation.returns.ReturnVersion;
import org.concordat.kernel.Borough;

/** What one borough has to do with a figure. Of what is withheld it tells the reason and nothing about the return. */
public final class ReleasedSource {

    /** Whether a borough is in a figure. */
    public enum Part {
        INCLUDED,
        WITHHELD,
        MISSING
    }

    /** The version of the return the figure comes from. */
    public record From(String returnId, int version, Instant knownAt, String eventId, ReturnVersion.Status status) {}

    private final Borough borough;
    private final Part part;
    private final Optional<From> from;
    private final boolean illustrative;
    private final Optional<ReleasedCell> value;
    private final Optional<SharingReason> reason;
    private final String text;
    private final List<ReleasedLine> lines;
    private final Optional<ReleasedView.Mapped> mapped;

    ReleasedSource(
            Borough borough,
            Part part,
            Optional<From> from,
            boolean illustrative,
            Optional<ReleasedCell> value,
            Optional<SharingReason> reason,
            String text,
            List<ReleasedLine> lines,
            Optional<ReleasedView.Mapped> mapped) {
        this.borough = borough;
        this.part = part;
        this.from = from;
        this.illustrative = illustrative;
        this.value = value;
        this.reason = reason;
        this.text = text;
        this.lines = List.copyOf(lines);
        this.mapped = mapped;
    }

    public Borough borough() {
        return borough;
    }

    public Part part() {
        return part;
    }

    /** None where the figure is withheld, no return is in, or it would tell who restated. */
    public Optional<From> from() {
        return from;
    }

    public boolean illustrative() {
        return illustrative;
    }

    /** The borough's own figure, where it may be shown by itself. */
    public Optional<ReleasedCell> value() {
        return value;
    }

    /** Of the mandate; none in a borough's own view. */
    public Optional<SharingReason> reason() {
        return reason;
    }

    /** Why it is in or not, in words. */
    public String text() {
        return text;
    }

    /** The lines of the return that make it up, where they may be shown. */
    public List<ReleasedLine> lines() {
        return lines;
    }

    /** By which mapping its lines are read on the partnership's chart; none where it reports on that chart itself. */
    public Optional<ReleasedView.Mapped> mapped() {
        return mapped;
    }
}
