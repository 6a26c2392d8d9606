package org.concordat.returns.rules;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.concordat.kernel.Finding;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.returns.Casting;
import org.concordat.returns.form.CheckedReturn;
import org.concordat.returns.form.Column;
import org.concordat.returns.form.Column.Use;
import org.concordat.returns.form.FigureWords;
import org.concordat.returns.form.Kind;
import org.concordat.returns.form.LineSchema;
import org.concordat.returns.reading.PrintedTotal;

/** The lines add up to the totals that the borough's own paper prints, but for what printed rounding explains. */
final class CastingRule<L> {

    private static final int DECIMALS_OF_POUNDS = 2;

    private final LineSchema<L> schema;
    private final List<Column<L, ?>> groups;
    private final List<Column<L, ?>> neverMixed;

    CastingRule(LineSchema<L> schema) {
        this.schema = schema;
        this.groups = schema.with(Use.GROUP).toList();
        this.neverMixed = schema.with(Use.NEVER_MIXED).toList();
    }

    void check(List<PrintedTotal> totals, CheckedReturn<L, ?> checked, Consumer<Finding> say) {
        Map<String, Added> measures = new HashMap<>();
        for (PrintedTotal total : totals) {
            Added added = measures.computeIfAbsent(
                    total.measure(), name -> new Added(schema.find(name).orElseThrow(), totals, checked));
            check(total, added, checked.unit().orElse(MoneyUnit.GBP), say);
        }
    }

    private void check(PrintedTotal total, Added added, MoneyUnit unit, Consumer<Finding> say) {
        List<Map.Entry<Map<String, String>, Part>> scope = added.byGroup.entrySet().stream()
                .filter(entry ->
                        entry.getKey().entrySet().containsAll(total.group().entrySet()))
                .toList();
        for (Column<L, ?> column : neverMixed) {
            List<String> values = scope.stream()
                    .map(entry -> entry.getKey().get(column.name()))
                    .filter(Objects::nonNull)
                    .distinct()
                    .sorted(order(column))
                    .toList();
            if (values.size() > 1) {
                say.accept(Finding.error(
                        "CONTROL_TOTAL_AMBIGUOUS",
                        total.at(),
                        "The return has lines of %s. Say of which %s this is the total."
                                .formatted(String.join(" and ", values), column.words())));
                return;
            }
        }
        if (scope.stream().anyMatch(entry -> entry.getValue().unreadable)) {
            // A figure that could not be read has its own error; a sum without it would only mislead.
            return;
        }
        Casting casting = new Casting(
                total.total(),
                scope.stream().map(entry -> entry.getValue().sum).reduce(BigDecimal.ZERO, BigDecimal::add),
                scope.stream().mapToInt(entry -> entry.getValue().reported).sum(),
                added.printedUnit);
        Words words = new Words(added.measure, unit);
        switch (casting.outcome()) {
            case EXACT -> {}
            case WITHIN_ROUNDING ->
                say.accept(Finding.warning(
                        "CONTROL_TOTAL_ROUNDED", total.at(), words.message(casting) + words.within(casting)));
            case BEYOND_ROUNDING ->
                say.accept(Finding.error(
                        "CONTROL_TOTAL_DIFFERS", total.at(), words.message(casting) + words.beyond(casting)));
        }
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
    private static final class Part {
        private BigDecimal sum = BigDecimal.ZERO;
        private int reported;
        private boolean unreadable;
    }

    /** A measure added up by group, once for however many totals are printed of it. */
    private final class Added {
        private final Column<L, ?> measure;
        private final Map<Map<String, String>, Part> byGroup = new LinkedHashMap<>();
        private final BigDecimal printedUnit;

        Added(Column<L, ?> measure, List<PrintedTotal> totals, CheckedReturn<L, ?> checked) {
            this.measure = measure;
            for (CheckedReturn.Line<L> line : checked.lines()) {
                Part part = byGroup.computeIfAbsent(group(line.placed()), group -> new Part());
                part.unreadable |= line.read().isUnreadable(measure);
                line.read().printed(measure).ifPresent(figure -> {
                    part.sum = part.sum.add(figure);
                    part.reported++;
                });
            }
            this.printedUnit = Casting.printedUnit(
                    Stream.concat(
                            checked.lines().stream().flatMap(line -> line.read().printed(measure).stream()),
                            totals.stream()
                                    .filter(total -> total.measure().equals(measure.name()))
                                    .map(PrintedTotal::total)),
                    exactDecimals(measure.kind(), checked.unit()));
        }

        /** The parts that a total is of: one where it names every group, so that many totals cost little. */
        List<Map.Entry<Map<String, String>, Part>> scope(Map<String, String> group) {
            Part whole = group.size() == groups.size() ? byGroup.get(group) : null;
            return whole == null
                    ? byGroup.entrySet().stream()
                            .filter(entry -> entry.getKey().entrySet().containsAll(group.entrySet()))
                            .toList()
                    : List.of(Map.entry(group, whole));
        }

        private Map<String, String> group(L line) {
            Map<String, String> group = new HashMap<>();
            for (Column<L, ?> column : groups) {
                column.text(line).ifPresent(text -> group.put(column.name(), text));
            }
            return group;
        }
    }

    /** From how many decimals on a printed figure is exact. */
    private static int exactDecimals(Kind<?> kind, Optional<MoneyUnit> unit) {
        return switch (kind) {
            case Kind.Amount amount ->
                DECIMALS_OF_POUNDS
                        - unit.orElse(MoneyUnit.GBP).toPounds(BigDecimal.ONE).scale();
            case Kind.Number number -> number.decimalsMax();
            case Kind.Count count -> 0;
            case Kind.Code code -> 0;
            case Kind.Prose prose -> 0;
            case Kind.Choice<?> choice -> 0;
            case Kind.Day day -> 0;
        };
    }

    private record Words(Column<?, ?> measure, MoneyUnit unit) {

        String message(Casting casting) {
            return "%s: the %d lines add up to %s, the printed total is %s, a difference of %s"
                    .formatted(
                            measure.title(),
                            casting.lines(),
                            words(casting.sum()),
                            words(casting.printed()),
                            words(casting.difference().abs()));
        }

        String within(Casting casting) {
            return ". That is within the tolerance of %s which figures printed to %s allow. The lines are what counts."
                    .formatted(words(casting.tolerance()), words(casting.printedUnit()));
        }

        String beyond(Casting casting) {
            if (casting.printedUnit().signum() == 0) {
                return measure.kind() instanceof Kind.Amount
                        ? ". The figures are exact to the penny, so rounding cannot explain it."
                        : ". The figures are exact, so rounding cannot explain it.";
            }
            return ". Figures printed to %s explain no more than %s."
                    .formatted(words(casting.printedUnit()), words(casting.tolerance()));
        }

        private String words(BigDecimal figure) {
            return measure.kind() instanceof Kind.Amount ? FigureWords.of(figure, unit) : FigureWords.plain(figure);
        }
    }
}
