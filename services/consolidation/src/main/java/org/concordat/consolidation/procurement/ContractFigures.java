package org.concordat.consolidation.procurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.concordat.consolidation.measure.Measure;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.contracts.Contract.YearFigures;
import org.concordat.kernel.money.Money;

/** The figures of a contract, by measure: pence and counts. What it does not say is not there. */
public final class ContractFigures {

    private final Map<Measure, Long> figures = new HashMap<>();

    private ContractFigures() {}

    /** @param year of the figures of a year @param on the day on which it is looked at */
    public static Map<Measure, Long> of(ContractKnown contract, FinancialYear of, LocalDate on) {
        ContractFigures known = new ContractFigures();
        Optional<YearFigures> year = contract.figures(of);
        Optional<Money> value = contract.value();
        Optional<Money> spend = contract.spend();
        known.count(ContractRows.CONTRACTS, contract.isCountedHere());
        known.count(ContractRows.ENTRIES, true);
        known.money(ContractRows.VALUE, value);
        known.count(ContractRows.WITHOUT_VALUE, value.isEmpty());
        known.money(ContractRows.SPEND, spend);
        known.money(ContractRows.REMAINING, value.flatMap(worth -> spend.map(worth::minus)));
        known.count(
                ContractRows.OVERSPENT,
                value.flatMap(worth -> spend.map(worth::minus))
                        .filter(left -> left.signum() < 0)
                        .isPresent());
        known.money(ContractRows.YEAR_VALUE, pounds(year.flatMap(YearFigures::value)));
        known.money(ContractRows.YEAR_FORECAST, pounds(year.flatMap(YearFigures::forecast)));
        known.money(ContractRows.YEAR_SPEND, pounds(year.flatMap(YearFigures::spend)));
        known.count(
                ContractRows.WITHOUT_FORECAST,
                year.flatMap(YearFigures::forecast).isEmpty());
        known.money(ContractRows.VAT, pounds(contract.contract().irrecoverableVat()));
        known.count(ContractRows.UNDECIDED, contract.contract().awaitsDecisionOn(on));
        return Map.copyOf(known.figures);
    }

    private static Optional<Money> pounds(Optional<BigDecimal> amount) {
        return amount.map(Money::new);
    }

    private void money(Measure measure, Optional<Money> amount) {
        amount.ifPresent(pounds -> figures.put(measure, pounds.pence()));
    }

    private void count(Measure measure, boolean isOne) {
        figures.put(measure, isOne ? 1L : 0L);
    }
}
