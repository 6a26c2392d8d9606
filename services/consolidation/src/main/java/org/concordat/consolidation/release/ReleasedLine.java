package org.concordat.consolidation.release;

import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.policy.ViewMeasure;
import org.concordat.kernel.Fund;
import org.concordat.kernel.LineType;

/** One line of a borough's return, down to its cost centre. Made by the release step alone. */
public final class ReleasedLine {

    private final int line;
    private final Optional<String> costCentre;
    private final Optional<String> title;
    private final String serviceLine;
    private final Fund fund;
    private final LineType type;
    private final List<ReleasedCell> cells;
    private final Optional<String> comment;

    ReleasedLine(
            int line,
            Optional<String> costCentre,
            Optional<String> title,
            String serviceLine,
            Fund fund,
            LineType type,
            List<ReleasedCell> cells,
            Optional<String> comment) {
        this.line = line;
        this.costCentre = costCentre;
        this.title = title;
        this.serviceLine = serviceLine;
        this.fund = fund;
        this.type = type;
        this.cells = List.copyOf(cells);
        this.comment = comment;
    }

    /** Its number in the return, from 1. */
    public int line() {
        return line;
    }

    public Optional<String> costCentre() {
        return costCentre;
    }

    public Optional<String> title() {
        return title;
    }

    public String serviceLine() {
        return serviceLine;
    }

    public Fund fund() {
        return fund;
    }

    public LineType type() {
        return type;
    }

    public ReleasedCell cell(ViewMeasure measure) {
        return cells.get(measure.ordinal());
    }

    /** What the borough says about the line; only where all its figures are shown, since it may speak of any. */
    public Optional<String> comment() {
        return comment;
    }
}
