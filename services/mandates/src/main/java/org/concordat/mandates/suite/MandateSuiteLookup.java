package org.concordat.mandates.suite;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.mandates.boroughs.CouncilStore;
import org.concordat.mandates.charts.ChartEdition;
import org.concordat.mandates.charts.ServiceLineChartStore;
import org.concordat.mandates.foreword.ForewordStore;
import org.concordat.mandates.mandate.MandateStore;
import org.concordat.mandates.mappings.PartnershipMappingStore;
import org.concordat.mandates.partnerships.Membership;
import org.concordat.mandates.partnerships.Partnership;
import org.concordat.mandates.pools.PoolStore;

/** Looks up what the members of a partnership say of a year, in the rooms that keep it. */
@ApplicationScoped
class MandateSuiteLookup {

    private final MandateStore mandates;
    private final CouncilStore councils;
    private final ServiceLineChartStore charts;
    private final PoolStore pools;
    private final PartnershipMappingStore mappings;
    private final ForewordStore forewords;

    MandateSuiteLookup(
            MandateStore mandates,
            CouncilStore councils,
            ServiceLineChartStore charts,
            PoolStore pools,
            PartnershipMappingStore mappings,
            ForewordStore forewords) {
        this.mandates = mandates;
        this.councils = councils;
        this.charts = charts;
        this.pools = pools;
        this.mappings = mappings;
        this.forewords = forewords;
    }

    /** Inside a transaction that names the members of the year. @param on empty for what stands now */
    MandateSuite of(Partnership partnership, FinancialYear year, Optional<LocalDate> on) {
        return MandateSuite.of(
                partnership,
                year,
                on,
                partnership.membersOnAnyDayOf(year).stream()
                        .map(borough -> member(borough, partnership, year, on))
                        .toList(),
                new MandateSuite.Joint(
                        forewords.latest(partnership.code(), year, on),
                        pools.all()
                                .filter(pool -> pool.partnership().equals(partnership.code()))
                                .toList(),
                        mappings.of(partnership.code())));
    }

    private SuiteMember member(Borough borough, Partnership partnership, FinancialYear year, Optional<LocalDate> on) {
        return new SuiteMember(
                borough,
                partnership.members().stream()
                        .filter(stretch -> stretch.borough().equals(borough))
                        .filter(stretch -> stretch.reaches(year.start(), year.end()))
                        .sorted(Comparator.comparing(Membership::from))
                        .toList(),
                chart(borough, year),
                mandates.standing(borough, year, on));
    }

    private ChartEdition chart(Borough borough, FinancialYear year) {
        return councils.council(borough)
                .flatMap(council -> charts.forYear(council.chart(), year))
                .orElseThrow(() -> new IllegalStateException("A member without a chart: " + borough));
    }
}
