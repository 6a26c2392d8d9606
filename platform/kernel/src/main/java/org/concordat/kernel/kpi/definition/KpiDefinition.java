package org.concordat.kernel.kpi.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Finding;
import org.concordat.kernel.kpi.KpiAccrual;
import org.concordat.kernel.kpi.KpiCombining;
import org.concordat.kernel.kpi.KpiUnit;
import org.concordat.kernel.kpi.Polarity;
import org.concordat.kernel.kpi.PrintedResult;
import org.concordat.kernel.sharing.TooFew;
import org.concordat.kernel.span.Frequency;
import org.concordat.kernel.span.InForce;
import org.concordat.kernel.span.Span;

/**
 * What an indicator is, as it is written down. A list that is left out is an empty one.
 *
 * @param partnership for which it is defined; none where it is for everybody, or one borough's own
 * @param description what it means, where the title does not say it
 * @param numerator what is counted, in words; none where the result is a number by itself
 * @param denominator of what, in words
 * @param counts what the numbers are of; children where it does not say, so that small ones are told nowhere
 * @param tooFew which numbers of children are told nowhere; 1 to 5 where it does not say
 * @param categories of a distribution, in order; none of another unit
 * @param since the first day of a programme whose results are to date; only then
 * @param area such as {@code School Standards}, by which scorecards are grouped; none where they are not
 * @param source who defines it, such as {@code Department for Education, children in need census}
 * @param responsible who answers for it, as a role and never as a person's name
 * @param comparators with whose results those of this one are compared, such as {@code STATISTICAL_NEIGHBOURS}
 * @param from the first day that a result may be about; every earlier one too when empty
 * @param until the last day; none while it goes on
 * @param breaks where the series breaks: a result from before one is never compared with a result from it on
 */
public record KpiDefinition(
        Optional<String> partnership,
        String title,
        Optional<String> description,
        Optional<String> numerator,
        Optional<String> denominator,
        Optional<Counted> counts,
        Optional<TooFew> tooFew,
        KpiUnit unit,
        Optional<List<String>> categories,
        Polarity polarity,
        Frequency frequency,
        KpiAccrual accrual,
        Optional<LocalDate> since,
        KpiCombining combining,
        Optional<String> area,
        Optional<String> source,
        Optional<String> responsible,
        Optional<List<String>> comparators,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Optional<List<SeriesBreak>> breaks) {

    /** What numbers are of. */
    public enum Counted {
        /** Children and young people: of few of them nothing is told to others. */
        CHILDREN,
        /** Anything else, such as posts, staff or visits. */
        OTHERS
    }

    /** @param on the first day of the new series @param reason in words */
    public record SeriesBreak(LocalDate on, String reason) {

        /** The break that lies between two days, the later not before the earlier; the last of several. */
        public static Optional<SeriesBreak> between(List<SeriesBreak> breaks, LocalDate earlier, LocalDate later) {
            return breaks.stream()
                    .filter(one -> one.on().isAfter(earlier) && !one.on().isAfter(later))
                    .reduce((first, second) -> second);
        }
    }

    public KpiDefinition {
        categories = Optional.of(categories.orElse(List.of()));
        comparators = Optional.of(comparators.orElse(List.of()));
        breaks = Optional.of(breaks.orElse(List.of()));
    }

    /** Whether there may be results about the span: it begins and ends while the definition holds. */
    public boolean isDefinedFor(Span span) {
        return InForce.on(span.end(), from, until);
    }

    /** @see SeriesBreak#between */
    public Optional<SeriesBreak> breakBetween(LocalDate earlier, LocalDate later) {
        return SeriesBreak.between(breaks.orElse(List.of()), earlier, later);
    }

    /** Takes results apart as papers print them. */
    public PrintedResult printed() {
        return new PrintedResult(unit, categories.orElse(List.of()));
    }

    /** What stands against its being recorded. */
    public List<Finding> wrong() {
        return DefinitionCheck.check(this);
    }
}
