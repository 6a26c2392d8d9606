package org.concordat.savings.form;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Period;
import org.concordat.kernel.ReportingDomain;
import org.concordat.kernel.money.Money;
import org.concordat.kernel.savings.SavingsMeasure;
import org.concordat.kernel.savings.plan.Initiative;
import org.concordat.returns.form.ChartTotals;
import org.concordat.returns.form.Column;
import org.concordat.returns.form.LineSchema;
import org.concordat.returns.form.ReadLine;
import org.concordat.returns.form.ReturnForm;
import org.concordat.returns.form.Rule;

/** The return of delivery: its columns, how a line finds its initiative, and what a month begins with. */
public final class DeliveryForm implements ReturnForm<DeliveryLine, DeliveryContext> {

    private static final String EXAMPLE = """
            {"period": "2013-14-P09", "unit": "GBP_THOUSAND", "lines": [
              {"initiative": "HF-07", "fund": "GENERAL_FUND", "class": "ADDITIONAL", "target": 350, "delivered": 200,
               "onTrack": 100, "atRisk": 30, "undeliverable": 20, "forecast": 320, "inYearPressure": 15,
               "mitigation": 25, "assurance": "AT_RISK", "comment": "two posts leave in January"}],
             "controlTotals": [{"fund": "GENERAL_FUND", "measure": "delivered", "total": 200}]}
            """;

    private final DeliveryReferences references;
    private final List<Rule<DeliveryLine, DeliveryContext>> rules;

    public DeliveryForm(DeliveryReferences references, List<Rule<DeliveryLine, DeliveryContext>> rules) {
        this.references = references;
        this.rules = List.copyOf(rules);
    }

    @Override
    public ReportingDomain domain() {
        return ReportingDomain.SAVINGS;
    }

    @Override
    public String name() {
        return "return of delivery";
    }

    @Override
    public LineSchema<DeliveryLine> schema() {
        return DeliveryColumns.SCHEMA;
    }

    @Override
    public String example() {
        return EXAMPLE;
    }

    @Override
    public Map<String, List<String>> synonyms() {
        return DeliveryNames.BY_COLUMN;
    }

    @Override
    public Optional<ChartTotals<DeliveryLine, DeliveryContext>> chartTotals() {
        return Optional.of(new ChartTotals<>(
                DeliveryColumns.SERVICE_LINE, (context, code) -> context.chart().linesUnder(code)));
    }

    @Override
    public DeliveryContext context(Borough borough, Period period) {
        return references.context(borough, period);
    }

    @Override
    public List<Rule<DeliveryLine, DeliveryContext>> rules() {
        return rules;
    }

    /** An initiative is written as the plan writes it, and gives what the line does not say: also its target of the year. */
    @Override
    public DeliveryLine place(ReadLine<DeliveryLine> read, DeliveryContext context) {
        DeliveryLine line = schema().line(read.number(), read);
        Optional<String> reference = line.initiative().map(DeliveryContext::key).filter(context.plan()::containsKey);
        if (reference.isEmpty()) {
            return line;
        }
        Column<DeliveryLine, Money> target = DeliveryColumns.of(SavingsMeasure.TARGET);
        boolean saysTarget = read.isUnreadable(target) || read.printed(target).isPresent();
        return of(
                reference.get(),
                Objects.requireNonNull(context.plan().get(reference.get())),
                line,
                saysTarget ? Optional.empty() : Optional.of(context.period().year()));
    }

    /** @param targetOf the year whose planned target the line has; none where it says its own */
    private static DeliveryLine of(
            String reference, Initiative planned, DeliveryLine line, Optional<FinancialYear> targetOf) {
        Map<SavingsMeasure, Money> figures = new EnumMap<>(SavingsMeasure.class);
        figures.putAll(line.figures());
        targetOf.flatMap(planned::targetOf).ifPresent(amount -> figures.put(SavingsMeasure.TARGET, amount));
        return new DeliveryLine(
                line.number(),
                Optional.of(reference),
                Optional.of(planned.title()),
                line.fund().or(() -> Optional.of(planned.fund())),
                line.savingsClass().or(planned::savingsClass),
                line.serviceLine().or(planned::serviceLine),
                figures,
                line.assurance(),
                line.comment());
    }

    /** The lines of the year's last approved return with their targets, then what is planned for the year and not among them. */
    @Override
    public Stream<DeliveryLine> template(Borough borough, Period period) {
        Map<String, Initiative> plan = references.context(borough, period).plan();
        Map<DeliveryLine.Key, DeliveryLine> lines = new LinkedHashMap<>();
        references
                .lastApproved(borough, period)
                .ifPresent(last -> last.lines().forEach(line -> line.key().ifPresent(key -> lines.put(key, line))));
        List<String> reported = lines.keySet().stream()
                .map(DeliveryLine.Key::initiative)
                .distinct()
                .toList();
        Stream<DeliveryLine> planned = new TreeMap<>(plan)
                .entrySet().stream()
                        .filter(entry -> !reported.contains(entry.getKey()))
                        .filter(entry -> entry.getValue().isToDeliverIn(period.year()))
                        .map(entry ->
                                of(entry.getKey(), entry.getValue(), DeliveryLine.NOTHING, Optional.of(period.year())));
        return Stream.concat(List.copyOf(lines.values()).stream(), planned);
    }
}
