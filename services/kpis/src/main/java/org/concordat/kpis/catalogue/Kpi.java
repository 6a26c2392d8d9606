package org.concordat.kpis.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.concordat.kernel.Borough;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.kpi.KpiAccrual;
import org.concordat.kernel.kpi.KpiCombining;
import org.concordat.kernel.kpi.KpiUnit;
import org.concordat.kernel.kpi.Polarity;
import org.concordat.kernel.span.Frequency;
import org.concordat.kernel.span.Span;
import org.concordat.registers.Owner;

/**
 * One version of an indicator's definition. Results are given by a version, so it never changes.
 *
 * @param code such as {@code CP-ICPC-15}; belongs to one owner for ever
 * @param version counts from 1 within the code
 * @param owner for whom it is defined
 * @param description what it means, where the title does not say it
 * @param numerator what is counted, in words; none where the result is a number by itself
 * @param denominator of what, in words
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
public record Kpi(
        String code,
        int version,
        Owner owner,
        String title,
        Optional<String> description,
        Optional<String> numerator,
        Optional<String> denominator,
        KpiUnit unit,
        List<String> categories,
        Polarity polarity,
        Frequency frequency,
        KpiAccrual accrual,
        Optional<LocalDate> since,
        KpiCombining combining,
        Optional<String> area,
        Optional<String> source,
        Optional<String> responsible,
        List<String> comparators,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        List<SeriesBreak> breaks) {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{0,19}(-[A-Z0-9]{1,20}){1,5}");

    /** @param on the first day of the new series @param reason in words */
    public record SeriesBreak(LocalDate on, String reason) {}

    public Kpi {
        if (!CODE.matcher(code).matches()) {
            throw new InvalidValue(
                    "code of an indicator",
                    code,
                    "capitals and digits in parts joined by hyphens, such as CP-PLAN-RATE");
        }
        categories = List.copyOf(categories);
        comparators = List.copyOf(comparators);
        breaks = List.copyOf(breaks);
    }

    /** Whether there may be results about the span: it begins and ends while the definition holds. */
    public boolean isDefinedFor(Span span) {
        return from.map(first -> !span.end().isBefore(first)).orElse(true)
                && until.map(last -> !span.end().isAfter(last)).orElse(true);
    }

    /** The break that lies between two days, the later not before the earlier; the last of several. */
    public Optional<SeriesBreak> breakBetween(LocalDate earlier, LocalDate later) {
        return breaks.stream()
                .filter(one -> one.on().isAfter(earlier) && !one.on().isAfter(later))
                .reduce((first, second) -> second);
    }

    /** Whether the borough may report on it: it is everybody's, its own, or a partnership's. */
    public boolean isFor(Borough borough) {
        return owner.ownBorough().map(borough::equals).orElse(true);
    }
}
