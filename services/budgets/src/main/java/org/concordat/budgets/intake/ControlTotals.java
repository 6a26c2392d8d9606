package org.concordat.budgets.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.Fund;
import org.concordat.kernel.LineType;
import org.concordat.kernel.money.Money;

/**
 * What proves that a return arrived whole: published with it, and compared by reconciliation.
 *
 * @param lines how many there are
 * @param sums by fund, type and measure, in that order; only those that any line reports
 * @param digest {@code sha256:} and the hash over the lines in the order of their numbers
 */
public record ControlTotals(int lines, List<Sum> sums, String digest) {

    /** @param reported how many lines report the measure */
    public record Sum(Fund fund, LineType type, BudgetMeasure measure, int reported, Money total) {
        private Sum plus(Money figure) {
            return new Sum(fund, type, measure, reported + 1, total.plus(figure));
        }
    }

    private record Purse(Fund fund, LineType type) {}

    public ControlTotals {
        sums = List.copyOf(sums);
    }

    public static ControlTotals of(List<BudgetLine> lines) {
        Map<Purse, Map<BudgetMeasure, Sum>> sums =
                new TreeMap<>(Comparator.comparing(Purse::fund).thenComparing(Purse::type));
        for (BudgetLine line : lines) {
            Map<BudgetMeasure, Sum> byMeasure = sums.computeIfAbsent(
                    new Purse(line.fund(), line.type()), purse -> new EnumMap<>(BudgetMeasure.class));
            line.figures()
                    .forEach((measure, figure) -> byMeasure.compute(
                            measure,
                            (key, sum) -> (sum == null
                                            ? new Sum(line.fund(), line.type(), measure, 0, Money.ZERO)
                                            : sum)
                                    .plus(figure)));
        }
        List<Sum> inOrder = sums.values().stream()
                .flatMap(byMeasure -> byMeasure.values().stream())
                .toList();
        return new ControlTotals(lines.size(), inOrder, digestOf(lines));
    }

    private static String digestOf(List<BudgetLine> lines) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            lines.stream()
                    .sorted(Comparator.comparingInt(BudgetLine::number))
                    .map(ControlTotals::digested)
                    .forEach(text -> sha256.update(text.getBytes(StandardCharsets.UTF_8)));
            return "sha256:" + HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String digested(BudgetLine line) {
        StringBuilder text = new StringBuilder()
                .append(line.number())
                .append('|')
                .append(line.costCentre().orElse(""))
                .append('|')
                .append(line.serviceLine().orElse(""))
                .append('|')
                .append(line.fund())
                .append('|')
                .append(line.type());
        for (BudgetMeasure measure : BudgetMeasure.values()) {
            text.append('|').append(line.figure(measure).map(Money::toString).orElse(""));
        }
        return text.append('\n').toString();
    }
}
