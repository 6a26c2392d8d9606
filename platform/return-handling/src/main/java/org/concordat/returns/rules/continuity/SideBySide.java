package org.concordat.returns.rules.continuity;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.concordat.kernel.Period;
import org.concordat.kernel.money.FigureWords;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.returns.form.ApprovedLines;
import org.concordat.returns.form.CheckedReturn;
import org.concordat.returns.form.Column;
import org.concordat.returns.form.Kind;

/** This return beside an approved one: added up once by line, for whatever is asked of them. */
final class SideBySide<L, K> {

    private final Comparatives<L, K> by;
    private final Period period;
    private final MoneyUnit unit;
    private final Map<K, SameLine<L>> then = new LinkedHashMap<>();
    private final Map<K, SameLine<L>> now = new LinkedHashMap<>();

    SideBySide(Comparatives<L, K> by, ApprovedLines<L> approved, CheckedReturn<L, ?> checked) {
        this.by = by;
        this.period = approved.period();
        this.unit = checked.unit().orElse(MoneyUnit.GBP);
        for (L line : approved.lines()) {
            by.identity().apply(line).ifPresent(key -> {
                SameLine<L> known = then.computeIfAbsent(key, one -> new SameLine<>(line, "", column -> ""));
                by.measures().forEach(column -> known.add(column, line));
            });
        }
        for (CheckedReturn.Line<L> line : checked.lines()) {
            by.identity().apply(line.placed()).ifPresent(key -> {
                SameLine<L> known = now.computeIfAbsent(key, one -> new SameLine<>(line.placed(), line.at(), line::at));
                for (Column<L, ?> column : by.measures()) {
                    known.add(column, line.placed());
                    if (line.read().isUnreadable(column)
                            || line.read().printed(column).isPresent()
                                    && column.of(line.placed()).isEmpty()) {
                        known.noteUnreadable(column);
                    }
                }
            });
        }
    }

    Comparatives<L, K> by() {
        return by;
    }

    /** Of the approved return. */
    Period period() {
        return period;
    }

    /** Those of both returns: as it was approved, then as it is here. */
    void both(BiConsumer<SameLine<L>, SameLine<L>> action) {
        now.forEach((key, here) -> {
            SameLine<L> earlier = then.get(key);
            if (earlier != null) {
                action.accept(earlier, here);
            }
        });
    }

    Stream<SameLine<L>> appeared() {
        return now.entrySet().stream()
                .filter(entry -> !then.containsKey(entry.getKey()))
                .map(Map.Entry::getValue);
    }

    Stream<SameLine<L>> gone() {
        return then.entrySet().stream()
                .filter(entry -> !now.containsKey(entry.getKey()))
                .map(Map.Entry::getValue);
    }

    Stream<SameLine<L>> here() {
        return now.values().stream();
    }

    /** A line in the middle of a sentence. */
    String words(SameLine<L> line) {
        return by.words().apply(line.first());
    }

    /** A line at the beginning of one. */
    String capitalised(SameLine<L> line) {
        String words = words(line);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** As the paper prints it, and in exact pounds where its unit is another. */
    String words(Column<L, ?> column, BigDecimal figure) {
        return column.kind() instanceof Kind.Amount
                ? FigureWords.of(unit.fromPounds(figure), unit)
                : FigureWords.plain(figure);
    }

    /** What a line is remembered by: {@code £22,000.00 as its actual to date}; none where it had nothing but 0. */
    Optional<String> weight(SameLine<L> line) {
        return by.measures().stream()
                .filter(column -> line.figure(column).map(BigDecimal::signum).orElse(0) != 0)
                .findFirst()
                .map(column -> "%s as its %s"
                        .formatted(words(column, line.figure(column).orElseThrow()), column.words()));
    }
}
