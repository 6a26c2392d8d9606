package org.concordat.consolidation.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.measure.Measures;
import org.concordat.consolidation.returns.ReturnVersion;
import org.concordat.consolidation.table.DomainTable;
import org.concordat.consolidation.table.RowTree;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;

/**
 * Figures that nobody has posted, the same in every line: to ask what rules alone would show or hide. They are shown to
 * nobody.
 */
public final class MadeUpFigures {

    /** So much that it hides among as much again, whatever is counted. */
    private static final long MUCH = 1_000_000;

    private static final long MILLION = 1_000_000;
    private static final long SOME_DAY = 16_000;

    private MadeUpFigures() {}

    /**
     * @param rows where the borough's lines may stand
     * @param group in which they stand
     * @param little whether it has next to nothing
     */
    public static BoroughReturn of(
            Borough borough,
            Period position,
            Instant asAt,
            RowTree rows,
            DomainTable table,
            int group,
            boolean little) {
        LineAmounts amounts = amounts(table.measures(), little ? 1 : MUCH);
        List<PostedLine> lines = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            if (!rows.isTotal(row)) {
                lines.add(new PostedLine(
                        lines.size() + 1,
                        rows.node(row).code(),
                        group,
                        table.hasParts() ? 1 : 0,
                        amounts,
                        Collections.nCopies(table.textCount(), null)));
            }
        }
        return new BoroughReturn(ReturnVersion.recorded(borough, position, "made up", 1, asAt), lines);
    }

    private static LineAmounts amounts(Measures measures, long amount) {
        LineAmounts.Builder amounts = new LineAmounts.Builder(measures);
        for (int number : measures.posted()) {
            long first = first(measures.get(number), amount);
            amounts.report(number, first, 2 * first);
        }
        return amounts.build();
    }

    private static long first(Measure measure, long amount) {
        return switch (measure.kind()) {
            case MONEY -> amount * 100;
            case COUNT, RATIO -> amount;
            case DAY -> SOME_DAY;
            case DECIMAL, PARTS -> amount * MILLION;
        };
    }
}
