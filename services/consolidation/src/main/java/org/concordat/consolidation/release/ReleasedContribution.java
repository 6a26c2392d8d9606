package org.concordat.consolidation.release;

import java.util.List;
import org.concordat.kernel.Borough;
import org.concordat.kernel.SharingDetail;

/** What one borough brings to a row, as far as it may be shown. */
public final class ReleasedContribution {

    private final Borough borough;
    private final SharingDetail detail;
    private final ReleasedFigures figures;
    private final List<ReleasedLine> lines;

    ReleasedContribution(Borough borough, SharingDetail detail, ReleasedFigures figures, List<ReleasedLine> lines) {
        this.borough = borough;
        this.detail = detail;
        this.figures = figures;
        this.lines = List.copyOf(lines);
    }

    public Borough borough() {
        return borough;
    }

    /** The most that may be seen here, of whichever measure: a measure can be less open. */
    public SharingDetail detail() {
        return detail;
    }

    public ReleasedFigures figures() {
        return figures;
    }

    public List<ReleasedLine> lines() {
        return lines;
    }
}
