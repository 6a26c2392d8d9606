package org.concordat.kernel.contracts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Finding;
import org.concordat.kernel.contracts.Contract.YearFigures;
import org.concordat.kernel.money.Breach;
import org.concordat.kernel.money.Casting;
import org.concordat.kernel.money.FigureWords;

/** Whether the amounts of a contract can be: exact to the penny, within bounds, and no more in a part than in the whole. */
final class ContractMoney {

    private final Contract contract;
    private final List<Finding> findings = new ArrayList<>();

    private ContractMoney(Contract contract) {
        this.contract = contract;
    }

    /** Amounts that are none: what has them goes no further. */
    static List<Finding> outOfBounds(Contract contract) {
        ContractMoney check = new ContractMoney(contract);
        check.amount(contract.value(), "/value");
        check.amount(contract.wholeValue(), "/wholeValue");
        check.amount(contract.irrecoverableVat(), "/irrecoverableVat");
        List<YearFigures> years = contract.years().orElse(List.of());
        Optional<FinancialYear> before = Optional.empty();
        for (int i = 0; i < years.size(); i++) {
            YearFigures figures = years.get(i);
            String at = "/years/" + i;
            check.amount(figures.value(), at + "/value");
            check.amount(figures.forecast(), at + "/forecast");
            check.amount(figures.spend(), at + "/spend");
            if (before.filter(one -> figures.year().compareTo(one) <= 0).isPresent()) {
                check.error(
                        "YEARS_OUT_OF_ORDER",
                        at + "/year",
                        "%s does not come after %s".formatted(figures.year(), before.get()));
            }
            before = Optional.of(figures.year());
        }
        List<Contract.Modification> changes = contract.modifications().orElse(List.of());
        for (int i = 0; i < changes.size(); i++) {
            check.amount(
                    changes.get(i).valueChange().map(BigDecimal::abs), "/modifications/%d/valueChange".formatted(i));
        }
        return check.findings;
    }

    private void amount(Optional<BigDecimal> printed, String at) {
        if (printed.isEmpty()) {
            return;
        }
        if (printed.get().signum() < 0) {
            error("AMOUNT_NEGATIVE", at, "An amount of a contract is nothing or more");
            return;
        }
        Breach.ofAmount(contract.unit().toPounds(printed.get()))
                .map(breach -> breach.finding(at))
                .ifPresent(findings::add);
    }

    /** What is said of amounts that can be amounts, and do not go together. */
    static List<Finding> beside(Contract contract) {
        ContractMoney check = new ContractMoney(contract);
        check.yearsOfValue();
        check.spend();
        check.forecasts();
        return check.findings;
    }

    /** The parts of the value by year make the whole, where they are the whole. */
    private void yearsOfValue() {
        List<BigDecimal> parts = each(YearFigures::value);
        if (contract.value().isEmpty() || parts.isEmpty()) {
            return;
        }
        BigDecimal value = contract.value().get();
        Casting casting = Casting.of(value, parts, parts, Casting.exactDecimals(contract.unit()));
        boolean less = casting.difference().signum() > 0 && !everyYearIsSaid();
        if (casting.outcome() == Casting.Outcome.BEYOND_ROUNDING && !less) {
            warning(
                    "YEARS_DO_NOT_ADD",
                    "/years",
                    "The years' parts of the value add up to %s, and the value is %s, a difference of %s"
                            .formatted(
                                    words(casting.sum()),
                                    words(value),
                                    words(casting.difference().abs())));
        }
    }

    /** Whether the term is known and each of its years has a part of the value. */
    private boolean everyYearIsSaid() {
        Optional<FinancialYear> first = contract.start().map(FinancialYear::of);
        Optional<FinancialYear> last = contract.lastDay().map(FinancialYear::of);
        if (first.isEmpty() || last.isEmpty()) {
            return false;
        }
        List<FinancialYear> said = contract.years().orElse(List.of()).stream()
                .filter(figures -> figures.value().isPresent())
                .map(YearFigures::year)
                .toList();
        return Stream.iterate(first.get(), year -> year.compareTo(last.get()) <= 0, FinancialYear::next)
                .allMatch(said::contains);
    }

    private void spend() {
        BigDecimal spent = each(YearFigures::spend).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        contract.value()
                .filter(value -> spent.compareTo(value) > 0)
                .ifPresent(value -> warning(
                        "SPEND_ABOVE_VALUE",
                        "/value",
                        "%s is spent, more than the value of %s".formatted(words(spent), words(value))));
    }

    /** A forecast is no more than the year's part of the value, nor than what other years' spend leaves of it. */
    private void forecasts() {
        List<YearFigures> years = contract.years().orElse(List.of());
        BigDecimal spent = BigDecimal.ZERO;
        for (int i = 0; i < years.size(); i++) {
            YearFigures figures = years.get(i);
            BigDecimal before = spent;
            Optional<BigDecimal> room =
                    figures.value().or(() -> contract.value().map(value -> value.subtract(before)));
            if (figures.forecast().isPresent()
                    && room.filter(most -> figures.forecast().get().compareTo(most) > 0)
                            .isPresent()) {
                warning(
                        "FORECAST_BEYOND_VALUE",
                        "/years/%d/forecast".formatted(i),
                        "%s is forecast for %s, and the value leaves %s"
                                .formatted(
                                        words(figures.forecast().get()),
                                        figures.year(),
                                        words(room.get().max(BigDecimal.ZERO))));
            }
            spent = spent.add(figures.spend().orElse(BigDecimal.ZERO));
        }
    }

    private List<BigDecimal> each(Function<YearFigures, Optional<BigDecimal>> figure) {
        return contract.years().orElse(List.of()).stream()
                .flatMap(figures -> figure.apply(figures).stream())
                .toList();
    }

    private String words(BigDecimal figure) {
        return FigureWords.of(figure, contract.unit());
    }

    private void error(String code, String at, String message) {
        findings.add(Finding.error(code, at, message));
    }

    private void warning(String code, String at, String message) {
        findings.add(Finding.warning(code, at, message));
    }
}
