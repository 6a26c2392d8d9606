package org.concordat.consolidation.procurement.intention;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.procurement.intention.IntentionRows.Says;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.contracts.CommissioningIntention;
import org.concordat.kernel.contracts.CommissioningIntention.Planned;
import org.concordat.kernel.contracts.CommissioningIntention.Spend;
import org.concordat.kernel.contracts.DeliveryModel;
import org.concordat.kernel.money.Money;

/**
 * A commissioning intention, as a version of it says.
 *
 * @param intention with its amounts in pounds
 */
public record IntentionKnown(String reference, String borough, CommissioningIntention intention) {

    /** Of one delivery model. @param says of which an absent text is nothing */
    public record Line(Map<Measure, Long> figures, Map<Says, String> says) {}

    public Optional<String> serviceLine() {
        return intention.serviceLine();
    }

    /** A line for each delivery model of the year; none where the intention says nothing of it. */
    public List<Line> in(FinancialYear year) {
        Optional<Planned> now = CommissioningIntention.spanOf(year, plans().map(Planned::years))
                .flatMap(span ->
                        plans().filter(plan -> plan.years().equals(span)).findFirst());
        List<Spend> spent = CommissioningIntention.spanOf(year, spends().map(Spend::years))
                .map(span -> spends().filter(line -> line.years().equals(span)).toList())
                .orElse(List.of());
        SequencedSet<DeliveryModel> models = new LinkedHashSet<>();
        now.ifPresent(plan -> models.add(plan.model()));
        spent.forEach(line -> models.add(line.model()));
        List<Line> lines = new ArrayList<>();
        for (DeliveryModel model : models) {
            Optional<Spend> spend =
                    spent.stream().filter(line -> line.model() == model).findFirst();
            Map<Says, String> says = says(year, now);
            says.put(Says.MODEL, model.name());
            spend.ifPresent(line -> sayWhatIsSpent(says, line));
            lines.add(new Line(figures(lines.isEmpty(), spent.isEmpty(), spend), says));
        }
        return lines;
    }

    private Stream<Planned> plans() {
        return intention.models().stream().flatMap(List::stream);
    }

    private Stream<Spend> spends() {
        return intention.spend().stream().flatMap(List::stream);
    }

    private static Map<Measure, Long> figures(boolean first, boolean withoutSpend, Optional<Spend> spend) {
        Map<Measure, Long> figures = new HashMap<>();
        figures.put(IntentionRows.SERVICES, first ? 1L : 0L);
        figures.put(IntentionRows.WITHOUT_SPEND, first && withoutSpend ? 1L : 0L);
        spend.ifPresent(line -> figures.put(
                CommissioningIntention.countOf(line.years()) == 1 ? IntentionRows.SPEND : IntentionRows.SPAN_SPEND,
                new Money(line.amount()).pence()));
        return figures;
    }

    private Map<Says, String> says(FinancialYear year, Optional<Planned> now) {
        Map<Says, String> says = new EnumMap<>(Says.class);
        says.put(Says.INTENTION, reference);
        says.put(Says.ENTRY, borough + "/" + reference);
        says.put(Says.SERVICE, intention.service());
        intention.division().ifPresent(division -> says.put(Says.DIVISION, division));
        now.ifPresent(plan -> says.put(Says.NOW, plan.model().title()));
        put(
                says,
                Says.PLANNED,
                plans().filter(plan ->
                                CommissioningIntention.firstOf(plan.years()).startYear() > year.startYear())
                        .map(plan -> plan.years() + ": " + plan.model().title()));
        put(says, Says.OBJECTIVES, intention.objectives().stream().flatMap(List::stream));
        put(
                says,
                Says.METRICS,
                intention.metrics().stream()
                        .flatMap(List::stream)
                        .map(metric -> metric.metric()
                                + metric.target().map(target -> ": " + target).orElse("")));
        return says;
    }

    private void sayWhatIsSpent(Map<Says, String> says, Spend spend) {
        says.put(Says.YEARS, spend.years());
        spend.percent().ifPresent(percent -> says.put(Says.PERCENT, plain(percent)));
        intention.totals().stream()
                .flatMap(List::stream)
                .filter(total -> total.years().equals(spend.years()))
                .findFirst()
                .ifPresent(total -> {
                    says.put(Says.TOTAL, plain(total.amount()));
                    total.percent().ifPresent(percent -> says.put(Says.TOTAL_PERCENT, plain(percent)));
                });
    }

    private static void put(Map<Says, String> says, Says what, Stream<String> texts) {
        String all = texts.collect(Collectors.joining("; "));
        if (!all.isEmpty()) {
            says.put(what, all);
        }
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
