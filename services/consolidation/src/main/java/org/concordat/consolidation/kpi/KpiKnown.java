package org.concordat.consolidation.kpi;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.measure.Combining;
import org.concordat.consolidation.measure.RowMeasure;
import org.concordat.kernel.Borough;
import org.concordat.kernel.kpi.KpiAccrual;
import org.concordat.kernel.kpi.KpiUnit;
import org.concordat.kernel.kpi.Polarity;
import org.concordat.kernel.kpi.definition.KpiDefinition.Counted;
import org.concordat.kernel.kpi.definition.KpiDefinition.SeriesBreak;
import org.concordat.kernel.sharing.TooFew;
import org.concordat.kernel.span.Frequency;
import org.concordat.kernel.span.InForce;
import org.concordat.kernel.span.Span;

/**
 * A version of an indicator's definition, as the catalogue's service published it.
 *
 * @param partnership for which it is defined; none where it is for everybody or one borough's own
 * @param borough whose own it is; none otherwise
 * @param counted what its numbers are of
 * @param tooFew which numbers of children are too small to be told
 * @param accrual what a later result is of earlier ones
 * @param combining as the definition says; {@link #measure} says what holds
 * @param area by which scorecards are grouped
 * @param comparators with whose results it is compared
 * @param from the first day that a result may be about; any when empty
 * @param breaks where the series breaks, in order
 */
public record KpiKnown(
        String code,
        int version,
        Optional<String> partnership,
        Optional<Borough> borough,
        String title,
        Counted counted,
        TooFew tooFew,
        KpiUnit unit,
        Polarity polarity,
        Frequency frequency,
        KpiAccrual accrual,
        Combining combining,
        Optional<String> area,
        List<String> comparators,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        List<SeriesBreak> breaks) {

    public KpiKnown {
        comparators = List.copyOf(comparators);
        breaks = List.copyOf(breaks);
    }

    /** The same where results of several boroughs are not about the same times: none are combined. */
    KpiKnown sideBySide() {
        return new KpiKnown(
                code,
                version,
                partnership,
                borough,
                title,
                counted,
                tooFew,
                unit,
                polarity,
                frequency,
                accrual,
                Combining.NOT_AT_ALL,
                area,
                comparators,
                from,
                until,
                breaks);
    }

    /** Whether there may be results about the span. */
    public boolean isDefinedFor(Span span) {
        return InForce.on(span.end(), from, until);
    }

    /** The last break between two days, the later not before the earlier: results before and after are not compared. */
    public Optional<SeriesBreak> breakBetween(LocalDate earlier, LocalDate later) {
        return SeriesBreak.between(breaks, earlier, later);
    }

    /**
     * How its results are measured and combined: as the definition says, where that is right. Places in an order and
     * categories make no sum; a share is never added up or averaged; the latest of several boroughs is one borough's; and
     * what each reports when it likes is not about the same time.
     */
    public RowMeasure measure() {
        boolean oneNumber = switch (unit) {
            case RANK, QUARTILE, DISTRIBUTION -> false;
            case PERCENT, SHARE_OF_PEOPLE -> combining != Combining.SUM;
            default -> true;
        };
        boolean combines = oneNumber && frequency.isRegular() && combining != Combining.LATEST;
        return new RowMeasure(
                combines ? combining : Combining.NOT_AT_ALL, unit.per(), unit.decimals(), counting(), tooFew);
    }

    /** A mean of days, and whatever else is no number of anybody, tells of no child. */
    private RowMeasure.Counting counting() {
        return switch (unit) {
            case MONEY -> RowMeasure.Counting.POUNDS;
            case DAYS, WEEKS, SCORE, RATIO, RANK, QUARTILE -> RowMeasure.Counting.OTHERS;
            default ->
                switch (counted) {
                    case CHILDREN -> RowMeasure.Counting.CHILDREN;
                    case OTHERS -> RowMeasure.Counting.OTHERS;
                };
        };
    }
}
