package org.concordat.returns.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.concordat.kernel.Finding;
import org.concordat.kernel.money.Casting;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.returns.form.ChartTotals;
import org.concordat.returns.form.CheckedReturn;
import org.concordat.returns.form.Column;
import org.concordat.returns.form.Column.Use;
import org.concordat.returns.form.FormContext;
import org.concordat.returns.form.Kind;
import org.concordat.returns.form.LineSchema;
import org.concordat.returns.form.Net;
import org.concordat.returns.form.ReturnForm;
import org.concordat.returns.reading.PrintedTotal;

/** The lines add up to the totals that the borough's own paper prints, but for what printed rounding explains. */
final class CastingRule<L, X extends FormContext> {

    private final LineSchema<L> schema;
    private final Optional<Net<L>> net;
    private final Optional<ChartTotals<L, X>> chart;
    private final List<Column<L, ?>> groups;
    private final List<Column<L, ?>> neverMixed;

    CastingRule(ReturnForm<L, X> form) {
        this.schema = form.schema();
        this.net = form.net();
        this.chart = form.chartTotals();
        this.groups = schema.with(Use.GROUP).toList();
        this.neverMixed = schema.with(Use.NEVER_MIXED).toList();
    }

    void check(List<PrintedTotal> totals, CheckedReturn<L, X> checked, Consumer<Finding> say) {
        Map<String, Added> measures = new HashMap<>();
        for (PrintedTotal total : totals) {
            Added added = measures.computeIfAbsent(
                    total.measure(), name -> new Added(schema.find(name).orElseThrow(), totals, checked));
            check(total, added, checked, say);
        }
    }

    private void check(PrintedTotal total, Added added, CheckedReturn<L, X> checked, Consumer<Finding> say) {
        Optional<Net<L>> asNet = net.filter(
                one -> one.code().equals(total.group().get(one.column().name())));
        Map<String, String> group = new HashMap<>(total.group());
        asNet.ifPresent(one -> group.remove(one.column().name()));
        List<String> kinds = new ArrayList<>();
        Predicate<Map<String, String>> inChart = key -> true;
        Optional<String> node = chart.map(one -> group.remove(one.column().name()));
        if (node.isPresent()) {
            Column<L, ?> column = chart.get().column();
            Set<String> under = chart.get().under().apply(checked.context(), node.get());
            if (under.isEmpty()) {
                say.accept(Finding.error(
                        "CONTROL_TOTAL_UNKNOWN",
                        total.at(),
                        "The chart has no %s '%s' that this could be the total of. Name one that it has, or leave it out."
                                .formatted(column.words(), node.get())));
                return;
            }
            inChart = key -> under.contains(key.getOrDefault(column.name(), ""));
            kinds.add(column.words() + " " + node.get());
        }
        Predicate<Map<String, String>> counted = inChart;
        List<Map.Entry<Map<String, String>, Part<L>>> scope = added.parts(total.span()).entrySet().stream()
                .filter(entry -> entry.getKey().entrySet().containsAll(group.entrySet()))
                .filter(entry -> counted.test(entry.getKey()))
                .toList();
        for (Column<L, ?> column : groups) {
            if (asNet.filter(one -> one.column() == column).isPresent()) {
                kinds.add(asNet.get().code());
            } else if (neverMixed.contains(column)) {
                List<String> values = values(scope, column);
                if (values.size() > 1) {
                    say.accept(Finding.error(
                            "CONTROL_TOTAL_AMBIGUOUS",
                            total.at(),
                            "It is over lines of %s. Say in its %s of which it is the total%s."
                                    .formatted(
                                            String.join(" and ", values),
                                            column.words(),
                                            net.filter(of -> of.column() == column)
                                                    .map(of -> ", or " + of.code())
                                                    .orElse(""))));
                    return;
                }
                kinds.addAll(values);
            } else if (group.containsKey(column.name())) {
                kinds.add(group.get(column.name()));
            }
        }
        if (scope.stream().anyMatch(entry -> entry.getValue().unreadable)) {
            // A figure that could not be read has its own error; a sum without it would only mislead.
            return;
        }
        Casting casting = new Casting(
                total.total(),
                scope.stream().map(entry -> entry.getValue().counted(asNet)).reduce(BigDecimal.ZERO, BigDecimal::add),
                scope.stream().mapToInt(entry -> entry.getValue().reported).sum(),
                added.printedUnit);
        CastingWords words = new CastingWords(
                total.span().map(PrintedTotal.Span::label),
                added.measure,
                String.join(", ", kinds),
                checked.unit().orElse(MoneyUnit.GBP));
        switch (casting.outcome()) {
            case EXACT -> {}
            case WITHIN_ROUNDING ->
                say.accept(Finding.warning("CONTROL_TOTAL_ROUNDED", total.at(), words.within(casting)));
            case BEYOND_ROUNDING ->
                say.accept(Finding.error("CONTROL_TOTAL_DIFFERS", total.at(), words.beyond(casting)));
        }
    }

    private List<String> values(List<Map.Entry<Map<String, String>, Part<L>>> scope, Column<L, ?> column) {
        return scope.stream()
                .map(entry -> entry.getKey().get(column.name()))
                .filter(Objects::nonNull)
                .distinct()
                .sorted(order(column))
                .toList();
    }

    /** As people list them: choices in the order of their list. */
    private static Comparator<String> order(Column<?, ?> column) {
        List<String> listed = column.kind() instanceof Kind.Choice<?> choice
                ? Arrays.stream(choice.codes().getEnumConstants())
                        .map(Enum::name)
                        .toList()
                : List.of();
        return Comparator.<String>comparingInt(listed::indexOf).thenComparing(value -> value);
    }

    /** What lines of one group add up to. */
    private static final class Part<L> {
        private final L first;
        private BigDecimal sum = BigDecimal.ZERO;
        private int reported;
        private boolean unreadable;

        Part(L first) {
            this.first = first;
        }

        /** Lines of one group are of one kind, so they have one sign. */
        BigDecimal counted(Optional<Net<L>> net) {
            return net.filter(one -> one.sign().applyAsInt(first) < 0).isPresent() ? sum.negate() : sum;
        }
    }

    /** A measure added up by group, once for however many totals are printed of the same lines. */
    private final class Added {
        private final Column<L, ?> measure;
        private final List<CheckedReturn.Line<L>> lines;
        private final Map<Optional<PrintedTotal.Span>, Map<Map<String, String>, Part<L>>> bySpan = new HashMap<>();
        private final List<Column<L, ?>> told;
        private final BigDecimal printedUnit;

        Added(Column<L, ?> measure, List<PrintedTotal> totals, CheckedReturn<L, X> checked) {
            this.measure = measure;
            // Lines are told apart by their place in the chart only where a total asks for it.
            this.told = Stream.concat(
                            groups.stream(),
                            chart.<Column<L, ?>>map(ChartTotals::column).stream()
                                    .filter(column -> totals.stream()
                                            .anyMatch(total -> total.group().containsKey(column.name()))))
                    .toList();
            this.lines = checked.lines();
            this.printedUnit = Casting.printedUnit(
                    Stream.concat(
                            checked.lines().stream().flatMap(line -> line.read().printed(measure).stream()),
                            totals.stream()
                                    .filter(total -> total.measure().equals(measure.name()))
                                    .map(PrintedTotal::total)),
                    exactDecimals(measure.kind(), checked.unit()));
        }

        Map<Map<String, String>, Part<L>> parts(Optional<PrintedTotal.Span> span) {
            return bySpan.computeIfAbsent(
                    span,
                    one -> added(one.map(some -> lines.subList(some.first() - 1, some.last()))
                            .orElse(lines)));
        }

        private Map<Map<String, String>, Part<L>> added(List<CheckedReturn.Line<L>> some) {
            Map<Map<String, String>, Part<L>> byGroup = new LinkedHashMap<>();
            for (CheckedReturn.Line<L> line : some) {
                Part<L> part = byGroup.computeIfAbsent(group(line.placed()), group -> new Part<>(line.placed()));
                part.unreadable |= line.read().isUnreadable(measure);
                line.read().printed(measure).ifPresent(figure -> {
                    part.sum = part.sum.add(figure);
                    part.reported++;
                });
            }
            return byGroup;
        }

        private Map<String, String> group(L line) {
            Map<String, String> group = new HashMap<>();
            for (Column<L, ?> column : told) {
                column.text(line).ifPresent(text -> group.put(column.name(), text));
            }
            return group;
        }
    }

    /** From how many decimals on a printed figure is exact. */
    private static int exactDecimals(Kind<?> kind, Optional<MoneyUnit> unit) {
        return switch (kind) {
            case Kind.Amount amount -> Casting.exactDecimals(unit.orElse(MoneyUnit.GBP));
            case Kind.Number number -> number.decimalsMax();
            case Kind.Count count -> 0;
            case Kind.Code code -> 0;
            case Kind.Prose prose -> 0;
            case Kind.Choice<?> choice -> 0;
            case Kind.Day day -> 0;
        };
    }
}
