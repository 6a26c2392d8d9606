package org.concordat.consolidation.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.consolidation.release.ReleasedRow;
import org.concordat.kernel.Borough;

/** What is said of the rows of one view, and of what each borough brings to them. */
public final class Assessed {

    /** Of a domain that lets its figures speak for themselves. */
    public static final Assessed NOTHING = new Assessed(List.of());

    private record Place(int group, String row, Optional<Borough> borough) {}

    private final List<NoteColumn> columns;
    private final Map<Place, List<Optional<Note>>> notes = new HashMap<>();

    public Assessed(List<NoteColumn> columns) {
        this.columns = List.copyOf(columns);
    }

    /** In the order of what is said of a row. */
    public List<NoteColumn> columns() {
        return columns;
    }

    /**
     * @param borough of what one of a partnership's members brings; none of the figure itself
     * @param said by column
     */
    public void say(ReleasedRow row, Optional<Borough> borough, List<Optional<Note>> said) {
        if (said.size() != columns.size()) {
            throw new IllegalArgumentException("something is said of every column");
        }
        notes.put(new Place(row.group(), row.node().code(), borough), List.copyOf(said));
    }

    /** By column; empty where nothing is said of the place at all. */
    public List<Optional<Note>> of(ReleasedRow row, Optional<Borough> borough) {
        return notes.getOrDefault(new Place(row.group(), row.node().code(), borough), List.of());
    }
}
