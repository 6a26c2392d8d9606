package org.concordat.consolidation.procurement.opportunity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.concordat.consolidation.procurement.ContractRows;
import org.concordat.consolidation.procurement.ContractRows.Says;
import org.concordat.consolidation.procurement.ListedContract;
import org.concordat.kernel.money.Money;

/**
 * What a contract is worth in a year: the forecast of the year, else the year's part of the value, else the value over
 * the days of the term for 365 of them, in whole pence rounded down.
 */
final class YearlyValue {

    private static final int DAYS = 365;

    private YearlyValue() {}

    static Optional<Money> of(ListedContract contract) {
        return contract.money(ContractRows.YEAR_FORECAST)
                .or(() -> contract.money(ContractRows.YEAR_VALUE))
                .or(() -> contract.money(ContractRows.VALUE)
                        .flatMap(value -> days(contract).map(days -> overAYear(value, days))));
    }

    private static Optional<Long> days(ListedContract contract) {
        return contract.day(Says.START)
                .flatMap(start -> contract.day(Says.LAST_DAY).map(last -> days(start, last)))
                .filter(days -> days > 0);
    }

    private static long days(LocalDate start, LocalDate last) {
        return ChronoUnit.DAYS.between(start, last) + 1;
    }

    private static Money overAYear(Money value, long days) {
        return days <= DAYS
                ? value
                : new Money(value.pounds()
                        .multiply(java.math.BigDecimal.valueOf(DAYS))
                        .divide(java.math.BigDecimal.valueOf(days), 2, java.math.RoundingMode.DOWN));
    }
}
