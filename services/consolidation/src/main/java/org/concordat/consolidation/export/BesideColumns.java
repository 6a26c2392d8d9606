package org.concordat.consolidation.export;

import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.release.ReleasedCell;
import org.concordat.consolidation.view.Beside;
import org.concordat.kernel.Borough;
import org.concordat.web.table.writing.Value;

/** The columns of what stands beside the figures of a view: the result, who is in it, and what is to be known of it. */
record BesideColumns(Beside beside, FigureColumns figures, RowMarks marks) {

    static BesideColumns of(Beside beside, FigureColumns figures) {
        return new BesideColumns(beside, figures, new RowMarks(beside.restated(), List.of()));
    }

    List<String> header() {
        String column = beside.column();
        return List.of(column, column + "_coverage", column + "_notes");
    }

    /** @param cell none in a line beside which nothing stands */
    List<Value> values(Optional<Borough> borough, Optional<ReleasedCell> cell) {
        return cell.map(of -> List.of(
                        figures.of(of).getFirst(),
                        Value.of(marks.coverage(List.of(of))),
                        Value.of(String.join("; ", marks.notes(borough, List.of(of))))))
                .orElse(List.of(Value.nothing(), Value.nothing(), Value.nothing()));
    }
}
