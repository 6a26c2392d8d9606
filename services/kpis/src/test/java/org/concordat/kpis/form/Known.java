package org.concordat.kpis.form;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Chart;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Finding;
import org.concordat.kernel.Period;
import org.concordat.kernel.ServiceLine;
import org.concordat.kernel.kpi.KpiAccrual;
import org.concordat.kernel.kpi.KpiCombining;
import org.concordat.kernel.kpi.KpiUnit;
import org.concordat.kernel.kpi.Polarity;
import org.concordat.kernel.kpi.definition.KpiDefinition;
import org.concordat.kernel.span.Frequency;
import org.concordat.kernel.span.SchoolTerms;
import org.concordat.kpis.catalogue.Kpi;
import org.concordat.kpis.rules.ResultRules;
import org.concordat.registers.Owner;
import org.concordat.returns.ReportingCalendar;
import org.concordat.returns.form.ApprovedLines;
import org.concordat.returns.reading.ReadReturn;
import org.concordat.returns.reading.ReturnFormat;
import org.concordat.returns.reading.ReturnReader;
import org.concordat.returns.reading.TableSaid;
import org.concordat.returns.rules.ReturnRules;

/** What the rules know in tests: a small catalogue, June 2016, and what was approved before. */
record Known(ResultContext context) {

    static final FinancialYear YEAR = FinancialYear.parse("2016-17");
    static final Period JUNE = YEAR.month(3);

    private static final Chart CHART =
            new Chart(List.of(new ServiceLine("3.3.1", "Social work", Optional.empty(), false)));

    static final ResultForm FORM = new ResultForm(
            new ResultReferences() {
                @Override
                public ResultContext context(Borough borough, Period period) {
                    throw new AssertionError("the test says the context");
                }

                @Override
                public List<ResultLine> reported(Borough borough, Period period) {
                    throw new AssertionError("no template here");
                }
            },
            ResultRules.ALL);

    private static final ReturnReader<ResultLine> READER = new ReturnReader<>(FORM);
    private static final ReturnRules<ResultLine, ResultContext> RULES = new ReturnRules<>(FORM);

    static Known inJune(Kpi... catalogue) {
        Map<String, Kpi> byCode = new java.util.HashMap<>();
        for (Kpi kpi : catalogue) {
            byCode.put(kpi.code(), kpi);
        }
        return new Known(new ResultContext(
                JUNE,
                LocalDate.of(2016, 7, 10),
                ReportingCalendar.standard(YEAR),
                CHART,
                byCode,
                SchoolTerms.USUAL,
                List.of(),
                Optional.empty()));
    }

    /** With a value approved in each of these months. */
    Known approved(String kpi, String... periodAndValue) {
        List<ApprovedLines<ResultLine>> history = new ArrayList<>(context.history());
        for (String one : periodAndValue) {
            String[] parts = one.split(" ");
            history.add(new ApprovedLines<>(
                    Period.parse(parts[0]), List.of(line(kpi, parts[1], new BigDecimal(parts[2])))));
        }
        return new Known(new ResultContext(
                context.period(),
                context.today(),
                context.calendar(),
                context.chart(),
                context.catalogue(),
                context.terms(),
                history,
                context.replaced()));
    }

    private static ResultLine line(String kpi, String span, BigDecimal value) {
        return new ResultLine(
                1,
                Optional.of(kpi),
                Optional.empty(),
                Optional.of(span),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(value),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** @param csv the header first */
    ReadReturn<ResultLine> read(String csv) {
        return READER.read(
                csv.getBytes(StandardCharsets.UTF_8),
                ReturnFormat.CSV,
                Optional.of(JUNE.toString()),
                Optional.empty(),
                TableSaid.NOTHING);
    }

    List<ResultLine> placed(String csv) {
        return RULES.place(read(csv), context).placed();
    }

    List<Finding> check(String csv) {
        ReadReturn<ResultLine> read = read(csv);
        return RULES.check(read, RULES.place(read, context));
    }

    /** Defined for everybody, combining not at all, so that nothing else has to be said. */
    static Kpi kpi(String code, KpiUnit unit, Frequency frequency) {
        return kpi(code, unit, frequency, Optional.empty(), Optional.empty(), List.of());
    }

    static Kpi kpi(
            String code,
            KpiUnit unit,
            Frequency frequency,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            List<KpiDefinition.SeriesBreak> breaks) {
        return new Kpi(
                code,
                1,
                new Owner.Everybody(),
                new KpiDefinition(
                        Optional.empty(),
                        "Title of " + code,
                        Optional.empty(),
                        Optional.of("those counted"),
                        Optional.of("all of them"),
                        Optional.empty(),
                        Optional.empty(),
                        unit,
                        Optional.of(unit == KpiUnit.DISTRIBUTION ? List.of("Outstanding", "Good") : List.of()),
                        Polarity.HIGHER,
                        frequency,
                        KpiAccrual.FLOW,
                        Optional.empty(),
                        KpiCombining.NOT_AT_ALL,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        from,
                        until,
                        Optional.of(breaks)));
    }
}
