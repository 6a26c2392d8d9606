package org.concordat.consolidation.budget.apportionment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.pools.PoolBasis;
import org.concordat.consolidation.pools.PoolBinding;
import org.concordat.consolidation.pools.PoolCap;
import org.concordat.consolidation.pools.PoolKnown;
import org.concordat.kernel.Borough;

/**
 * The version of a key that an answer goes by, and whether it binds.
 *
 * @param costCentres whose cost alone is split; none where all of the lines is
 * @param funds whose cost alone is split; none where all is
 * @param knownSince when the version was recorded
 * @param notAgreed who stands in the way of its binding, and why
 */
public record PoolTerms(
        String partnership,
        String pool,
        int version,
        String title,
        Borough host,
        List<String> serviceLines,
        List<String> costCentres,
        List<String> funds,
        PoolBasis basis,
        Optional<String> caseloadMeasure,
        List<Cap> caps,
        LocalDate from,
        Optional<LocalDate> until,
        Instant knownSince,
        boolean binds,
        List<NotAgreed> notAgreed,
        String sentence) {

    /** The most that a borough bears of any figure. */
    public record Cap(Borough borough, Optional<BigDecimal> percent, Optional<BigDecimal> pounds) {

        static Cap of(PoolCap cap) {
            return switch (cap) {
                case PoolCap.Percent(var borough, var percent) ->
                    new Cap(borough, Optional.of(percent), Optional.empty());
                case PoolCap.Amount(var borough, var amount) ->
                    new Cap(borough, Optional.empty(), Optional.of(amount.pounds()));
            };
        }
    }

    /** @param why in plain English */
    public record NotAgreed(Borough borough, String why) {}

    static PoolTerms of(PoolBinding binding) {
        PoolKnown pool = binding.pool();
        return new PoolTerms(
                pool.partnership(),
                pool.code(),
                pool.version(),
                pool.title(),
                pool.host(),
                pool.serviceLines(),
                pool.costCentres(),
                pool.funds(),
                pool.basis(),
                pool.caseloadMeasure(),
                pool.caps().stream().map(Cap::of).toList(),
                pool.from(),
                pool.until(),
                pool.knownAt(),
                binding.binds(),
                binding.notAgreed().entrySet().stream()
                        .map(entry -> new NotAgreed(entry.getKey(), entry.getValue()))
                        .toList(),
                binding.inWords());
    }
}
