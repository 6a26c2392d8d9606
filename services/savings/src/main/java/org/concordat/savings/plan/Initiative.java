package org.concordat.savings.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Fund;
import org.concordat.kernel.money.Money;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.kernel.savings.Assurance;
import org.concordat.kernel.savings.SavingsClass;

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
