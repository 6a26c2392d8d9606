package org.concordat.consolidation.release;

import java.util.List;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.table.DomainTable;
import org.concordat.consolidation.table.Part;
import org.jspecify.annotations.Nullable;

/** The cells of one place of the table: the whole of a row, and each part of it that occurs there. */
public final class ReleasedFigures {

    private final DomainTable table;
    /** By the number of the part; null for one that does not occur. */
    private final List<@Nullable List<ReleasedCell>> cells;

    ReleasedFigures(DomainTable table, List<@Nullable List<ReleasedCell>> cells) {
        this.table = table;
        this.cells = cells;
    }

    public boolean has(int part) {
        return part < cells.size() && cells.get(part) != null;
    }

    public boolean has(Part part) {
        return has(table.parts().indexOf(part));
    }

    /** The cells of the whole, in the order of the measures. */
    public List<ReleasedCell> whole() {
        return cells(0);
    }

    /** The cells of a part that occurs, in the order of the measures. */
    public List<ReleasedCell> cells(int part) {
        List<ReleasedCell> found = cells.get(part);
        if (found == null) {
            throw new IllegalStateException(
                    "there are no figures of " + table.parts().get(part));
        }
        return found;
    }

    public ReleasedCell cell(Part part, Measure measure) {
        return cells(table.parts().indexOf(part)).get(table.measures().number(measure));
    }
}
