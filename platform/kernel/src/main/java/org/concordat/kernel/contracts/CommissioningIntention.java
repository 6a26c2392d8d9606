package org.concordat.kernel.contracts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.money.MoneyUnit;

/**
 * How a service is delivered and is to be, year by year, and what is spent on it by delivery model; as it is sent, kept,
 * answered and told. Amounts are in {@code unit}.
 *
 * @param service as printed, or of all services together
 * @param division of the council
 * @param serviceLine of the common chart
 * @param models what is said of each span of years
 * @param objectives as printed
 * @param metrics as printed
 * @param unit of the amounts; there has to be one where there are any
 * @param spend by span and model
 * @param totals as printed
 * @param reason why this version differs from the one before
 */
public record CommissioningIntention(
        String service,
        Optional<String> division,
        Optional<String> serviceLine,
        Optional<List<Planned>> models,
        Optional<List<String>> objectives,
        Optional<List<Metric>> metrics,
        Optional<MoneyUnit> unit,
        Optional<List<Spend>> spend,
        Optional<List<Total>> totals,
        Optional<String> reason) {

    private static final int YEARS_MAX = 10;

    /** @param years a financial year, or several: {@code 2011-12}, {@code 2013-15} */
    public record Planned(String years, DeliveryModel model) {}

    /** @param target as printed */
    public record Metric(String metric, Optional<String> target) {}

    /** @param percent of all spend of the years, as printed; none where the paper leaves it out */
    public record Spend(String years, DeliveryModel model, BigDecimal amount, Optional<BigDecimal> percent) {}

    /** @param percent as printed; none where the paper leaves it out */
    public record Total(String years, BigDecimal amount, Optional<BigDecimal> percent) {}

    /**
     * A share of all spend, in whole per cent.
     *
     * @param workedOut whether the paper leaves it out and it is what the amounts make
     */
    public record ShareOfSpend(BigDecimal percent, boolean workedOut) {}

    /** The share that a line of spend prints, or else makes; none where nothing is spent. */
    public Optional<ShareOfSpend> shareOf(Spend line) {
        return line.percent()
                .map(printed -> new ShareOfSpend(printed, false))
                .or(() -> made(line.amount(), line.years()));
    }

    /** The share that a total prints, or else makes. */
    public Optional<ShareOfSpend> shareOf(Total total) {
        return total.percent()
                .map(printed -> new ShareOfSpend(printed, false))
                .or(() -> made(total.amount(), total.years()));
    }

    /** What the models of a span come to. */
    public BigDecimal sumOf(String years) {
        return spend.orElse(List.of()).stream()
                .filter(line -> line.years().equals(years))
                .map(Spend::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Optional<ShareOfSpend> made(BigDecimal amount, String years) {
        BigDecimal all = sumOf(years);
        return all.signum() == 0
                ? Optional.empty()
                : Optional.of(new ShareOfSpend(amount.movePointRight(2).divide(all, 0, RoundingMode.HALF_UP), true));
    }

    /** The first year of a span. @throws InvalidValue where it is none: {@code 2013-15} are the two from 2013-14 */
    public static FinancialYear firstOf(String years) {
        countOf(years);
        return new FinancialYear(Integer.parseInt(years.substring(0, 4)));
    }

    /** How many financial years a span has. @throws InvalidValue where it is none */
    public static int countOf(String years) {
        if (years.matches("\\d{4}-\\d{2}")) {
            int begin = Integer.parseInt(years.substring(0, 4));
            int count = Math.floorMod(Integer.parseInt(years.substring(5)) - begin, 100);
            if (count > 0 && count <= YEARS_MAX) {
                return count;
            }
        }
        throw new InvalidValue("span of financial years", years, "such as 2012-13, or 2013-15 for two");
    }

    /**
     * Of several spans the one that says most closely what holds in a year: the shortest that has the year, of two as short
     * the one that begins first; none where none has it.
     */
    public static Optional<String> spanOf(FinancialYear year, Stream<String> spans) {
        return spans.filter(span -> has(span, year))
                .min(Comparator.comparing(CommissioningIntention::countOf).thenComparing(Comparator.naturalOrder()));
    }

    private static boolean has(String span, FinancialYear year) {
        int after = year.startYear() - firstOf(span).startYear();
        return after >= 0 && after < countOf(span);
    }

    /** The same with its amounts in pounds, exact. */
    public CommissioningIntention inPounds() {
        MoneyUnit from = unit.orElse(MoneyUnit.GBP);
        return new CommissioningIntention(
                service,
                division,
                serviceLine,
                models,
                objectives,
                metrics,
                unit.map(printed -> MoneyUnit.GBP),
                spend.map(all -> all.stream()
                        .map(line ->
                                new Spend(line.years(), line.model(), from.toPounds(line.amount()), line.percent()))
                        .toList()),
                totals.map(all -> all.stream()
                        .map(total -> new Total(total.years(), from.toPounds(total.amount()), total.percent()))
                        .toList()),
                reason);
    }
}
