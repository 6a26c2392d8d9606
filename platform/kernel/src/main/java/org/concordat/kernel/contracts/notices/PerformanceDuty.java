package org.concordat.kernel.contracts.notices;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.concordat.kernel.contracts.Contract;

/**
 * Whether a contract has to have three indicators and a performance notice (UK9) every year: Procurement Act 2023, sections
 * 52 and 71, of contracts above five million pounds that are not under the light-touch regime.
 */
public enum PerformanceDuty {
    IN_SCOPE("over £5m and not light-touch"),
    LIGHT_TOUCH("under the light-touch regime, which is outside of it"),
    NOT_ABOVE_FIVE_MILLION("not above £5m"),
    BEFORE_THE_ACT("begun before the Act came into force on 24 February 2025"),
    NOT_SAID("the register does not say its value, its beginning, or whether it is light-touch");

    /** That a contract in scope has to have. */
    public static final int INDICATORS_NEEDED = 3;

    private static final BigDecimal ABOVE = BigDecimal.valueOf(5_000_000);
    private static final LocalDate IN_FORCE = LocalDate.of(2025, Month.FEBRUARY, 24);

    private final String words;

    PerformanceDuty(String words) {
        this.words = words;
    }

    /** Why, for people. */
    public String words() {
        return words;
    }

    /** By what the register says alone: of a shared contract its whole value. */
    public static PerformanceDuty of(Contract contract) {
        Optional<LocalDate> begun = contract.signed().or(contract::start);
        if (begun.filter(IN_FORCE::isAfter).isPresent()) {
            return BEFORE_THE_ACT;
        }
        if (contract.lightTouch().orElse(false)) {
            return LIGHT_TOUCH;
        }
        Optional<BigDecimal> pounds = contract.wholeValue().or(contract::value).map(contract.unit()::toPounds);
        if (pounds.filter(value -> value.compareTo(ABOVE) <= 0).isPresent()) {
            return NOT_ABOVE_FIVE_MILLION;
        }
        return begun.isPresent() && pounds.isPresent() && contract.lightTouch().isPresent() ? IN_SCOPE : NOT_SAID;
    }
}
