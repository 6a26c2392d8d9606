package org.concordat.mandates.pools;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;

/**
 * Whether a version of a key binds in a year: only when the mandates in force of all its boroughs agree to that very
 * version.
 *
 * @param missing why each borough that stands in the way does, in borough order
 */
public record PoolBinding(FinancialYear financialYear, Pool pool, Map<Borough, String> missing) {

    /** What the mandate in force of a borough says of a key. */
    public sealed interface Agreement {}

    /** There is no mandate in force for the year. */
    public record NoMandate() implements Agreement {}

    /** @param version the version agreed to; empty when the mandate does not speak of the key */
    public record UnderMandate(OptionalInt version) implements Agreement {}

    public static PoolBinding of(Pool pool, FinancialYear year, Map<Borough, Agreement> agreements) {
        Map<Borough, String> missing = new LinkedHashMap<>();
        for (Borough borough : pool.boroughs()) {
            reason(
                            pool,
                            borough,
                            year,
                            Optional.ofNullable(agreements.get(borough)).orElse(new NoMandate()))
                    .ifPresent(why -> missing.put(borough, why));
        }
        return new PoolBinding(year, pool, missing);
    }

    public boolean binds() {
        return missing.isEmpty() && pool.isFor(financialYear);
    }

    private static Optional<String> reason(Pool pool, Borough borough, FinancialYear year, Agreement agreement) {
        return switch (agreement) {
            case NoMandate() -> Optional.of("%s has no mandate in force for %s".formatted(borough, year));
            case UnderMandate(OptionalInt version)
            when version.isEmpty() -> Optional.of("the mandate of %s does not speak of it".formatted(borough));
            case UnderMandate(OptionalInt version)
            when version.getAsInt() != pool.version() ->
                Optional.of("the mandate of %s agrees to version %d".formatted(borough, version.getAsInt()));
            case UnderMandate agreed -> Optional.empty();
        };
    }

    /** One sentence a mandate officer can act on. */
    public String inWords() {
        if (!pool.isFor(financialYear)) {
            return "Version %d of the key “%s” (%s) is not for %s, so it does not bind."
                    .formatted(pool.version(), pool.title(), pool.code(), financialYear);
        }
        if (binds()) {
            return "Version %d of the key “%s” (%s) binds in %s: the mandates in force of all its boroughs agree to it."
                    .formatted(pool.version(), pool.title(), pool.code(), financialYear);
        }
        return "Version %d of the key “%s” (%s) does not bind in %s: %s."
                .formatted(
                        pool.version(), pool.title(), pool.code(), financialYear, String.join("; ", missing.values()));
    }
}
