package org.concordat.consolidation.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.concordat.consolidation.measure.Measures;
import org.concordat.consolidation.reference.MandateKnown;
import org.concordat.consolidation.table.Landing;
import org.concordat.consolidation.table.RowTree;
import org.concordat.kernel.sharing.SharingRules;

/** How much of a borough's figures may be seen where its own lines stand on a partnership's rows. */
public final class LandedTable {

    private final SharingTable own;
    private final Landing landing;
    private final SharingTable table;

    private LandedTable(SharingTable own, Landing landing, Measures measures) {
        this.own = own;
        this.landing = landing;
        this.table = new SharingTable(own.mandate(), landing.rows(), measures.size(), true);
    }

    /**
     * A row is as open as the least open of the borough's lines there. A row without any shows nothing of the borough, so
     * it is as open as anything of theirs. What is not mapped may hold a line that the borough's chart does not know any
     * more, so no rule may be more closed than its row.
     */
    public static SharingTable of(
            SharingTable own, Landing landing, String partnership, LocalDate date, Measures measures) {
        LandedTable landed = new LandedTable(own, landing, measures);
        SharingRules rules =
                SharingRules.of(own.mandate().map(MandateKnown::sharing).orElse(List.of()));
        landed.bear();
        OptionalInt notMapped = landing.rows().find(RowTree.NOT_MAPPED);
        for (int measure = 0; measure < measures.size(); measure++) {
            boolean[] holds = new boolean[landing.rows().size()];
            if (notMapped.isPresent()) {
                int row = notMapped.getAsInt();
                landed.table.decided(
                        row,
                        measure,
                        rules.decideWhereverItStood(
                                partnership, SharingTable.shared(landing.rows().node(row), measures, measure), date),
                        RowTree.NOT_MAPPED);
                holds[row] = true;
            }
            int mostOpen = landed.land(measure, holds);
            landed.addUpWhatHolds(mostOpen, measure, holds);
        }
        landed.table.bounds();
        return landed.table;
    }

    private void bear() {
        for (int from = 0; from < landing.own().size(); from++) {
            OptionalInt row = landing.at(from);
            while (row.isPresent()) {
                table.bear(row.getAsInt());
                row = landing.rows().parent(row.getAsInt());
            }
        }
    }

    /** @return the most open row of the borough's own */
    private int land(int measure, boolean[] holds) {
        int mostOpen = 0;
        for (int from = 0; from < landing.own().size(); from++) {
            OptionalInt to = landing.at(from);
            if (to.isPresent()) {
                int row = to.getAsInt();
                if (!holds[row] || own.openness(from, measure) < table.openness(row, measure)) {
                    table.take(row, measure, own, from);
                    holds[row] = true;
                }
            }
            mostOpen = own.openness(from, measure) > own.openness(mostOpen, measure) ? from : mostOpen;
        }
        return mostOpen;
    }

    private void addUpWhatHolds(int mostOpen, int measure, boolean[] holds) {
        RowTree rows = landing.rows();
        for (int row = rows.size() - 1; row >= 0; row--) {
            for (int below = row + 1; below < rows.end(row); below++) {
                if (holds[below] && (!holds[row] || table.openness(below, measure) < table.openness(row, measure))) {
                    table.take(row, measure, table, below);
                    holds[row] = true;
                }
            }
        }
        for (int row = 0; row < rows.size(); row++) {
            if (!holds[row]) {
                table.take(row, measure, own, mostOpen);
                table.decidedByItself(row, measure);
            }
        }
    }
}
