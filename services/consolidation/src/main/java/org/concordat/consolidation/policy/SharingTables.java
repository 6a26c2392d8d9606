package org.concordat.consolidation.policy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.reference.MandateKnown;
import org.concordat.consolidation.table.RowDefinitions;
import org.concordat.consolidation.table.RowTree;
import org.concordat.kernel.Chart;

/**
 * The sharing tables worked out last, and the rows of charts, by what they depend on: views, the stream of changes and
 * the returns status ask for the same ones again and again. A table takes some tens of kilobytes.
 */
public final class SharingTables {

    private static final SharingTables SHARED = new SharingTables();
    private static final int TABLES = 1_000;
    private static final int ROWS = 200;

    /** A version of a mandate is known by its id, its number and since when it is; a chart's version is one object. */
    private record TableKey(Optional<MandateVersion> mandate, String partnership, LocalDate date, RowsKey rows) {}

    private record MandateVersion(String id, int version, java.time.Instant knownAt) {

        static MandateVersion of(MandateKnown mandate) {
            return new MandateVersion(mandate.mandate(), mandate.version(), mandate.knownAt());
        }
    }

    /** References keep one chart for one version of it, so the object itself tells the version. */
    private record ChartVersion(Chart chart) {

        @Override
        public boolean equals(@org.jspecify.annotations.Nullable Object other) {
            return other instanceof ChartVersion that && chart == that.chart;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(chart);
        }
    }

    private record RowsKey(String domain, ChartVersion chart, RowDefinitions definitions) {}

    private final Cache<TableKey, SharingTable> tables =
            Caffeine.newBuilder().maximumSize(TABLES).build();
    private final Cache<RowsKey, RowTree> rows =
            Caffeine.newBuilder().maximumSize(ROWS).build();

    private SharingTables() {}

    /** Those of this instance of the service. */
    public static SharingTables shared() {
        return SHARED;
    }

    /** The rows of a partnership's table. */
    public RowTree rows(Domain domain, RowDefinitions definitions, Chart chart) {
        return rows.get(
                new RowsKey(domain.code(), new ChartVersion(chart), definitions),
                key -> domain.declaration().rows().rows(chart, definitions, List.of()));
    }

    /** @param date the day in London of the moment that is asked about */
    public SharingTable of(
            Domain domain,
            RowDefinitions definitions,
            Optional<MandateKnown> mandate,
            String partnership,
            LocalDate date,
            Chart chart) {
        return tables.get(
                new TableKey(
                        mandate.map(MandateVersion::of),
                        partnership,
                        date,
                        new RowsKey(domain.code(), new ChartVersion(chart), definitions)),
                key -> SharingTable.of(
                        mandate, partnership, date, rows(domain, definitions, chart), domain.measures()));
    }
}
