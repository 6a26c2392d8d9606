package org.concordat.mandates.pools;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Fund;
import org.concordat.web.reference.Limits;

/** A key of apportionment as it is sent and as it is stored. */
record PoolBody(
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
        Optional<String> caseloadMeasure) {

    private static final int ENTRIES_MAX = 500;

    static PoolBody of(Pool pool) {
        return new PoolBody(
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
                pool.limits().caseloadMeasure());
    }

    Pool toDomain(String partnership, String code, int version) {
        Limits limits = new Limits();
        limits.title(title, "/title");
        limits.count(serviceLines, ENTRIES_MAX, "/serviceLines");
        limits.count(shares, ENTRIES_MAX, "/shares");
        for (int i = 0; i < serviceLines.size(); i++) {
            limits.title(serviceLines.get(i), "/serviceLines/" + i);
        }
        limits.count(costCentres.orElse(List.of()), ENTRIES_MAX, "/costCentres");
        limits.count(funds.orElse(List.of()), ENTRIES_MAX, "/funds");
        limits.count(caps.orElse(List.of()), ENTRIES_MAX, "/caps");
        for (int i = 0; i < costCentres.orElse(List.of()).size(); i++) {
            limits.title(costCentres.orElseThrow().get(i), "/costCentres/" + i);
        }
        caseloadMeasure.ifPresent(measure -> limits.title(measure, "/caseloadMeasure"));
        limits.day(Optional.of(from), "/from");
        limits.day(until, "/until");
        limits.require();
        return asStored(partnership, code, version);
    }

    Pool asStored(String partnership, String code, int version) {
        return new Pool(
                partnership,
                code,
                version,
                title,
                host,
                serviceLines,
                basis,
                shares,
                from,
                until,
                new PoolLimits(
                        costCentres.orElse(List.of()),
                        funds.orElse(List.of()),
                        caps.orElse(List.of()),
                        caseloadMeasure));
    }
}
