package org.concordat.kernel.contracts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.kernel.shares.Share;
import org.jspecify.annotations.Nullable;

/** A contract of Hammersmith & Fulham in thousands, of which each test says what it is about. */
final class ContractDraft {

    @Nullable
    String cpv;

    @Nullable
    String company;

    @Nullable
    String charity;

    @Nullable
    String partnership;

    @Nullable
    Borough lead;

    @Nullable
    String sharedReference;

    @Nullable
    List<Share> shares;

    @Nullable
    String value;

    @Nullable
    String wholeValue;

    @Nullable
    List<Contract.YearFigures> years;

    @Nullable
    String start;

    @Nullable
    String end;

    @Nullable
    String review;

    @Nullable
    String renewal;

    @Nullable
    List<Contract.Extension> extensions;

    @Nullable
    String notice;

    @Nullable
    String procurementLead;

    @Nullable
    ProcurementRoute route;

    @Nullable
    String framework;

    @Nullable
    Boolean lightTouch;

    @Nullable
    List<Contract.Intended> intentions;

    @Nullable
    List<Contract.Indicator> indicators;

    @Nullable
    List<Contract.Rated> performance;

    @Nullable
    List<Contract.Modification> modifications;

    Contract.@Nullable Termination termination;

    @Nullable
    String reason;

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static Contract.YearFigures year(
            String year, @Nullable String value, @Nullable String forecast, @Nullable String spend) {
        return new Contract.YearFigures(FinancialYear.parse(year), amount(value), amount(forecast), amount(spend));
    }

    private static Optional<BigDecimal> amount(@Nullable String amount) {
        return Optional.ofNullable(amount).map(BigDecimal::new);
    }

    private static Optional<LocalDate> optionalDay(@Nullable String day) {
        return Optional.ofNullable(day).map(LocalDate::parse);
    }

    Contract build() {
        return new Contract(
                "Catering for schools",
                Optional.empty(),
                new Supplier(
                        "Example Catering Ltd",
                        Optional.empty(),
                        Optional.ofNullable(company),
                        Optional.ofNullable(charity),
                        Optional.empty(),
                        Optional.empty()),
                Optional.ofNullable(cpv),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(partnership),
                Optional.ofNullable(lead),
                Optional.ofNullable(sharedReference),
                Optional.ofNullable(shares),
                MoneyUnit.GBP_THOUSAND,
                amount(value),
                amount(wholeValue),
                Optional.empty(),
                Optional.ofNullable(years),
                Optional.empty(),
                optionalDay(start),
                optionalDay(end),
                optionalDay(review),
                Optional.ofNullable(renewal),
                Optional.ofNullable(extensions),
                Optional.ofNullable(notice).map(Period::parse),
                Optional.ofNullable(procurementLead).map(Period::parse),
                Optional.ofNullable(route),
                Optional.ofNullable(framework),
                Optional.ofNullable(lightTouch),
                Optional.ofNullable(intentions),
                Optional.ofNullable(indicators),
                Optional.ofNullable(performance),
                Optional.ofNullable(modifications),
                Optional.ofNullable(termination),
                Optional.ofNullable(reason));
    }
}
