package org.concordat.consolidation.facts;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.concordat.consolidation.measure.Quantity;
import org.concordat.consolidation.table.DomainTable;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of a return add up to, as its publisher says or as recomputed from the facts held: the proof that every
 * figure arrived, and arrived once.
 *
 * @param digest {@code sha256:} and 64 hexadecimal digits over the lines in the order of their numbers
 */
public record LineTotals(int lines, List<Sum> sums, String digest) {

    /** Which figures are added up: the numbers of group, part and measure in the domain's table. */
    public record Key(int group, int part, int measure) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparingInt(Key::group).thenComparingInt(Key::part).thenComparingInt(Key::measure);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** @param reported how many lines report the measure: what nobody reports is not zero and has no sum */
    public record Sum(Key key, int reported, Quantity total) {}

    /** Sums in one order, and none for what no line reports, so that equal totals are equal records. */
    public LineTotals {
        sums = sums.stream()
                .filter(sum -> sum.reported() > 0)
                .sorted(Comparator.comparing(Sum::key))
                .toList();
    }

    /** In plain English, what is held here against what was published; none when they agree. */
    public List<String> differencesFrom(LineTotals published, DomainTable table) {
        if (equals(published)) {
            return List.of();
        }
        Map<Key, @Nullable Sum> here = byKey();
        Map<Key, @Nullable Sum> there = published.byKey();
        Stream<String> count = lines == published.lines
                ? Stream.empty()
                : Stream.of("%d lines are held, %d were published".formatted(lines, published.lines));
        Stream<String> amounts = Stream.concat(here.keySet().stream(), there.keySet().stream())
                .distinct()
                .sorted()
                .filter(key -> !Objects.equals(here.get(key), there.get(key)))
                .map(key -> "%s: %s held, %s published"
                        .formatted(named(key, table), said(here.get(key)), said(there.get(key))));
        List<String> differences = Stream.concat(count, amounts).toList();
        return differences.isEmpty()
                ? List.of("the sums agree, but the lines are not the published ones: digest %s held, %s published"
                        .formatted(digest, published.digest))
                : differences;
    }

    private Map<Key, @Nullable Sum> byKey() {
        Map<Key, @Nullable Sum> keys = new TreeMap<>();
        sums.forEach(sum -> keys.put(sum.key(), sum));
        return keys;
    }

    private static String named(Key key, DomainTable table) {
        StringBuilder name =
                new StringBuilder(table.measures().get(key.measure()).name());
        if (table.hasParts()) {
            name.append(" of ").append(table.parts().get(key.part()).code());
        }
        if (table.hasGroups()) {
            name.append(", ").append(table.groups().get(key.group()).code());
        }
        return name.toString();
    }

    private static String said(@Nullable Sum sum) {
        return sum == null ? "nothing" : "%s in %d lines".formatted(display(sum.total()), sum.reported());
    }

    private static String display(Quantity total) {
        return total instanceof Quantity.Pence amount ? amount.money().display() : text(total);
    }

    /** As the event writes it: an amount in pounds, a number, a fraction or a day. */
    public static String text(Quantity total) {
        return switch (total) {
            case Quantity.Pence amount -> amount.money().toString();
            case Quantity.Count number -> Long.toString(number.count());
            case Quantity.Ratio ratio -> ratio.numerator() + "/" + ratio.denominator();
            case Quantity.Parts parts ->
                parts.numerator().toPlainString() + "/" + parts.denominator().toPlainString();
            case Quantity.Day date -> date.day().toString();
            case Quantity.Decimal alone -> alone.value().toPlainString();
            case Quantity.None none -> "-";
        };
    }
}
