package org.concordat.consolidation.release;

import java.util.List;
import org.concordat.kernel.Fund;
import org.concordat.kernel.ServiceLine;

/** One service line or total in one fund. */
public final class ReleasedRow {

    private final Fund fund;
    private final ServiceLine serviceLine;
    private final int level;
    private final ReleasedFigures figures;
    private final List<ReleasedContribution> contributions;
    private final List<ReleasedLine> costCentres;

    ReleasedRow(
            Fund fund,
            ServiceLine serviceLine,
            int level,
            ReleasedFigures figures,
            List<ReleasedContribution> contributions,
            List<ReleasedLine> costCentres) {
        this.fund = fund;
        this.serviceLine = serviceLine;
        this.level = level;
        this.figures = figures;
        this.contributions = List.copyOf(contributions);
        this.costCentres = List.copyOf(costCentres);
    }

    public Fund fund() {
        return fund;
    }

    public ServiceLine serviceLine() {
        return serviceLine;
    }

    /** How many totals of the chart are above it. */
    public int level() {
        return level;
    }

    public ReleasedFigures figures() {
        return figures;
    }

    /** Of every member, by code; none in a borough's own view. */
    public List<ReleasedContribution> contributions() {
        return contributions;
    }

    /** Only in a borough's own view. */
    public List<ReleasedLine> costCentres() {
        return costCentres;
    }
}
