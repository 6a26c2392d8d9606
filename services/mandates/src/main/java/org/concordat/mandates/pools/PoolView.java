package org.concordat.mandates.pools;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;

/** A version of a key as it is answered, with whether it binds. */
record PoolView(
        String partnership,
        String pool,
        int version,
        String title,
        Borough host,
        List<String> serviceLines,
        ApportionmentBasis basis,
        List<Pool.Share> shares,
        LocalDate from,
        Optional<LocalDate> until,
        Optional<BindingView> binding) {

    /** Whether all agree in a year, and who does not. */
    record BindingView(FinancialYear financialYear, boolean binds, List<Missing> notAgreed, String sentence) {}

    /** @param why in plain English */
    record Missing(Borough borough, String why) {}

    static PoolView of(Pool pool) {
        return of(pool, Optional.empty());
    }

    static PoolView of(PoolBinding binding) {
        return of(
                binding.pool(),
                Optional.of(new BindingView(
                        binding.financialYear(),
                        binding.binds(),
                        binding.missing().entrySet().stream()
                                .map(entry -> new Missing(entry.getKey(), entry.getValue()))
                                .toList(),
                        binding.inWords())));
    }

    private static PoolView of(Pool pool, Optional<BindingView> binding) {
        return new PoolView(
                pool.partnership(),
                pool.code(),
                pool.version(),
                pool.title(),
                pool.host(),
                pool.serviceLines(),
                pool.basis(),
                pool.shares(),
                pool.from(),
                pool.until(),
                binding);
    }
}
