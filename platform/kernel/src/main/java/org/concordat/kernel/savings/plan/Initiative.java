package org.concordat.kernel.savings.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Fund;
import org.concordat.kernel.money.Money;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.kernel.savings.Assurance;
import org.concordat.kernel.savings.SavingsClass;
import org.concordat.kernel.shares.Share;

/**
 * A saving that a borough plans, as it is sent, kept and answered. Amounts are as printed, in {@code unit}.
 *
 * @param owner the role that answers for it
 * @param serviceLine of the common chart; none for a saving across services
 * @param savingsClass in JSON {@code class}; none where the plan does not say it
 * @param partnership code; of what is not one borough's alone
 * @param sharedReference what the saving is called in every borough that counts a share of it
 * @param shares of a SHARED saving, which add up to 100. The amounts are the recording borough's own part
 * @param planned by year, in order; a year that is absent was not said
 * @param fullYearEffect what it saves in a whole year once it is complete
 * @param wholeEffect the full-year effect of all shares together
 * @param existingPlan and {@code additional}: the parts of the full-year effect
 * @param dependsOn references of initiatives that come first
 * @param assurance earliest first: the last is how sure it is
 * @param reason why this version differs from an approved one
 */
public record Initiative(
        String title,
        InitiativeKind kind,
        Optional<String> owner,
        Optional<String> serviceLine,
        Fund fund,
        @JsonProperty("class") Optional<SavingsClass> savingsClass,
        AttributionKind attribution,
        Optional<String> partnership,
        Optional<String> sharedReference,
        Optional<List<Share>> shares,
        Decision decision,
        Counting counting,
        Recurrence recurrence,
        MoneyUnit unit,
        List<Planned> planned,
        Optional<BigDecimal> fullYearEffect,
        Optional<BigDecimal> wholeEffect,
        Optional<BigDecimal> existingPlan,
        Optional<BigDecimal> additional,
        Optional<List<String>> dependsOn,
        Optional<List<String>> deliverables,
        Optional<List<String>> contracts,
        Optional<List<String>> kpis,
        Optional<List<AssuranceStep>> assurance,
        Optional<String> note,
        Optional<String> reason) {

    public Initiative {
        planned = List.copyOf(planned);
    }

    /** As said last. */
    public Optional<Assurance> assuredNow() {
        return assurance
                .filter(steps -> !steps.isEmpty())
                .map(steps -> steps.getLast().assurance());
    }

    public Optional<BigDecimal> plannedIn(FinancialYear year) {
        return planned.stream()
                .filter(one -> one.year().equals(year))
                .map(Planned::amount)
                .findFirst();
    }

    /** What is to be saved anew in a year, in pounds: of cumulative amounts what the year adds to the year said before it. */
    public Optional<Money> targetOf(FinancialYear year) {
        return plannedIn(year)
                .map(amount -> pounds(
                        counting == Counting.CUMULATIVE
                                ? amount.subtract(before(year).orElse(BigDecimal.ZERO))
                                : amount));
    }

    /** Whether there is something to deliver for the year. */
    public boolean isToDeliverIn(FinancialYear year) {
        return kind != InitiativeKind.EXCLUSION
                && targetOf(year).filter(target -> target.signum() != 0).isPresent();
    }

    /**
     * What each year adds to what the plan saves in a year, in pounds, so that all of them up to a year add up to the
     * saving in force in it. An amount that is counted cumulatively adds what it is above the one said before; a saving
     * that goes on adds what is new; one that does not is taken back in the year after.
     *
     * @param until no year after it
     */
    public SortedMap<FinancialYear, Money> added(FinancialYear until) {
        SortedMap<FinancialYear, Money> added = new TreeMap<>();
        for (Planned one : planned) {
            added.merge(one.year(), targetOf(one.year()).orElse(Money.ZERO), Money::plus);
            if (counting == Counting.IN_YEAR && recurrence == Recurrence.ONE_OFF) {
                added.merge(one.year().next(), pounds(one.amount()).negate(), Money::plus);
            }
        }
        return new TreeMap<>(added.headMap(until.next()));
    }

    private Optional<BigDecimal> before(FinancialYear year) {
        return planned.stream()
                .filter(one -> one.year().compareTo(year) < 0)
                .reduce((first, second) -> second)
                .map(Planned::amount);
    }

    /** Existing plan and additional together, as printed; none where neither is said. */
    public Optional<BigDecimal> split() {
        return existingPlan.isEmpty() && additional.isEmpty()
                ? Optional.empty()
                : Optional.of(existingPlan.orElse(BigDecimal.ZERO).add(additional.orElse(BigDecimal.ZERO)));
    }

    /** What it saves in a whole year by its years: the last of cumulative ones, all of recurring ones. None of a one-off. */
    public Optional<BigDecimal> effectByYears() {
        if (planned.isEmpty() || recurrence == Recurrence.ONE_OFF) {
            return Optional.empty();
        }
        return Optional.of(
                counting == Counting.CUMULATIVE
                        ? planned.getLast().amount()
                        : planned.stream().map(Planned::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** The title without capitals and marks: two savings of one name are likely one. */
    public String nameInSmall() {
        return title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** What is planned, in pounds by year. */
    public SortedMap<FinancialYear, Money> plannedInPounds() {
        SortedMap<FinancialYear, Money> pounds = new TreeMap<>();
        planned.forEach(one -> pounds.putIfAbsent(one.year(), pounds(one.amount())));
        return pounds;
    }

    public Money pounds(BigDecimal printed) {
        return new Money(unit.toPounds(printed));
    }

    /** Everything that is printed, to know by it how finely. */
    public List<BigDecimal> figures() {
        List<BigDecimal> all =
                new ArrayList<>(planned.stream().map(Planned::amount).toList());
        Stream.of(fullYearEffect, wholeEffect, existingPlan, additional)
                .flatMap(Optional::stream)
                .forEach(all::add);
        return all;
    }
}
