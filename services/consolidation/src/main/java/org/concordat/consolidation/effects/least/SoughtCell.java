package org.concordat.consolidation.effects.least;

import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.consolidation.question.CellAddress;
import org.concordat.consolidation.release.ReleasedCell;
import org.concordat.consolidation.release.ReleasedFigures;
import org.concordat.consolidation.release.ReleasedRow;
import org.concordat.consolidation.release.ReleasedView;

/** Finds in any answer to the question of a cell what stands in its place. */
record SoughtCell(CellAddress address) {

    Optional<ReleasedRow> row(ReleasedView view) {
        Stream<ReleasedRow> rows = address.isTotal()
                ? view.totals().stream()
                : view.rows().stream().filter(row -> row.node().code().equals(address.row()));
        return rows.filter(row -> row.group() == address.group()).findFirst();
    }

    /** None where the answer has no such row, or no such part of it. */
    Optional<ReleasedCell> cell(ReleasedView view) {
        return row(view)
                .flatMap(this::figures)
                .filter(figures -> figures.has(address.part()))
                .map(figures -> figures.cells(address.part()).get(address.measure()));
    }

    private Optional<ReleasedFigures> figures(ReleasedRow row) {
        if (address.party() == 0) {
            return Optional.of(row.figures());
        }
        return address.party() > row.contributions().size()
                ? Optional.empty()
                : Optional.of(row.contributions().get(address.party() - 1).figures());
    }

    boolean isShown(ReleasedView view) {
        return cell(view).filter(ReleasedCell::hasValue).isPresent();
    }
}
