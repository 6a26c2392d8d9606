package org.concordat.budgets.form;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.kernel.Borough;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.Fund;
import org.concordat.kernel.LineType;
import org.concordat.kernel.Period;
import org.concordat.kernel.ReportingDomain;
import org.concordat.kernel.money.Money;
import org.concordat.returns.form.ChartTotals;
import org.concordat.returns.form.LineSchema;
import org.concordat.returns.form.Net;
import org.concordat.returns.form.Opening;
import org.concordat.returns.form.ReadLine;
import org.concordat.returns.form.ReturnForm;
import org.concordat.returns.form.Rule;

/** The monthly budget return: its columns, how a line finds its place in the charts, and what a month begins with. */
public final class BudgetForm implements ReturnForm<BudgetLine, BudgetContext> {

    private static final String EXAMPLE = """
            {"period": "2016-17-P12", "unit": "GBP_THOUSAND", "lines": [
              {"costCentre": "FS-0100", "serviceLine": "3.1.2", "fund": "GENERAL_FUND", "type": "EXPENDITURE",
               "originalBudget": 1200, "currentBudget": 1250, "profileToDate": 1250, "actualToDate": 1290.5,
               "commitments": 0, "forecastOutturn": 1290.5, "comment": "two more placements"}],
             "controlTotals": [{"type": "EXPENDITURE", "measure": "currentBudget", "total": 1250}]}
            """;

    private final BudgetReferences references;
    private final List<Rule<BudgetLine, BudgetContext>> rules;

    public BudgetForm(BudgetReferences references, List<Rule<BudgetLine, BudgetContext>> rules) {
        this.references = references;
        this.rules = List.copyOf(rules);
    }

    @Override
    public ReportingDomain domain() {
        return ReportingDomain.BUDGET;
    }

    @Override
    public String name() {
        return "budget return";
    }

    @Override
    public LineSchema<BudgetLine> schema() {
        return BudgetColumns.SCHEMA;
    }

    @Override
    public String example() {
        return EXAMPLE;
    }

    @Override
    public Map<String, List<String>> synonyms() {
        return BudgetNames.BY_COLUMN;
    }

    /** Expenditure less grant and income. */
    @Override
    public Optional<Net<BudgetLine>> net() {
        return Optional.of(new Net<>(
                BudgetColumns.TYPE,
                "NET",
                line -> line.type().inNet(Money.ofPence(1)).signum()));
    }

    @Override
    public Optional<ChartTotals<BudgetLine, BudgetContext>> chartTotals() {
        return Optional.of(new ChartTotals<>(
                BudgetColumns.SERVICE_LINE, (context, code) -> context.chart().linesUnder(code)));
    }

    @Override
    public Optional<Opening<BudgetLine>> opening() {
        return Optional.of(BudgetColumns.OPENING);
    }

    @Override
    public BudgetContext context(Borough borough, Period period) {
        return references.context(borough, period);
    }

    @Override
    public List<Rule<BudgetLine, BudgetContext>> rules() {
        return rules;
    }

    /**
     * A cost centre is written as the chart writes it, and gives its service line to a line that names none; a counterparty
     * is written as boroughs are.
     */
    @Override
    public BudgetLine place(ReadLine<BudgetLine> read, BudgetContext context) {
        BudgetLine line = schema().line(read.number(), read);
        Optional<String> counterparty = line.counterparty().map(CostCentres::key);
        List<ChartMapping> candidates =
                line.costCentre().map(context.costCentres()::inForce).orElse(List.of());
        Optional<ChartMapping> first = candidates.stream().findFirst();
        boolean oneServiceLine =
                candidates.stream().map(ChartMapping::serviceLine).distinct().count() == 1;
        return new BudgetLine(
                line.number(),
                first.map(ChartMapping::costCentre).or(line::costCentre),
                first.map(ChartMapping::title).or(line::costCentreTitle),
                line.serviceLine().or(() -> first.filter(any -> oneServiceLine).map(ChartMapping::serviceLine)),
                line.fund(),
                line.type(),
                line.subjective(),
                counterparty,
                line.figures(),
                line.profile(),
                line.comment());
    }

    /**
     * The lines of the last approved return whose cost centres are still in force, then the cost centres of the chart
     * that it does not have. An opening budget that none precedes begins with the lines of the year before, without
     * their figures; a return that follows the opening budget alone begins with its original budgets as current ones.
     */
    @Override
    public Stream<BudgetLine> template(Borough borough, Period period) {
        CostCentres chart = references.costCentres(borough, period);
        List<BudgetLine> lastApproved = references
                .lastApproved(borough, period)
                .map(last -> last.lines().stream()
                        .map(line -> begun(line, last.period(), period))
                        .toList())
                .orElse(List.of());
        Set<Place> reported = new HashSet<>();
        lastApproved.forEach(line -> line.costCentre()
                .ifPresent(code ->
                        line.serviceLine().ifPresent(serviceLine -> reported.add(Place.of(code, serviceLine)))));
        Stream<BudgetLine> known = lastApproved.stream()
                .filter(line -> line.costCentre()
                        .map(code -> !chart.inForce(code).isEmpty())
                        .orElse(true));
        Stream<BudgetLine> fresh = chart.inForce().stream()
                .filter(mapping -> !reported.contains(Place.of(mapping.costCentre(), mapping.serviceLine())))
                .map(BudgetForm::fresh);
        return Stream.concat(known, fresh);
    }

    private record Place(String costCentre, String serviceLine) {
        static Place of(String costCentre, String serviceLine) {
            return new Place(CostCentres.key(costCentre), serviceLine);
        }
    }

    private static BudgetLine begun(BudgetLine line, Period last, Period period) {
        if (!last.year().equals(period.year())) {
            return line.with(Map.of());
        }
        return last.isOpening() && !period.isOpening()
                ? line.figure(BudgetMeasure.ORIGINAL_BUDGET)
                        .map(original -> line.with(Map.of(
                                BudgetMeasure.ORIGINAL_BUDGET, original, BudgetMeasure.CURRENT_BUDGET, original)))
                        .orElse(line)
                : line;
    }

    private static BudgetLine fresh(ChartMapping mapping) {
        return new BudgetLine(
                1,
                Optional.of(mapping.costCentre()),
                Optional.of(mapping.title()),
                Optional.of(mapping.serviceLine()),
                Fund.GENERAL_FUND,
                LineType.EXPENDITURE,
                Optional.empty(),
                Map.of(),
                Optional.empty());
    }
}
