package org.concordat.kernel.contracts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.kernel.shares.Share;

/**
 * A contract of a borough, as it is sent, kept, answered and told. Amounts are in {@code unit}; of a shared contract they
 * are the recording borough's own part.
 *
 * @param cpv code of the Common Procurement Vocabulary
 * @param category in plain words
 * @param serviceLine of the common chart
 * @param partnership code; of what boroughs buy together
 * @param lead the borough that holds the contract for the others
 * @param sharedReference what it is called in every borough that has a share: contracts of one name are one
 * @param shares of the boroughs, which add up to 100
 * @param value over the whole term
 * @param wholeValue of all shares together
 * @param irrecoverableVat that is not in the value
 * @param years in order
 * @param end the last day, without extensions
 * @param renewal as printed: a day, or what stands in its place, such as {@code 52 week placements}
 * @param notice how long before the end notice has to be given
 * @param procurementLead how long finding a successor takes before that
 * @param framework from which it is called off
 * @param lightTouch whether it is under the light-touch regime, as most care is; none where nobody says
 * @param intentions what is meant to become of it, earliest first
 * @param reason why this version differs from the one before
 */
public record Contract(
        String title,
        Optional<String> description,
        Supplier supplier,
        Optional<String> cpv,
        Optional<String> category,
        Optional<String> department,
        Optional<String> serviceLine,
        Optional<DeliveryModel> deliveryModel,
        Optional<String> partnership,
        Optional<Borough> lead,
        Optional<String> sharedReference,
        Optional<List<Share>> shares,
        MoneyUnit unit,
        Optional<BigDecimal> value,
        Optional<BigDecimal> wholeValue,
        Optional<BigDecimal> irrecoverableVat,
        Optional<List<YearFigures>> years,
        Optional<LocalDate> signed,
        Optional<LocalDate> start,
        Optional<LocalDate> end,
        Optional<LocalDate> review,
        Optional<String> renewal,
        Optional<List<Extension>> extensions,
        Optional<Period> notice,
        Optional<Period> procurementLead,
        Optional<ProcurementRoute> route,
        Optional<String> framework,
        Optional<Boolean> lightTouch,
        Optional<List<Intended>> intentions,
        Optional<List<Indicator>> indicators,
        Optional<List<Rated>> performance,
        Optional<List<Modification>> modifications,
        Optional<Termination> termination,
        Optional<String> reason) {

    /**
     * What belongs to a financial year; an amount that is absent was not said.
     *
     * @param value its part of the value
     * @param forecast what will have been spent by its end
     * @param spend to date
     */
    public record YearFigures(
            FinancialYear year, Optional<BigDecimal> value, Optional<BigDecimal> forecast, Optional<BigDecimal> spend) {

        /** Whether money flows in the year, or will. */
        boolean pays() {
            return Stream.of(forecast, spend).flatMap(Optional::stream).anyMatch(amount -> amount.signum() > 0);
        }
    }

    /** An option to go on. @param until the last day then @param taken none while nobody has decided */
    public record Extension(LocalDate until, Optional<Boolean> taken) {}

    /** @param on since when @param decidedBy who, or which meeting */
    public record Intended(LocalDate on, FutureIntention intention, Optional<String> decidedBy) {}

    /** What the contractor is measured by. @param target as printed @param kpi code in the catalogue of indicators */
    public record Indicator(String title, Optional<String> target, Optional<String> kpi) {}

    /** @param quarter such as {@code 2011-12-Q3} @param indicator its title; none for the whole contract */
    public record Rated(String quarter, Optional<String> indicator, PerformanceRating rating, Optional<String> note) {}

    /** @param what was changed @param valueChange by how much the value grew or fell @param newEnd where that moved */
    public record Modification(
            LocalDate on, String what, Optional<BigDecimal> valueChange, Optional<LocalDate> newEnd) {}

    /** @param on the last day */
    public record Termination(LocalDate on, String reason) {}

    /** What is meant to become of it, as said last. */
    public Optional<FutureIntention> intendedNow() {
        return intentions
                .filter(steps -> !steps.isEmpty())
                .map(steps -> steps.getLast().intention());
    }

    /** The renewal date, where it is one. */
    public Optional<LocalDate> renewalDay() {
        return renewal.flatMap(Contract::day);
    }

    private static Optional<LocalDate> day(String printed) {
        try {
            return Optional.of(LocalDate.parse(printed.strip()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** The last day as things are: of its termination, of the last extension taken, of its term, or its renewal date. */
    public Optional<LocalDate> lastDay() {
        Optional<LocalDate> extended = extensions.orElse(List.of()).stream()
                .filter(option -> option.taken().orElse(false))
                .map(Extension::until)
                .max(LocalDate::compareTo);
        return termination.map(Termination::on).or(() -> extended).or(() -> end).or(this::renewalDay);
    }

    /** When notice has to be given at the latest; a notice period that nobody says is none. */
    public Optional<LocalDate> noticeBy() {
        return lastDay().map(last -> last.minus(notice.orElse(Period.ZERO)));
    }

    /** Last day − notice − procurement lead time, of which what nobody says is none. */
    public Optional<LocalDate> actBy() {
        return noticeBy().map(last -> last.minus(procurementLead.orElse(Period.ZERO)));
    }

    /**
     * When looking for who delivers it has to begin: of what has not begun by a day, its start − procurement lead time; of
     * what has, {@link #actBy()} for what follows.
     */
    public Optional<LocalDate> procurementFrom(LocalDate day) {
        return start.filter(first -> first.isAfter(day))
                .map(first -> first.minus(procurementLead.orElse(Period.ZERO)))
                .or(this::actBy);
    }

    public PipelineState stateOn(LocalDate day) {
        Optional<LocalDate> last = lastDay();
        if (last.filter(one -> one.isBefore(day)).isPresent()) {
            return paysAfter(last.get(), day) ? PipelineState.EXPIRED_STILL_PAYING : PipelineState.ENDED;
        }
        if (termination.isPresent()) {
            return PipelineState.ENDED;
        }
        return actBy().map(by -> PipelineState.of(by, day)).orElse(PipelineState.NO_DATE);
    }

    /** Whether the day by which it has to be decided on has come, and nobody has. */
    public boolean awaitsDecisionOn(LocalDate day) {
        return switch (stateOn(day)) {
            case ENDED, NO_DATE -> false;
            default ->
                actBy().filter(by -> !by.isAfter(day)).isPresent()
                        && intendedNow().filter(FutureIntention::decides).isEmpty();
        };
    }

    /** Of the year in which it ended nobody can say which part came afterwards. */
    private boolean paysAfter(LocalDate last, LocalDate day) {
        return years.orElse(List.of()).stream()
                .filter(figures -> figures.year().start().isAfter(last)
                        && !figures.year().start().isAfter(day))
                .anyMatch(YearFigures::pays);
    }

    /** The same with its amounts in pounds, exact. */
    public Contract inPounds() {
        return in(MoneyUnit.GBP);
    }

    /** The same with its amounts in another unit, exact, and without zeros that say nothing. */
    public Contract in(MoneyUnit other) {
        UnaryOperator<Optional<BigDecimal>> turned =
                figure -> figure.map(amount -> other.fromPounds(unit.toPounds(amount)));
        return new Contract(
                title,
                description,
                supplier,
                cpv,
                category,
                department,
                serviceLine,
                deliveryModel,
                partnership,
                lead,
                sharedReference,
                shares,
                other,
                turned.apply(value),
                turned.apply(wholeValue),
                turned.apply(irrecoverableVat),
                years.map(all -> all.stream()
                        .map(figures -> new YearFigures(
                                figures.year(),
                                turned.apply(figures.value()),
                                turned.apply(figures.forecast()),
                                turned.apply(figures.spend())))
                        .toList()),
                signed,
                start,
                end,
                review,
                renewal,
                extensions,
                notice,
                procurementLead,
                route,
                framework,
                lightTouch,
                intentions,
                indicators,
                performance,
                modifications.map(all -> all.stream()
                        .map(change -> new Modification(
                                change.on(), change.what(), turned.apply(change.valueChange()), change.newEnd()))
                        .toList()),
                termination,
                reason);
    }
}
