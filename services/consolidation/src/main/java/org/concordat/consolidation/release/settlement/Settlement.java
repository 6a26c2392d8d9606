package org.concordat.consolidation.release.settlement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.concordat.consolidation.question.Edition;
import org.concordat.kernel.Borough;
import org.concordat.kernel.OnsCode;
import org.concordat.kernel.Period;
import org.concordat.kernel.money.Money;

/**
 * A cost of one borough that several bear.
 *
 * @param host whose books carry it
 * @param key where the weight of each who bears it comes from
 * @param caps the most that some of them bear of a figure
 * @param onsCodes by which odd pence are handed out
 * @param binds whether all have agreed; otherwise nobody bears anything of another's
 */
public record Settlement(
        String partnership,
        Borough host,
        Period period,
        Instant asAt,
        Edition edition,
        Figures cost,
        SortedMap<Borough, KeyFigure> key,
        Map<Borough, Function<Money, BigDecimal>> caps,
        SortedMap<Borough, OnsCode> onsCodes,
        boolean binds) {

    public Settlement {
        key = Collections.unmodifiableSortedMap(new TreeMap<>(key));
        caps = Map.copyOf(caps);
    }

    Optional<Function<Money, BigDecimal>> cap(Borough borough) {
        return Optional.ofNullable(caps.get(borough));
    }
}
