package org.concordat.budgets.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.concordat.budgets.rules.BudgetRules;
import org.concordat.kernel.Borough;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.Chart;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Finding;
import org.concordat.kernel.Fund;
import org.concordat.kernel.LineType;
import org.concordat.kernel.Period;
import org.concordat.kernel.ServiceLine;
import org.concordat.kernel.money.Money;
import org.concordat.returns.ReportingCalendar;
import org.concordat.returns.form.ApprovedLines;
import org.concordat.returns.reading.ReadReturn;
import org.concordat.returns.reading.ReturnReader;
import org.concordat.returns.rules.ReturnRules;

/** What the rules know in tests: a small chart, cost centres FS, EDU, COM and SPLIT, and a year that is over and began with P03. */
record Contexts(BudgetContext plain) {

    static final FinancialYear YEAR = FinancialYear.parse("2016-17");
    static final Period P01 = YEAR.month(1);
    static final Period P02 = YEAR.month(2);
    static final Period P03 = YEAR.month(3);

    static final Chart CHART = new Chart(List.of(
            new ServiceLine("3", "Children and young people's services", Optional.empty(), true),
            new ServiceLine("3.1", "Children looked after", Optional.of("3"), true),
            new ServiceLine("3.1.1", "Residential care", Optional.of("3.1"), false),
            new ServiceLine("3.1.2", "Fostering services", Optional.of("3.1"), false),
            new ServiceLine("3.4.4", "Targeted family support", Optional.of("3"), false)));

    /** Its context is given to each test; its references are asked for nothing here. */
    static final BudgetForm FORM = new BudgetForm(
            new BudgetReferences() {
                @Override
                public BudgetContext context(Borough borough, Period period) {
                    throw new AssertionError("the test says the context");
                }

                @Override
                public CostCentres costCentres(Borough borough, Period period) {
                    throw new AssertionError("no template here");
                }

                @Override
                public Optional<ApprovedLines<BudgetLine>> lastApproved(Borough borough, Period period) {
                    throw new AssertionError("no template here");
                }
            },
            BudgetRules.ALL);

    static final ReturnReader<BudgetLine> READER = new ReturnReader<>(FORM);
    static final ReturnRules<BudgetLine, BudgetContext> RULES = new ReturnRules<>(FORM);

    static List<BudgetLine> placed(ReadReturn<BudgetLine> read, BudgetContext context) {
        return RULES.place(read, context).placed();
    }

    static List<Finding> check(ReadReturn<BudgetLine> read, BudgetContext context) {
        return RULES.check(read, RULES.place(read, context));
    }

    static Contexts standard() {
        LocalDate from = LocalDate.of(2012, 4, 1);
        return new Contexts(new BudgetContext(
                LocalDate.of(2017, 5, 1),
                new ReportingCalendar(
                        YEAR,
                        new TreeMap<>(
                                ReportingCalendar.standard(YEAR).dueDates().tailMap(P03))),
                CHART,
                new CostCentres(
                        List.of(
                                new ChartMapping("FS", "Family Services", "3.4.4", from, Optional.empty()),
                                new ChartMapping("EDU", "Education", "3.1.1", from, Optional.empty()),
                                new ChartMapping("COM", "Commissioning", "3.1.2", from, Optional.empty()),
                                new ChartMapping(
                                        "OLD", "Closed", "3.1.2", from, Optional.of(LocalDate.of(2015, 3, 31))),
                                new ChartMapping("LOST", "Lost", "9.9", from, Optional.empty()),
                                new ChartMapping("SPLIT", "Split", "3.1.1", from, Optional.empty()),
                                new ChartMapping("SPLIT", "Split", "3.1.2", from, Optional.empty())),
                        P03.end()),
                CommentaryThreshold.NONE,
                new Borough("LBHF"),
                () -> Set.of(new Borough("LBHF"), new Borough("RBKC"), new Borough("WCC")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of()));
    }

    Contexts today(LocalDate today) {
        return with(
                today, plain.calendar(), plain.commentary(), plain.previous(), plain.yearsFirst(), plain.virements());
    }

    Contexts calendarOf(Period... periods) {
        Map<Period, LocalDate> due = new TreeMap<>();
        for (Period period : periods) {
            due.put(period, period.end().plusDays(14));
        }
        return with(
                plain.today(),
                new ReportingCalendar(YEAR, new TreeMap<>(due)),
                plain.commentary(),
                plain.previous(),
                plain.yearsFirst(),
                plain.virements());
    }

    Contexts commentaryAbove(String amount, String percent) {
        CommentaryThreshold threshold = new CommentaryThreshold(
                Optional.of(amount).filter(text -> !text.isEmpty()).map(Money::of),
                Optional.of(percent).filter(text -> !text.isEmpty()).map(BigDecimal::new));
        return with(
                plain.today(), plain.calendar(), threshold, plain.previous(), plain.yearsFirst(), plain.virements());
    }

    Contexts previous(BudgetLine... lines) {
        return previous(P02, lines);
    }

    Contexts previous(Period period, BudgetLine... lines) {
        return with(
                plain.today(),
                plain.calendar(),
                plain.commentary(),
                Optional.of(new ApprovedLines<>(period, List.of(lines))),
                plain.yearsFirst(),
                plain.virements());
    }

    Contexts replacing(BudgetLine... lines) {
        return new Contexts(new BudgetContext(
                plain.today(),
                plain.calendar(),
                plain.chart(),
                plain.costCentres(),
                plain.commentary(),
                plain.borough(),
                plain.boroughs(),
                plain.previous(),
                Optional.of(new ApprovedLines<>(P03, List.of(lines))),
                plain.yearsFirst(),
                plain.virements()));
    }

    Contexts yearsFirst(BudgetLine... lines) {
        return with(
                plain.today(),
                plain.calendar(),
                plain.commentary(),
                plain.previous(),
                Optional.of(new ApprovedLines<>(P01, List.of(lines))),
                plain.virements());
    }

    /** With an approved opening budget, which fixed the original budgets. */
    Contexts opening(BudgetLine... lines) {
        return with(
                plain.today(),
                plain.calendar(),
                plain.commentary(),
                plain.previous(),
                Optional.of(new ApprovedLines<>(YEAR.opening(), List.of(lines))),
                plain.virements());
    }

    Contexts virements(ApprovedVirement... virements) {
        return with(
                plain.today(),
                plain.calendar(),
                plain.commentary(),
                plain.previous(),
                plain.yearsFirst(),
                List.of(virements));
    }

    private Contexts with(
            LocalDate today,
            ReportingCalendar calendar,
            CommentaryThreshold commentary,
            Optional<ApprovedLines<BudgetLine>> previous,
            Optional<ApprovedLines<BudgetLine>> yearsFirst,
            List<ApprovedVirement> virements) {
        return new Contexts(new BudgetContext(
                today,
                calendar,
                plain.chart(),
                plain.costCentres(),
                commentary,
                plain.borough(),
                plain.boroughs(),
                previous,
                plain.replaced(),
                yearsFirst,
                virements));
    }

    /** The same, as a recharge. */
    static BudgetLine charged(BudgetLine line, String counterparty) {
        return new BudgetLine(
                line.number(),
                line.costCentre(),
                line.costCentreTitle(),
                line.serviceLine(),
                line.fund(),
                line.type(),
                line.subjective(),
                Optional.of(counterparty),
                line.figures(),
                line.profile(),
                line.comment());
    }

    /** A line of an approved return. @param figures pairs of a measure and pounds */
    static BudgetLine approved(String costCentre, String serviceLine, Object... figures) {
        Map<BudgetMeasure, Money> map = new EnumMap<>(BudgetMeasure.class);
        for (int i = 0; i < figures.length; i += 2) {
            map.put((BudgetMeasure) figures[i], Money.of((String) figures[i + 1]));
        }
        return new BudgetLine(
                1,
                Optional.of(costCentre).filter(code -> !code.isEmpty()),
                Optional.empty(),
                Optional.of(serviceLine),
                Fund.GENERAL_FUND,
                LineType.EXPENDITURE,
                Optional.empty(),
                map,
                Optional.empty());
    }

    static ApprovedVirement virement(Period from, ApprovedVirement.Leg... legs) {
        return new ApprovedVirement(from, List.of(legs));
    }

    static ApprovedVirement.Leg leg(String costCentre, String serviceLine, String amount) {
        return new ApprovedVirement.Leg(
                Optional.of(costCentre).filter(code -> !code.isEmpty()),
                serviceLine,
                Fund.GENERAL_FUND,
                LineType.EXPENDITURE,
                Money.of(amount));
    }
}
