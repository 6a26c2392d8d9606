package org.concordat.consolidation.release;

import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.table.DomainTable;

/** One line of a borough's return, such as a cost centre or a row of a register. Made by the release step alone. */
public final class ReleasedLine {

    private final DomainTable table;
    private final int line;
    private final String row;
    private final int group;
    private final int part;
    private final List<ReleasedCell> cells;
    private final List<Optional<String>> texts;

    ReleasedLine(
            DomainTable table,
            int line,
            String row,
            int group,
            int part,
            List<ReleasedCell> cells,
            List<Optional<String>> texts) {
        this.table = table;
        this.line = line;
        this.row = row;
        this.group = group;
        this.part = part;
        this.cells = List.copyOf(cells);
        this.texts = List.copyOf(texts);
    }

    /** Its number in the return, from 1. */
    public int line() {
        return line;
    }

    /** The key of the row it is about. */
    public String row() {
        return row;
    }

    /** The number of its group. */
    public int group() {
        return group;
    }

    /** The number of its part. */
    public int part() {
        return part;
    }

    /** In the order of the measures. */
    public List<ReleasedCell> cells() {
        return cells;
    }

    public ReleasedCell cell(Measure measure) {
        return cells.get(table.measures().number(measure));
    }

    /**
     * What it says beside its figures, by the domain's columns of text; one that may speak of any figure is there only
     * where all of them are shown.
     */
    public List<Optional<String>> texts() {
        return texts;
    }
}
