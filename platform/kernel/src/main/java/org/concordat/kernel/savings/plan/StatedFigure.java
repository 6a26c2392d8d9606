package org.concordat.kernel.savings.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Finding;
import org.concordat.kernel.Fund;
import org.concordat.kernel.money.Casting;
import org.concordat.kernel.money.FigureWords;
import org.concordat.kernel.money.Money;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.kernel.savings.Assurance;
import org.concordat.kernel.savings.SavingsClass;

/**
 * A figure that a paper states beside its table, such as <q>£3.9 million assured</q>.
 *
 * @param words as the paper has them
 * @param of what it is the sum of; rows that take a fund out of a total count unless a fund is named
 * @param year of what is PLANNED
 * @param fund and the others: those initiatives alone
 */
public record StatedFigure(
        String words,
        BigDecimal amount,
        MoneyUnit unit,
        Sum of,
        Optional<FinancialYear> year,
        Optional<Fund> fund,
        @JsonProperty("class") Optional<SavingsClass> savingsClass,
        Optional<Assurance> assurance) {

    /** What a figure that stands beside a plan says that it is the sum of. */
    public enum Sum {
        /** The amounts of a year, as they are counted. */
        PLANNED,
        /** Existing plan + additional where a row says them; else its full-year effect, or what its years come to. */
        FULL_YEAR_EFFECT,
        EXISTING_PLAN,
        ADDITIONAL;

        /** As printed. */
        Optional<BigDecimal> of(Initiative one, Optional<FinancialYear> year) {
            return switch (this) {
                case PLANNED -> year.flatMap(one::plannedIn);
                case FULL_YEAR_EFFECT -> one.split().or(one::fullYearEffect).or(one::effectByYears);
                case EXISTING_PLAN -> one.existingPlan();
                case ADDITIONAL -> one.additional();
            };
        }
    }

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** What is wrong with it before it is compared. */
    public List<Finding> wrong(String at) {
        return Stream.of(
                        BoundsCheck.amount(amount, unit, at + "/amount"),
                        of == Sum.PLANNED && year.isEmpty()
                                ? Optional.of(Finding.error(
                                        "YEAR_MISSING",
                                        at + "/year",
                                        "What is PLANNED is planned for a year: say which"))
                                : Optional.<Finding>empty())
                .flatMap(Optional::stream)
                .toList();
    }

    /** What is found of several, each at its place in the list. */
    public static List<Finding> check(List<StatedFigure> stated, Collection<Initiative> plan, String at) {
        return IntStream.range(0, stated.size())
                .mapToObj(i -> stated.get(i).check(plan, at + "/" + i))
                .flatMap(Optional::stream)
                .toList();
    }

    /** A warning where what is stated is not what the table makes, printed as finely as it is stated. @param at where it stands */
    public Optional<Finding> check(Collection<Initiative> plan, String at) {
        Money sum = found(plan);
        Money stated = new Money(unit.toPounds(amount));
        Money difference = stated.minus(sum);
        if (difference.abs().pounds().compareTo(tolerance(plan)) <= 0) {
            return Optional.empty();
        }
        return Optional.of(Finding.warning(
                "STATED_FIGURE_DIFFERS",
                at,
                "'%s' states %s, and the table has %s (%s), a difference of %s."
                        .formatted(
                                words,
                                FigureWords.of(amount, unit),
                                FigureWords.of(sum, unit),
                                scope(),
                                FigureWords.of(difference.abs(), unit))));
    }

    /** What the table makes, in pounds. */
    public Money found(Collection<Initiative> plan) {
        return counted(plan)
                .flatMap(one -> of.of(one, year).map(one::pounds).stream())
                .reduce(Money.ZERO, Money::plus);
    }

    private Stream<Initiative> counted(Collection<Initiative> plan) {
        Predicate<Initiative> meant = one -> fund.map(one.fund()::equals).orElse(true)
                && savingsClass
                        .map(said -> one.savingsClass().filter(said::equals).isPresent())
                        .orElse(true)
                && assurance
                        .map(said -> one.assuredNow().filter(said::equals).isPresent())
                        .orElse(true);
        return plan.stream().filter(meant).filter(one -> fund.isEmpty() || one.kind() != InitiativeKind.EXCLUSION);
    }

    /** Half of what each figure is printed to; what is printed to the penny has none. */
    private BigDecimal tolerance(Collection<Initiative> plan) {
        return counted(plan)
                .flatMap(one -> of.of(one, year).map(figure -> half(one.figures(), one.unit())).stream())
                .reduce(half(List.of(amount), unit), BigDecimal::add);
    }

    private static BigDecimal half(List<BigDecimal> printed, MoneyUnit unit) {
        return unit.toPounds(Casting.printedUnit(printed.stream(), Casting.exactDecimals(unit)))
                .multiply(HALF);
    }

    private String scope() {
        return Stream.of(
                        Optional.of(of.name()),
                        year.map(FinancialYear::toString),
                        fund.map(Enum::name),
                        savingsClass.map(Enum::name),
                        assurance.map(Enum::name))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }
}
