package org.concordat.consolidation.measure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A measure of a domain, as data.
 *
 * @param name as in JSON and in sharing rules, such as {@code forecastOutturn}
 * @param column its name as a column of a table, such as {@code forecast_outturn}
 * @param per what a ratio is stated per, such as 100 for a percentage; 1 for anything else
 * @param decimals how many a ratio is printed with
 * @param derived how it is worked out; none for what is posted
 * @param tells measures of which it tells something that is not worked out from it: it is never more open than they are
 */
public record Measure(
        String name,
        String title,
        String column,
        QuantityKind kind,
        Combining combining,
        Accrual accrual,
        long per,
        int decimals,
        Optional<Difference> derived,
        List<String> tells) {

    public Measure {
        tells = List.copyOf(tells);
        boolean fits = switch (combining) {
            case SUM -> kind == QuantityKind.MONEY || kind == QuantityKind.COUNT || kind == QuantityKind.PARTS;
            case RATIO_OF_PARTS, WEIGHTED_MEAN -> kind == QuantityKind.RATIO || kind == QuantityKind.PARTS;
            case LATEST -> kind == QuantityKind.DAY;
            case NOT_AT_ALL -> kind != QuantityKind.RATIO;
        };
        if (!fits) {
            throw new IllegalArgumentException("%s of %s do not combine by %s".formatted(name, kind, combining));
        }
        if (derived.isPresent() && combining != Combining.SUM) {
            throw new IllegalArgumentException(name + " is a difference of what does not add up");
        }
    }

    /** One that tells of no other. */
    public Measure(
            String name,
            String title,
            String column,
            QuantityKind kind,
            Combining combining,
            Accrual accrual,
            long per,
            int decimals,
            Optional<Difference> derived) {
        this(name, title, column, kind, combining, accrual, per, decimals, derived, List.of());
    }

    /** The same, which tells something of others as well. */
    public Measure telling(Measure... others) {
        return new Measure(
                name,
                title,
                column,
                kind,
                combining,
                accrual,
                per,
                decimals,
                derived,
                Stream.of(others).map(Measure::name).toList());
    }

    public static Measure money(String name, String title, Accrual accrual) {
        return of(name, title, QuantityKind.MONEY, Combining.SUM, accrual);
    }

    public static Measure count(String name, String title, Accrual accrual) {
        return of(name, title, QuantityKind.COUNT, Combining.SUM, accrual);
    }

    /** A percentage whose numerator and denominator are posted. */
    public static Measure percentage(String name, String title, Accrual accrual) {
        return new Measure(
                name,
                title,
                column(name),
                QuantityKind.RATIO,
                Combining.RATIO_OF_PARTS,
                accrual,
                100,
                1,
                Optional.empty());
    }

    /** A mean whose weighted sum and weight are posted. */
    public static Measure mean(String name, String title, Accrual accrual) {
        return new Measure(
                name,
                title,
                column(name),
                QuantityKind.RATIO,
                Combining.WEIGHTED_MEAN,
                accrual,
                1,
                1,
                Optional.empty());
    }

    public static Measure latestDay(String name, String title) {
        return of(name, title, QuantityKind.DAY, Combining.LATEST, Accrual.STOCK);
    }

    /** A number without what it was worked out from, such as a bare percentage. */
    public static Measure notCombinable(String name, String title, Accrual accrual) {
        return of(name, title, QuantityKind.DECIMAL, Combining.NOT_AT_ALL, accrual);
    }

    /** A number of which each row says how it is measured and combines; until a row does, it combines with nothing. */
    public static Measure byRow(String name, String title, Accrual accrual) {
        return of(name, title, QuantityKind.PARTS, Combining.NOT_AT_ALL, accrual);
    }

    /** The same in a row that measures its figures in its own way. */
    public Measure in(RowMeasure own) {
        return new Measure(
                name, title, column, kind, own.combining(), accrual, own.per(), own.decimals(), derived, tells);
    }

    /** What is not posted but worked out at every row from two that are. */
    public static Measure difference(String name, String title, Measure of, Measure less) {
        if (of.kind() != less.kind()) {
            throw new IllegalArgumentException(of.name() + " and " + less.name() + " are not the same kind");
        }
        return new Measure(
                name,
                title,
                column(name),
                of.kind(),
                of.combining(),
                of.accrual(),
                1,
                0,
                Optional.of(new Difference(of.name(), less.name())));
    }

    private static Measure of(String name, String title, QuantityKind kind, Combining combining, Accrual accrual) {
        return new Measure(name, title, column(name), kind, combining, accrual, 1, 0, Optional.empty());
    }

    private static String column(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    public boolean isPosted() {
        return derived.isEmpty();
    }
}
