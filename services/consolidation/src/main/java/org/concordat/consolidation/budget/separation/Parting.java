package org.concordat.consolidation.budget.separation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.consolidation.budget.apportionment.ToldFigure;
import org.concordat.consolidation.budget.separation.Separation.Others;
import org.concordat.consolidation.measure.Quantity;
import org.concordat.consolidation.question.CellName;
import org.concordat.consolidation.question.CellStatus;
import org.concordat.consolidation.question.Coverage;
import org.concordat.consolidation.release.ReleasedCell;
import org.concordat.consolidation.release.ReleasedContribution;
import org.concordat.consolidation.release.ReleasedFigures;
import org.concordat.consolidation.release.ReleasedRow;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.consolidation.table.RowNode;
import org.concordat.kernel.Borough;

/**
 * Parts the totals of a view into what one borough brings and what the others do. It is made of what the view shows and,
 * for its own people, of the borough's own view: whatever can be worked out from an answer could be from those.
 *
 * @param own the borough's own view; none where somebody else asks
 * @param leaves whether the borough is a member, and so takes anything
 */
record Parting(ReleasedView shared, Optional<ReleasedView> own, Borough borough, boolean leaves) {

    /** @param whole always what is taken and what remains together */
    record Parted(
            ToldFigure taken, ToldFigure remainder, Others of, Optional<String> takenCell, Optional<String> wholeCell) {

        ToldFigure whole() {
            return taken.plus(remainder);
        }
    }

    private static final int TOGETHER_MIN = 2;

    Parted of(int measure) {
        Optional<ReleasedCell> brought = contribution(borough, measure);
        ToldFigure taken = leaves ? taken(brought, measure) : nothing();
        Optional<ReleasedCell> total = foot(shared).map(ReleasedRow::figures).map(figures -> cell(figures, measure));
        Others named = others(measure);
        Optional<Parted> together = named.withheld().isEmpty()
                ? Optional.of(new Parted(taken, sum(named, measure), named, Optional.empty(), Optional.empty()))
                : total.filter(ReleasedCell::hasValue).flatMap(cell -> lessTaken(cell, taken));
        Parted parted = together.orElseGet(() ->
                new Parted(taken, ToldFigure.hidden(held(measure, named)), named, Optional.empty(), Optional.empty()));
        return new Parted(
                parted.taken(),
                parted.remainder(),
                parted.of(),
                brought.filter(any -> leaves).flatMap(Parting::name),
                total.flatMap(Parting::name));
    }

    /** What the partnership's view shows goes first: it is within the partnership's scope. */
    private ToldFigure taken(Optional<ReleasedCell> brought, int measure) {
        ToldFigure shown = brought.map(Parting::figure).orElseGet(() -> ToldFigure.hidden(CellStatus.WITHHELD));
        return shown.value().isPresent()
                ? shown
                : own.map(view -> inScope(view, measure)).orElse(shown);
    }

    /** Of the rows that the partnership's total adds up; of one on another chart, everything. */
    private ToldFigure inScope(ReleasedView view, int measure) {
        boolean mapped = shared.mapped().stream().anyMatch(of -> of.borough().equals(borough));
        if (mapped) {
            return foot(view)
                    .map(row -> figure(cell(row.figures(), measure)))
                    .orElseGet(() -> ToldFigure.hidden(CellStatus.MISSING));
        }
        Set<String> rows = shared.summed().stream().map(RowNode::code).collect(Collectors.toSet());
        return view.rows().stream()
                .filter(row -> rows.contains(row.node().code()))
                .map(row -> figure(cell(row.figures(), measure)))
                .reduce(ToldFigure::plus)
                .orElseGet(() -> ToldFigure.hidden(CellStatus.MISSING));
    }

    private List<Borough> otherMembers() {
        return shared.members().stream()
                .filter(member -> !leaves || !member.equals(borough))
                .toList();
    }

    private Others others(int measure) {
        List<Borough> included = new ArrayList<>();
        List<Borough> withheld = new ArrayList<>();
        List<Borough> missing = new ArrayList<>();
        for (Borough other : otherMembers()) {
            CellStatus status =
                    contribution(other, measure).map(ReleasedCell::status).orElse(CellStatus.WITHHELD);
            (status.hasValue() ? included : status == CellStatus.MISSING ? missing : withheld).add(other);
        }
        return new Others(included, withheld, missing);
    }

    private ToldFigure sum(Others others, int measure) {
        if (others.included().isEmpty() && !others.missing().isEmpty()) {
            return ToldFigure.hidden(CellStatus.MISSING);
        }
        return others.included().stream()
                .map(other -> figure(contribution(other, measure).orElseThrow()))
                .reduce(nothing(), ToldFigure::plus);
    }

    /** What is left of a total that is shown, where it is of two others at least: one alone would be told by itself. */
    private Optional<Parted> lessTaken(ReleasedCell total, ToldFigure taken) {
        Coverage coverage = total.coverage().orElse(new Coverage(List.of(), List.of(), List.of()));
        List<Borough> included = without(coverage.included());
        boolean isIn = coverage.included().size() > included.size();
        if (included.size() < TOGETHER_MIN || isIn && taken.value().isEmpty()) {
            return Optional.empty();
        }
        ToldFigure whole = figure(total);
        return Optional.of(new Parted(
                taken,
                isIn ? whole.minus(taken) : whole,
                new Others(included, without(coverage.withheld()), without(coverage.missing())),
                Optional.empty(),
                Optional.empty()));
    }

    private List<Borough> without(List<Borough> boroughs) {
        return boroughs.stream()
                .filter(member -> !leaves || !member.equals(borough))
                .toList();
    }

    private CellStatus held(int measure, Others others) {
        return others.withheld().stream()
                        .map(other -> contribution(other, measure)
                                .map(ReleasedCell::status)
                                .orElse(CellStatus.WITHHELD))
                        .anyMatch(CellStatus.WITHHELD::equals)
                ? CellStatus.WITHHELD
                : CellStatus.SUPPRESSED;
    }

    private Optional<ReleasedCell> contribution(Borough member, int measure) {
        return foot(shared)
                .flatMap(row -> row.contribution(member))
                .map(ReleasedContribution::figures)
                .map(figures -> cell(figures, measure));
    }

    /** The total of everything stands last. */
    private static Optional<ReleasedRow> foot(ReleasedView view) {
        return view.totals().isEmpty()
                ? Optional.empty()
                : Optional.of(view.totals().getLast());
    }

    private static ReleasedCell cell(ReleasedFigures figures, int measure) {
        return figures.whole().get(measure);
    }

    private static Optional<String> name(ReleasedCell cell) {
        return cell.hasValue() ? cell.name().map(CellName::toString) : Optional.empty();
    }

    private static ToldFigure figure(ReleasedCell cell) {
        return cell.quantity()
                .flatMap(Parting::amount)
                .map(ToldFigure::shown)
                .orElseGet(() -> new ToldFigure(
                        Optional.empty(), cell.hasValue() ? CellStatus.NOT_COMBINABLE : cell.status(), cell.reason()));
    }

    private static Optional<BigDecimal> amount(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Pence pence -> Optional.of(pence.money().pounds());
            case Quantity.Count count -> Optional.of(BigDecimal.valueOf(count.count()));
            case Quantity.Decimal _, Quantity.Ratio _, Quantity.Day _, Quantity.Parts _, Quantity.None _ ->
                Optional.empty();
        };
    }

    static ToldFigure nothing() {
        return ToldFigure.shown(BigDecimal.ZERO);
    }
}
