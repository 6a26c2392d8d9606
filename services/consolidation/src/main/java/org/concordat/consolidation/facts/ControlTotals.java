package org.concordat.consolidation.facts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.Fund;
import org.concordat.kernel.LineType;
import org.concordat.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of a return add up to, as its publisher says or as recomputed from the facts held: the proof that every
 * figure arrived, and arrived once.
 *
 * @param digest {@code sha256:} and 64 hexadecimal digits over the lines in the order of their numbers
 */
public record ControlTotals(int lines, List<Sum> sums, String digest) {

    /** @param reported how many lines report the measure: what nobody reports is not zero and has no sum */
    public record Sum(Fund fund, LineType type, BudgetMeasure measure, int reported, Money total) {

        private static final Comparator<Sum> ORDER =
                Comparator.comparing(Sum::fund).thenComparing(Sum::type).thenComparing(Sum::measure);

        private Group group() {
            return new Group(fund, type, measure);
        }
    }

    private record Group(Fund fund, LineType type, BudgetMeasure measure) implements Comparable<Group> {

        private static final Comparator<Group> ORDER =
                Comparator.comparing(Group::fund).thenComparing(Group::type).thenComparing(Group::measure);

        @Override
        public int compareTo(Group other) {
            return ORDER.compare(this, other);
        }

        @Override
        public String toString() {
            return "%s of %s, %s".formatted(measure.json(), type, fund);
        }
    }

    /** Sums in one order, and none for what no line reports, so that equal totals are equal records. */
    public ControlTotals {
        sums = sums.stream().filter(sum -> sum.reported() > 0).sorted(Sum.ORDER).toList();
    }

    /** Recomputes them. */
    public static ControlTotals of(Collection<BudgetFact> lines) {
        Map<Group, Sum> sums = new TreeMap<>();
        MessageDigest digest = sha256();
        lines.stream().sorted(Comparator.comparingInt(BudgetFact::line)).forEach(line -> {
            for (BudgetMeasure measure : BudgetMeasure.values()) {
                Money figure = line.figures().money(measure);
                if (figure != null) {
                    Sum one = new Sum(line.fund(), line.type(), measure, 1, figure);
                    sums.merge(one.group(), one, ControlTotals::plus);
                }
            }
            digest.update(canonical(line).getBytes(StandardCharsets.UTF_8));
        });
        return new ControlTotals(
                lines.size(),
                List.copyOf(sums.values()),
                "sha256:" + HexFormat.of().formatHex(digest.digest()));
    }

    private static Sum plus(Sum one, Sum other) {
        return new Sum(
                one.fund(),
                one.type(),
                one.measure(),
                one.reported() + other.reported(),
                one.total().plus(other.total()));
    }

    /** The line as publisher and consumer agree to write it: see the event catalogue. */
    private static String canonical(BudgetFact line) {
        StringJoiner text = new StringJoiner("|", "", "\n")
                .add(Integer.toString(line.line()))
                .add(Objects.requireNonNullElse(line.costCentre(), ""))
                .add(line.serviceLine())
                .add(line.fund().name())
                .add(line.type().name());
        for (BudgetMeasure measure : BudgetMeasure.values()) {
            Money figure = line.figures().money(measure);
            text.add(figure == null ? "" : figure.toString());
        }
        return text.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** In plain English, what is held here against what was published; none when they agree. */
    public List<String> differencesFrom(ControlTotals published) {
        if (equals(published)) {
            return List.of();
        }
        Map<Group, @Nullable Sum> here = byGroup();
        Map<Group, @Nullable Sum> there = published.byGroup();
        Stream<String> count = lines == published.lines
                ? Stream.empty()
                : Stream.of("%d lines are held, %d were published".formatted(lines, published.lines));
        Stream<String> amounts = Stream.concat(here.keySet().stream(), there.keySet().stream())
                .distinct()
                .sorted()
                .filter(group -> !Objects.equals(here.get(group), there.get(group)))
                .map(group ->
                        "%s: %s held, %s published".formatted(group, said(here.get(group)), said(there.get(group))));
        List<String> differences = Stream.concat(count, amounts).toList();
        return differences.isEmpty()
                ? List.of("the sums agree, but the lines are not the published ones: digest %s held, %s published"
                        .formatted(digest, published.digest))
                : differences;
    }

    private Map<Group, @Nullable Sum> byGroup() {
        Map<Group, @Nullable Sum> groups = new TreeMap<>();
        sums.forEach(sum -> groups.put(sum.group(), sum));
        return groups;
    }

    private static String said(@Nullable Sum sum) {
        return sum == null ? "nothing" : "%s in %d lines".formatted(sum.total().display(), sum.reported());
    }
}
