package org.concordat.consolidation.kpi.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.kpi.KpiCatalogue;
import org.concordat.consolidation.kpi.KpiKnown;
import org.concordat.consolidation.kpi.KpiTable;
import org.concordat.consolidation.measure.Quantity;
import org.concordat.consolidation.question.CellStatus;
import org.concordat.consolidation.release.ReleasedCell;
import org.concordat.kernel.Borough;
import org.concordat.kernel.kpi.Qualifier;
import org.concordat.kernel.kpi.Result;
import org.concordat.kernel.kpi.definition.KpiDefinition.SeriesBreak;
import org.concordat.kernel.span.Span;

/**
 * The results of one indicator as they were released at one place of a scorecard, latest first. What was not released is
 * not here, and so nothing that is worked out from it can be said.
 *
 * @param cells by the figures of a row
 * @param said how the figure is given, by the domain's columns of text; empty where that is not said
 * @param spans what the figures are about, as far as that is known
 */
record ReleasedResults(
        KpiKnown kpi, List<ReleasedCell> cells, List<Optional<String>> said, List<Optional<Span>> spans) {

    /** @param borough whose figures they are; none: of all together */
    static ReleasedResults of(
            KpiKnown kpi,
            KpiCatalogue catalogue,
            Optional<Borough> borough,
            List<ReleasedCell> cells,
            List<Optional<String>> said) {
        List<Optional<Span>> spans = new ArrayList<>();
        List<Span> expected =
                borough.map(of -> catalogue.expected(kpi.code(), of)).orElseGet(() -> catalogue.expected(kpi.code()));
        for (int figure = 0; figure < cells.size(); figure++) {
            spans.add(figure < expected.size() ? Optional.of(expected.get(figure)) : Optional.empty());
        }
        if (expected.isEmpty() && !said.isEmpty()) {
            spans.set(
                    0,
                    said.get(KpiTable.text("span")).flatMap(text -> borough.flatMap(of -> catalogue.span(text, of))));
        }
        return new ReleasedResults(kpi, cells, said, spans);
    }

    /** Whether the result is neither shown nor known to be missing: then nothing is said of it. */
    boolean areHidden() {
        return switch (cells.getFirst().status()) {
            case SHOWN, PROVISIONAL, MISSING -> false;
            case WITHHELD, SUPPRESSED, NOT_COMBINABLE -> true;
        };
    }

    boolean isMissing() {
        return cells.getFirst().status() == CellStatus.MISSING;
    }

    Optional<Span> about() {
        return spans.getFirst();
    }

    /** The latest result; none where it is missing and no word stands for it. */
    Optional<Result> latest() {
        return cells.getFirst().quantity().map(ReleasedResults::result).or(this::word);
    }

    private Optional<Result> word() {
        return said.isEmpty()
                ? Optional.empty()
                : said.get(KpiTable.text("qualifier"))
                        .map(Qualifier::valueOf)
                        .filter(Qualifier::standsInsteadOfNumber)
                        .map(Result.NoNumber::new);
    }

    private static Result result(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Decimal alone -> new Result.Value(alone.value());
            case Quantity.Parts parts -> new Result.Parts(parts.numerator(), parts.denominator());
            // Several numbers, such as counts by category.
            default -> new Result.NoNumber(Qualifier.NOT_COMPARABLE);
        };
    }

    /** @param figure 0 for the latest */
    Optional<BigDecimal> value(int figure) {
        return cells.get(figure).quantity().map(ReleasedResults::result).flatMap(result -> result.value(kpi.unit()));
    }

    /** The figure before the latest that has a value, wherever it stands. */
    Optional<Integer> before() {
        for (int figure = 1; figure < cells.size(); figure++) {
            if (value(figure).isPresent()) {
                return Optional.of(figure);
            }
        }
        return Optional.empty();
    }

    /** The value that the latest may be compared with: the one before it, unless the series has broken in between. */
    Optional<BigDecimal> comparable() {
        return before().filter(figure -> breakSince(figure).isEmpty()).flatMap(this::value);
    }

    /** Where the series has broken between the figure and the latest. */
    Optional<SeriesBreak> breakSince(int figure) {
        return spans.get(figure).flatMap(before -> about().flatMap(now -> kpi.breakBetween(before.end(), now.end())));
    }

    /**
     * Earliest first, those that follow each other up to the latest without a gap, a break or a change of the boroughs in
     * them; none where the latest has no value.
     */
    List<BigDecimal> series() {
        List<BigDecimal> values = new ArrayList<>();
        for (int figure = 0; figure < cells.size(); figure++) {
            Optional<BigDecimal> value = value(figure);
            boolean follows =
                    cells.get(figure).included().equals(cells.getFirst().included())
                            && breakSince(figure).isEmpty();
            if (value.isEmpty() || !follows) {
                return values;
            }
            values.addFirst(value.get());
        }
        return values;
    }
}
