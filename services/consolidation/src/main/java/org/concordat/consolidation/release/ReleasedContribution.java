package org.concordat.consolidation.release;

import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.sharing.SharingDetail;

/** What one borough brings to a row, as far as it may be shown. */
public final class ReleasedContribution {

    private final Borough borough;
    private final SharingDetail detail;
    private final SharingDetail leastDetail;
    private final ReleasedFigures figures;
    private final List<Optional<String>> said;
    private final List<ReleasedLine> lines;

    ReleasedContribution(
            Borough borough,
            SharingDetail detail,
            SharingDetail leastDetail,
            ReleasedFigures figures,
            List<Optional<String>> said,
            List<ReleasedLine> lines) {
        this.borough = borough;
        this.detail = detail;
        this.leastDetail = leastDetail;
        this.figures = figures;
        this.said = List.copyOf(said);
        this.lines = List.copyOf(lines);
    }

    public Borough borough() {
        return borough;
    }

    /** The most that may be seen here, of whichever measure: a measure can be less open. */
    public SharingDetail detail() {
        return detail;
    }

    /** The least that may be seen here, of whichever measure: every one is at least as open. */
    public SharingDetail leastDetail() {
        return leastDetail;
    }

    public ReleasedFigures figures() {
        return figures;
    }

    /**
     * How the borough gives its figure, by the domain's columns of text; empty where it may not be shown by itself, or is
     * made of several lines.
     */
    public List<Optional<String>> said() {
        return said;
    }

    public List<ReleasedLine> lines() {
        return lines;
    }
}
