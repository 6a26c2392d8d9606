package org.concordat.consolidation.budget.recharges;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.consolidation.budget.BudgetRows;
import org.concordat.consolidation.budget.apportionment.ToldFigure;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.release.ReleasedCell;
import org.concordat.consolidation.release.ReleasedContribution;
import org.concordat.consolidation.release.ReleasedFigures;
import org.concordat.consolidation.release.ReleasedLine;
import org.concordat.consolidation.release.ReleasedRow;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.consolidation.table.Part;
import org.concordat.kernel.Borough;
import org.concordat.kernel.sharing.SharingDetail;

/**
 * A budget view down to single lines, looked at for recharges. Whatever is told of them is told by what it shows: nothing
 * else is read.
 */
record ShownBudget(ReleasedView view) {

    private static final int COST_CENTRE = 0;

    List<RechargeMember> members() {
        return view.members().stream().map(this::member).toList();
    }

    private RechargeMember member(Borough borough) {
        List<ReleasedContribution> contributions = view.rows().stream()
                .flatMap(row -> row.contribution(borough).stream())
                .toList();
        return new RechargeMember(
                borough,
                !contributions.isEmpty()
                        && contributions.stream().allMatch(of -> of.leastDetail() == SharingDetail.DETAIL),
                contributions.stream()
                        .anyMatch(of -> of.figures().whole().stream().anyMatch(ReleasedCell::hasValue)),
                lines(row -> row.contribution(borough)
                        .map(ReleasedContribution::lines)
                        .orElse(List.of())));
    }

    /** Of a borough's own view. */
    List<ChargeLine> ownLines() {
        return lines(ReleasedRow::lines);
    }

    private List<ChargeLine> lines(Function<ReleasedRow, List<ReleasedLine>> lines) {
        return view.rows().stream()
                .flatMap(row -> lines.apply(row).stream().flatMap(line -> line(row, line)))
                .toList();
    }

    private static Stream<ChargeLine> line(ReleasedRow row, ReleasedLine line) {
        return line.texts().get(BudgetRows.COUNTERPARTY).stream()
                .flatMap(counterparty -> RechargeSide.ofPart(line.part()).stream()
                        .map(side -> new ChargeLine(
                                counterparty,
                                line.group(),
                                side,
                                row.node().code(),
                                line.texts().get(COST_CENTRE),
                                ChargeLine.byMeasure(measure -> figure(line.cell(measure))))));
    }

    /** Of each fund, and of all of them last. */
    List<GrossTotal> totals() {
        return view.totals().stream().map(ShownBudget::total).toList();
    }

    private static GrossTotal total(ReleasedRow row) {
        return new GrossTotal(
                row.group() == BudgetRows.TABLE.allGroups()
                        ? Optional.empty()
                        : Optional.of(BudgetRows.TABLE.group(row.group()).code()),
                ChargeLine.byMeasure(measure -> figures(row.figures(), measure)));
    }

    private static GrossTotal.Figures figures(ReleasedFigures figures, Measure measure) {
        return new GrossTotal.Figures(
                part(figures, BudgetRows.EXPENDITURE, measure),
                part(figures, BudgetRows.GRANT, measure),
                part(figures, BudgetRows.INCOME, measure),
                part(figures, BudgetRows.NET, measure),
                new HashSet<>(included(figures, BudgetRows.EXPENDITURE, measure)),
                new HashSet<>(included(figures, BudgetRows.INCOME, measure)));
    }

    /** What nobody posted is nothing, where it is known what everybody posted. */
    private static ToldFigure part(ReleasedFigures figures, Part part, Measure measure) {
        if (figures.has(part)) {
            return figure(figures.cell(part, measure));
        }
        ReleasedCell net = figures.cell(BudgetRows.NET, measure);
        return net.hasValue() ? ToldFigure.shown(BigDecimal.ZERO.setScale(2)) : figure(net);
    }

    private static List<Borough> included(ReleasedFigures figures, Part part, Measure measure) {
        return figures.has(part) ? figures.cell(part, measure).included() : List.of();
    }

    private static ToldFigure figure(ReleasedCell cell) {
        return cell.value()
                .map(money -> ToldFigure.shown(money.pounds()))
                .orElseGet(() -> new ToldFigure(Optional.empty(), cell.status(), cell.reason()));
    }
}
