package org.concordat.savings.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.kernel.savings.plan.Initiative;
import org.concordat.web.table.writing.Value;

/** Writes a plan as the table that {@link PlanTable} reads, each initiative a row, with its total, in one unit. */
public final class PlanSheet {

    private static final List<PlanColumn> BEFORE = List.of(
            PlanColumn.REFERENCE,
            PlanColumn.TITLE,
            PlanColumn.KIND,
            PlanColumn.FUND,
            PlanColumn.CLASS,
            PlanColumn.SERVICE_LINE,
            PlanColumn.OWNER,
            PlanColumn.COUNTING,
            PlanColumn.RECURRENCE);
    private static final List<PlanColumn> SPLIT =
            List.of(PlanColumn.FULL_YEAR_EFFECT, PlanColumn.EXISTING_PLAN, PlanColumn.ADDITIONAL);
    private static final List<PlanColumn> AFTER = List.of(
            PlanColumn.ASSURANCE,
            PlanColumn.DECISION,
            PlanColumn.DECISION_REFERENCE,
            PlanColumn.DECISION_DATE,
            PlanColumn.NOTE);

    private final Map<String, Initiative> plan;
    private final MoneyUnit unit;
    private final List<FinancialYear> years;

    /** @param plan by reference */
    public PlanSheet(Map<String, Initiative> plan, MoneyUnit unit) {
        this.plan = plan;
        this.unit = unit;
        this.years = List.copyOf(plan.values().stream()
                .flatMap(one -> one.planned().stream())
                .map(planned -> planned.year())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    public List<String> header() {
        String in = "_" + unit.name().toLowerCase(Locale.ROOT);
        return Stream.of(
                        BEFORE.stream().map(PlanColumn::title),
                        years.stream().map(year -> year + in),
                        SPLIT.stream().map(column -> column.title() + in),
                        AFTER.stream().map(PlanColumn::title))
                .flatMap(titles -> titles)
                .toList();
    }

    public Stream<List<Value>> rows() {
        Stream<List<Value>> initiatives = plan.entrySet().stream().map(entry -> row(entry.getKey(), entry.getValue()));
        return plan.isEmpty() ? Stream.empty() : Stream.concat(initiatives, Stream.of(total()));
    }

    private List<Value> row(String reference, Initiative one) {
        List<Value> row = new ArrayList<>(List.of(
                Value.of(reference),
                Value.of(one.title()),
                Value.of(one.kind().name()),
                Value.of(one.fund().name()),
                Value.of(one.savingsClass().map(Enum::name).orElse("")),
                Value.of(one.serviceLine().orElse("")),
                Value.of(one.owner().orElse("")),
                Value.of(one.counting().name()),
                Value.of(one.recurrence().name())));
        years.forEach(year -> row.add(amount(one, one.plannedIn(year))));
        SPLIT.forEach(column -> row.add(amount(one, of(one, column))));
        row.add(Value.of(one.assuredNow().map(Enum::name).orElse("")));
        row.add(Value.of(one.decision().status().name()));
        row.add(Value.of(one.decision().reference().orElse("")));
        row.add(one.decision().on().map(Value::of).orElseGet(Value::nothing));
        row.add(Value.of(one.note().orElse("")));
        return row;
    }

    private static Optional<BigDecimal> of(Initiative one, PlanColumn column) {
        return switch (column) {
            case EXISTING_PLAN -> one.existingPlan();
            case ADDITIONAL -> one.additional();
            default -> one.fullYearEffect();
        };
    }

    private Value amount(Initiative one, Optional<BigDecimal> printed) {
        return printed.map(figure -> Value.of(inUnit(one, figure))).orElseGet(Value::nothing);
    }

    private BigDecimal inUnit(Initiative one, BigDecimal printed) {
        return unit.fromPounds(one.unit().toPounds(printed));
    }

    private List<Value> total() {
        List<Value> row = new ArrayList<>(List.of(Value.nothing(), Value.of("TOTAL")));
        BEFORE.stream().skip(row.size()).forEach(column -> row.add(Value.nothing()));
        Collection<Initiative> all = plan.values();
        years.forEach(year -> row.add(sum(all.stream()
                .flatMap(one -> one.plannedIn(year).map(figure -> inUnit(one, figure)).stream())
                .toList())));
        SPLIT.forEach(column -> row.add(sum(all.stream()
                .flatMap(one -> of(one, column).map(figure -> inUnit(one, figure)).stream())
                .toList())));
        AFTER.forEach(column -> row.add(Value.nothing()));
        return row;
    }

    private static Value sum(List<BigDecimal> figures) {
        return figures.isEmpty()
                ? Value.nothing()
                : Value.of(figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
