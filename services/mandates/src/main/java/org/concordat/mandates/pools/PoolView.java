package org.concordat.mandates.pools;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Fund;
import org.concordat.mandates.agreement.Binding;
import org.concordat.mandates.agreement.BindingView;

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
        Optional<List<String>> costCentres,
        Optional<List<Fund>> funds,
        Optional<List<PoolLimits.Cap>> caps,
        Optional<String> caseloadMeasure,
        Optional<BindingView> binding) {

    static PoolView of(Pool pool) {
        return of(pool, Optional.empty());
    }

    static PoolView of(Binding<Pool> binding) {
        return of(binding.terms(), Optional.of(BindingView.of(binding)));
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
                PoolLimits.said(pool.limits().costCentres()),
                PoolLimits.said(pool.limits().funds()),
                PoolLimits.said(pool.limits().caps()),
                pool.limits().caseloadMeasure(),
                binding);
    }
}
