package org.concordat.consolidation.release;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.concordat.consolidation.policy.ViewMeasure;

/** The cells of one place of the table: its net, and each type of line that occurs there. */
public final class ReleasedFigures {

    private final Map<Slot, List<ReleasedCell>> cells;

    ReleasedFigures(EnumMap<Slot, List<ReleasedCell>> cells) {
        this.cells = cells;
    }

    public boolean has(Slot slot) {
        return cells.containsKey(slot);
    }

    /** The cells of a slot that occurs, in the order of the measures. */
    public List<ReleasedCell> cells(Slot slot) {
        List<ReleasedCell> found = cells.get(slot);
        if (found == null) {
            throw new IllegalStateException("there are no figures of " + slot);
        }
        return found;
    }

    public ReleasedCell cell(Slot slot, ViewMeasure measure) {
        return cells(slot).get(measure.ordinal());
    }
}
