package org.concordat.consolidation.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.concordat.consolidation.facts.References;
import org.concordat.consolidation.policy.ChartIndex;
import org.concordat.consolidation.policy.SharingTable;
import org.concordat.consolidation.policy.ViewMeasure;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.sharing.SharingDetail;

/**
 * What a borough's mandate lets a partnership be told beside the figures: that something changed, and who changed it.
 * Both are statements about figures. Asked within a transaction that names the borough.
 */
@ApplicationScoped
public class SharingCheck {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int EVERY_MEASURE = (1 << ViewMeasure.all().size()) - 1;

    private final References references;

    SharingCheck(References references) {
        this.references = references;
    }

    /** Whether any of the borough's figures may be in the partnership's, if only within a total. */
    public boolean contributes(Borough borough, String partnership, FinancialYear year, Instant asAt) {
        return table(borough, partnership, year, asAt)
                .map(SharingTable::sharesAnything)
                .orElse(false);
    }

    /**
     * Whether every figure of the borough may be named. Only then does it tell nothing more to say that the borough
     * restated: otherwise the total that moved that day moved by what is withheld.
     */
    public boolean namesEverything(Borough borough, String partnership, FinancialYear year, Instant asAt) {
        return chart(borough, year, asAt)
                .map(chart -> {
                    SharingTable table = table(borough, partnership, year, asAt, chart);
                    for (int node = 0; node < chart.size(); node++) {
                        if (table.atLeast(SharingDetail.NAMED, node) != EVERY_MEASURE) {
                            return false;
                        }
                    }
                    return true;
                })
                .orElse(false);
    }

    private Optional<SharingTable> table(Borough borough, String partnership, FinancialYear year, Instant asAt) {
        return chart(borough, year, asAt).map(chart -> table(borough, partnership, year, asAt, chart));
    }

    private SharingTable table(
            Borough borough, String partnership, FinancialYear year, Instant asAt, ChartIndex chart) {
        LocalDate day = LocalDate.ofInstant(asAt, LONDON);
        return SharingTable.of(references.mandate(borough, year, asAt), partnership, day, chart);
    }

    private Optional<ChartIndex> chart(Borough borough, FinancialYear year, Instant asAt) {
        return references
                .borough(borough, asAt)
                .flatMap(known -> references.chart(known.chart(), year, asAt))
                .map(ChartIndex::of);
    }
}
