package org.concordat.consolidation.release.settlement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.consolidation.measure.Quantity;
import org.concordat.consolidation.question.CellStatus;
import org.concordat.consolidation.release.ReleasedCell;
import org.concordat.consolidation.release.ReleasedContribution;
import org.concordat.consolidation.release.ReleasedFigures;
import org.concordat.consolidation.release.ReleasedLine;
import org.concordat.consolidation.release.ReleasedRow;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.consolidation.table.Part;
import org.concordat.kernel.Borough;
import org.concordat.kernel.sharing.SharingDetail;

/** Adds up the figures that are meant in a released view, by measure, and says what becomes of the sum. */
final class Summing {

    private final Figures wanted;
    private final ReleasedView view;
    private final Optional<Borough> member;
    private final Map<String, Optional<String>> parents = new HashMap<>();

    private Summing(Figures wanted, ReleasedView view, Optional<Borough> member) {
        this.wanted = wanted;
        this.view = view;
        this.member = member;
        view.rows().forEach(row -> parents.put(row.node().code(), row.node().parent()));
    }

    /** Of a borough's own view. @param knownAt since when its figures are known; none where nothing is in */
    static List<RawFigure> whole(Figures wanted, ReleasedView own, Optional<Instant> knownAt) {
        return new Summing(wanted, own, Optional.empty()).figures(knownAt);
    }

    /** What a partnership's view shows of a member by itself, and nothing else. */
    static List<CellStatus> seen(Figures wanted, ReleasedView shared, Borough member) {
        return new Summing(wanted, shared, Optional.of(member))
                .figures(Optional.empty()).stream().map(RawFigure::seen).toList();
    }

    private List<RawFigure> figures(Optional<Instant> knownAt) {
        List<ReleasedRow> rows = rows();
        List<RawFigure> figures = new ArrayList<>();
        for (int measure = 0; measure < view.question().domain().measures().size(); measure++) {
            CellStatus status = rows.isEmpty() ? notThere() : CellStatus.SHOWN;
            BigDecimal sum = BigDecimal.ZERO;
            for (ReleasedRow row : rows) {
                ReleasedCell cell =
                        cells(row).map(ReleasedFigures::whole).orElseThrow().get(measure);
                // The first group has every row: it tells what may be seen there of the groups that have none.
                status = wanted.hasGroup(row.group()) || row.group() == 0 ? worse(status, cell.status()) : status;
                if (wanted.hasGroup(row.group()) && wanted.lines().isEmpty()) {
                    sum = sum.add(amount(cell));
                }
            }
            if (wanted.lines().isPresent() && status.hasValue()) {
                status = worse(status, linesMayBeSeen(rows));
                for (ReleasedLine line : lines()) {
                    ReleasedCell cell = line.cells().get(measure);
                    status = worse(status, cell.status());
                    sum = isTaken(line) ? sum.subtract(amount(cell)) : sum.add(amount(cell));
                }
            }
            figures.add(new RawFigure(status.hasValue() ? Optional.of(sum) : Optional.empty(), knownAt, status));
        }
        return figures;
    }

    /** What is not on the chart of a partnership, or not in its scope, it does not see. */
    private CellStatus notThere() {
        return member.isPresent() ? CellStatus.WITHHELD : CellStatus.MISSING;
    }

    private List<ReleasedRow> rows() {
        Stream<ReleasedRow> all = wanted.rows().isEmpty()
                ? view.totals().stream()
                        .filter(total ->
                                total.group() < view.question().domain().table().allGroups())
                : view.rows().stream()
                        .filter(row -> wanted.rows().contains(row.node().code()))
                        .filter(row ->
                                row.node().parent().filter(this::isWanted).isEmpty());
        return all.filter(row -> cells(row).isPresent()).toList();
    }

    private Optional<ReleasedFigures> cells(ReleasedRow row) {
        return member.isEmpty()
                ? Optional.of(row.figures())
                : member.flatMap(row::contribution).map(ReleasedContribution::figures);
    }

    /** Whether the row, or a total above it, is one that is wanted. */
    private boolean isWanted(String code) {
        return wanted.rows().contains(code)
                || parents.getOrDefault(code, Optional.empty())
                        .filter(this::isWanted)
                        .isPresent();
    }

    private CellStatus linesMayBeSeen(List<ReleasedRow> rows) {
        return member.isEmpty()
                        || rows.stream()
                                .allMatch(row -> row.contribution(member.orElseThrow())
                                        .filter(of -> of.leastDetail() == SharingDetail.DETAIL)
                                        .isPresent())
                ? CellStatus.SHOWN
                : CellStatus.WITHHELD;
    }

    private List<ReleasedLine> lines() {
        Figures.Lines only = wanted.lines().orElseThrow();
        return view.rows().stream()
                .filter(row ->
                        wanted.hasGroup(row.group()) && isWanted(row.node().code()))
                .flatMap(row -> member
                        .map(borough -> row.contribution(borough)
                                .map(ReleasedContribution::lines)
                                .orElse(List.of()))
                        .orElse(row.lines())
                        .stream())
                .filter(line -> line.texts()
                        .get(only.column())
                        .filter(only.texts()::contains)
                        .isPresent())
                .toList();
    }

    /** Whether the whole is less by it, as by income. */
    private boolean isTaken(ReleasedLine line) {
        List<Part> parts = view.question().domain().table().parts();
        return parts.get(line.part()).sign() < 0;
    }

    private static BigDecimal amount(ReleasedCell cell) {
        return cell.quantity()
                .map(quantity -> switch (quantity) {
                    case Quantity.Pence pence -> pence.money().pounds();
                    case Quantity.Count count -> BigDecimal.valueOf(count.count());
                    case Quantity.Decimal decimal -> decimal.value();
                    case Quantity.Ratio _, Quantity.Day _, Quantity.Parts _, Quantity.None _ ->
                        throw new IllegalStateException("nothing is split by " + quantity);
                })
                .orElse(BigDecimal.ZERO);
    }

    /** Of two, what becomes of their sum: what is held back goes before what is not in. */
    private static CellStatus worse(CellStatus one, CellStatus other) {
        for (CellStatus status :
                List.of(CellStatus.WITHHELD, CellStatus.SUPPRESSED, CellStatus.NOT_COMBINABLE, CellStatus.MISSING)) {
            if (one == status || other == status) {
                return status;
            }
        }
        return CellStatus.SHOWN;
    }
}
