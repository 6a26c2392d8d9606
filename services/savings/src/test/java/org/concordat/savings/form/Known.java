package org.concordat.savings.form;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Chart;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Finding;
import org.concordat.kernel.Fund;
import org.concordat.kernel.Period;
import org.concordat.kernel.ServiceLine;
import org.concordat.kernel.money.Money;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.kernel.savings.SavingsClass;
import org.concordat.kernel.savings.SavingsMeasure;
import org.concordat.kernel.savings.plan.AttributionKind;
import org.concordat.kernel.savings.plan.Counting;
import org.concordat.kernel.savings.plan.Decision;
import org.concordat.kernel.savings.plan.Initiative;
import org.concordat.kernel.savings.plan.InitiativeKind;
import org.concordat.kernel.savings.plan.Planned;
import org.concordat.kernel.savings.plan.Recurrence;
import org.concordat.returns.ReportingCalendar;
import org.concordat.returns.form.ApprovedLines;
import org.concordat.returns.reading.ReadReturn;
import org.concordat.returns.reading.ReturnFormat;
import org.concordat.returns.reading.ReturnReader;
import org.concordat.returns.reading.TableSaid;
import org.concordat.returns.rules.ReturnRules;
import org.concordat.savings.rules.DeliveryRules;

/** What the rules know in tests: a small plan in thousands, a period, and what was approved before. */
record Known(DeliveryContext context) {

    static final FinancialYear YEAR = FinancialYear.parse("2016-17");
    static final Period APRIL = YEAR.month(1);

    private static final Chart CHART = new Chart(List.of(
            new ServiceLine("3", "Children", Optional.empty(), true),
            new ServiceLine("3.1.2", "Fostering", Optional.of("3"), false)));

    static final DeliveryForm FORM = new DeliveryForm(
            new DeliveryReferences() {
                @Override
                public DeliveryContext context(Borough borough, Period period) {
                    return in(period).context();
                }

                @Override
                public Optional<ApprovedLines<DeliveryLine>> lastApproved(Borough borough, Period period) {
                    return Optional.empty();
                }
            },
            DeliveryRules.ALL);

    private static final ReturnReader<DeliveryLine> READER = new ReturnReader<>(FORM);
    private static final ReturnRules<DeliveryLine, DeliveryContext> RULES = new ReturnRules<>(FORM);

    /** April's return follows none. */
    static Known inApril() {
        return in(APRIL);
    }

    static Known in(Period period) {
        Map<String, Initiative> plan = Map.of(
                "HF-01",
                        planned(
                                "Management",
                                InitiativeKind.IDENTIFIED,
                                Fund.GENERAL_FUND,
                                "2015-16 70",
                                "2016-17 340"),
                "HF-02", planned("Schools", InitiativeKind.IDENTIFIED, Fund.DSG, "2017-18 100"),
                "HF-03", planned("To be found", InitiativeKind.UNIDENTIFIED, Fund.GENERAL_FUND, "2017-18 50"),
                "HF-04", planned("Exclude DSG", InitiativeKind.EXCLUSION, Fund.DSG));
        return new Known(new DeliveryContext(
                period,
                LocalDate.of(2017, 5, 10),
                ReportingCalendar.standard(YEAR),
                CHART,
                plan,
                Optional.empty(),
                Optional.empty()));
    }

    /** Additional, recurring, of the borough alone. @param years cumulative amounts in thousands, such as {@code 2016-17 340} */
    private static Initiative planned(String title, InitiativeKind kind, Fund fund, String... years) {
        return new Initiative(
                title,
                kind,
                Optional.empty(),
                Optional.empty(),
                fund,
                Optional.of(SavingsClass.ADDITIONAL),
                AttributionKind.BOROUGH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Decision(Decision.Status.AWAITING, Optional.empty(), Optional.empty()),
                Counting.CUMULATIVE,
                Recurrence.RECURRING,
                MoneyUnit.GBP_THOUSAND,
                Arrays.stream(years)
                        .map(year -> year.split(" "))
                        .map(year -> new Planned(FinancialYear.parse(year[0]), new BigDecimal(year[1])))
                        .toList(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** With what was delivered of HF-01, in pounds, in the return before. */
    Known after(Period before, String delivered) {
        Map<SavingsMeasure, Money> figures = new EnumMap<>(SavingsMeasure.class);
        figures.put(SavingsMeasure.DELIVERED, new Money(new BigDecimal(delivered)));
        figures.put(SavingsMeasure.TARGET, Money.of("270000"));
        DeliveryLine line = new DeliveryLine(
                1,
                Optional.of("HF-01"),
                Optional.empty(),
                Optional.of(Fund.GENERAL_FUND),
                Optional.of(SavingsClass.ADDITIONAL),
                Optional.empty(),
                figures,
                Optional.empty(),
                Optional.empty());
        return new Known(new DeliveryContext(
                context.period(),
                context.today(),
                context.calendar(),
                context.chart(),
                context.plan(),
                Optional.of(new ApprovedLines<>(before, List.of(line))),
                Optional.empty()));
    }

    /** @param csv the header first, amounts in thousands */
    ReadReturn<DeliveryLine> read(String csv) {
        return READER.read(
                csv.getBytes(StandardCharsets.UTF_8),
                ReturnFormat.CSV,
                Optional.of(context.period().toString()),
                Optional.of("GBP_THOUSAND"),
                TableSaid.NOTHING);
    }

    List<DeliveryLine> placed(String csv) {
        return RULES.place(read(csv), context).placed();
    }

    List<Finding> check(String csv) {
        ReadReturn<DeliveryLine> read = read(csv);
        return RULES.check(read, RULES.place(read, context));
    }
}
