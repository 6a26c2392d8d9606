package org.concordat.kernel.sharing;

import java.time.LocalDate;
import java.util.Optional;
import org.concordat.kernel.Chart;
import org.concordat.kernel.ReportingDomain;
import org.concordat.kernel.span.InForce;

/**
 * One sharing rule of a mandate: how much of the borough's figures a partnership may see. An omitted field means all.
 *
 * @param serviceLine a line or total of the borough's chart; a total stands for everything below it
 * @param measure a measure of the domain, such as {@code forecastOutturn}
 * @param from first day on which the rule applies, in Europe/London
 * @param until last day on which the rule applies, in Europe/London
 */
public record SharingRule(
        Optional<String> partnership,
        Optional<ReportingDomain> domain,
        Optional<String> serviceLine,
        Optional<String> measure,
        SharingDetail detail,
        Optional<LocalDate> from,
        Optional<LocalDate> until) {

    /** Whether the rule applies on that day: both ends belong to it. */
    public boolean appliesOn(LocalDate date) {
        return InForce.on(date, from, until);
    }

    /** Whether the other rule is about exactly the same figures on the same days, whatever it allows. */
    public boolean hasScopeOf(SharingRule other) {
        return partnership.equals(other.partnership)
                && domain.equals(other.domain)
                && serviceLine.equals(other.serviceLine)
                && measure.equals(other.measure)
                && from.equals(other.from)
                && until.equals(other.until);
    }

    /**
     * Whether this rule is about nothing the other is not about, and not about all of it.
     *
     * @param chart says which lines lie below which totals
     */
    public boolean isMoreSpecificThan(SharingRule other, Chart chart) {
        return !hasScopeOf(other)
                && within(partnership, other.partnership)
                && within(domain, other.domain)
                && within(measure, other.measure)
                && lineWithin(other, chart)
                && daysWithin(other);
    }

    private static <T> boolean within(Optional<T> inner, Optional<T> outer) {
        return outer.isEmpty() || inner.equals(outer);
    }

    private boolean lineWithin(SharingRule other, Chart chart) {
        if (other.serviceLine.isEmpty() || serviceLine.equals(other.serviceLine)) {
            return true;
        }
        return serviceLine
                .map(line -> chart.pathUp(line).contains(other.serviceLine.get()))
                .orElse(false);
    }

    private boolean daysWithin(SharingRule other) {
        boolean beginsWithin = other.from
                .map(outer -> from.map(inner -> !inner.isBefore(outer)).orElse(false))
                .orElse(true);
        boolean endsWithin = other.until
                .map(outer -> until.map(inner -> !inner.isAfter(outer)).orElse(false))
                .orElse(true);
        return beginsWithin && endsWithin;
    }
}
