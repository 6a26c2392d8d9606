package org.concordat.consolidation.policy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.consolidation.facts.MandateKnown;
import org.concordat.kernel.ServiceLine;

/** Keeps the tables that were worked out last: a mandate's version never changes, and views ask for it again and again. */
public final class SharingTables {

    private record Key(MandateKnown mandate, String partnership, LocalDate date, List<ServiceLine> chart) {}

    private final Map<Key, SharingTable> latest;

    /** @param kept how many; a table takes some tens of kilobytes */
    public SharingTables(int kept) {
        this.latest = new LinkedHashMap<>(kept * 2, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, SharingTable> eldest) {
                return size() > kept;
            }
        };
    }

    public SharingTable of(Optional<MandateKnown> mandate, String partnership, LocalDate date, ChartIndex chart) {
        if (mandate.isEmpty()) {
            return SharingTable.of(mandate, partnership, date, chart);
        }
        Key key = new Key(mandate.get(), partnership, date, chart.nodes());
        synchronized (latest) {
            return latest.computeIfAbsent(key, asked -> SharingTable.of(mandate, partnership, date, chart));
        }
    }
}
