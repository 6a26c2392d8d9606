package org.concordat.consolidation.effects;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.consolidation.measure.RowMeasure;
import org.concordat.consolidation.question.CellStatus;
import org.concordat.consolidation.question.Coverage;
import org.concordat.consolidation.release.ReleasedCell;
import org.concordat.consolidation.release.ReleasedContribution;
import org.concordat.consolidation.release.ReleasedFigures;
import org.concordat.consolidation.release.ReleasedRow;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.consolidation.table.DomainTable;
import org.concordat.kernel.Borough;
import org.concordat.kernel.sharing.SharingDetail;

/** What became of every figure of an answer, by where it stands, without any figure. */
final class Seen {

    /**
     * Where a figure stands.
     *
     * @param row the key of its row; of a total at the foot a word that is no key
     * @param of whose figure it is; none of the partnership's total
     */
    record Place(int group, String row, boolean isFoot, int part, int measure, Optional<Borough> of) {}

    /** @param coverage who is in it; only of partnership totals */
    record State(CellStatus status, Optional<Coverage> coverage) {

        /** Where the answer has no such row, or no such part of it, nothing of it may be seen. */
        static final State NOTHING = new State(CellStatus.WITHHELD, Optional.empty());

        static State of(ReleasedCell cell) {
            return new State(cell.status(), cell.coverage());
        }

        boolean has(Borough borough) {
            return coverage.filter(of -> of.included().contains(borough)).isPresent();
        }
    }

    /** @param counts whether its figures are numbers of children */
    record Row(int group, String code, String title, boolean isFoot, boolean counts) {}

    private final DomainTable table;
    private final Map<Place, State> states = new LinkedHashMap<>();
    private final Map<Place, Row> rows = new HashMap<>();
    /** By row, the most and the least that a borough lets be seen there. */
    private final Map<Row, Map<Borough, ReleasedContribution>> contributions = new LinkedHashMap<>();

    private Seen(DomainTable table) {
        this.table = table;
    }

    static Seen of(ReleasedView view) {
        Seen seen = new Seen(view.question().domain().table());
        Stream.concat(view.rows().stream(), view.totals().stream()).forEach(seen::add);
        return seen;
    }

    private void add(ReleasedRow released) {
        Row row = new Row(
                released.group(),
                released.node().code(),
                released.node().isFoot()
                        ? table.totalTitle(released.group())
                        : released.node().title(),
                released.node().isFoot(),
                released.node()
                        .own()
                        .filter(own -> own.of() == RowMeasure.Counting.CHILDREN)
                        .isPresent());
        contributions.put(
                row,
                released.contributions().stream()
                        .collect(Collectors.toMap(ReleasedContribution::borough, Function.identity())));
        add(row, Optional.empty(), released.figures());
        released.contributions().forEach(of -> add(row, Optional.of(of.borough()), of.figures()));
    }

    private void add(Row row, Optional<Borough> of, ReleasedFigures figures) {
        for (int part = 0; part < table.parts().size(); part++) {
            if (figures.has(part)) {
                List<ReleasedCell> cells = figures.cells(part);
                for (int measure = 0; measure < cells.size(); measure++) {
                    Place place = new Place(row.group(), row.code(), row.isFoot(), part, measure, of);
                    states.put(place, State.of(cells.get(measure)));
                    rows.put(place, row);
                }
            }
        }
    }

    /** Every place of it, in the order of the answer. */
    Stream<Place> places() {
        return states.keySet().stream();
    }

    State at(Place place) {
        return states.getOrDefault(place, State.NOTHING);
    }

    /** The row of a place that it has. */
    Optional<Row> row(Place place) {
        return Optional.ofNullable(rows.get(place));
    }

    Stream<Row> rows() {
        return contributions.keySet().stream();
    }

    /** How much a borough lets be seen of a row; none where one measure is more open than another. */
    Optional<SharingDetail> detail(Row row, Borough borough) {
        return Optional.ofNullable(contributions.get(row))
                .flatMap(of -> Optional.ofNullable(of.get(borough)))
                .filter(of -> of.detail() == of.leastDetail())
                .map(ReleasedContribution::detail);
    }

    DomainTable table() {
        return table;
    }
}
