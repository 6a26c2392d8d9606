package org.concordat.consolidation.caseload;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.caseload.history.CaseMeasure;
import org.concordat.consolidation.measure.Combining;
import org.concordat.consolidation.measure.RowMeasure;
import org.concordat.consolidation.measure.RowMeasure.Counting;
import org.concordat.consolidation.reference.References;
import org.concordat.consolidation.table.NumberSum;
import org.concordat.consolidation.table.RowDefinitions;
import org.concordat.consolidation.table.RowNode;
import org.concordat.consolidation.table.RowSource;
import org.concordat.consolidation.table.RowTree;
import org.concordat.kernel.Chart;

/** A row for every measure of caseload, under the heading of its area. Sharing rules speak of it by its code. */
final class CaseloadRows implements RowSource {

    @Override
    public RowTree rows(Chart chart, Collection<String> posted) {
        return RowTree.flat(
                chart,
                Chapters.all().values().stream()
                        .filter(measure -> measure.kind() != CaseMeasure.Kind.WITHIN)
                        .map(CaseloadRows::row)
                        .toList());
    }

    @Override
    public RowDefinitions definitions(References references, Asked asked) {
        return new CaseloadDays(ReportedDays.of(asked.period()));
    }

    @Override
    public List<NumberSum> sums() {
        return CaseNumberSums.ALL;
    }

    private static RowNode row(CaseMeasure measure) {
        return new RowNode(
                measure.code(),
                measure.title(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.of(measure.code()),
                Optional.of(measure.area()),
                Optional.of(measured(measure.kind())));
    }

    /** How figures of a kind are printed, what they count, and how they combine over boroughs. */
    static RowMeasure measured(CaseMeasure.Kind kind) {
        return switch (kind) {
            case STOCK, FLOW, WITHIN -> new RowMeasure(Combining.SUM, 1, 0, Counting.CHILDREN);
            case OF_WORKERS, NIGHTS -> new RowMeasure(Combining.SUM, 1, 0, Counting.OTHERS);
            case COST -> new RowMeasure(Combining.SUM, 1, 0, Counting.POUNDS);
            case SHARE_OF_FLOW, SHARE_OF_STOCK -> new RowMeasure(Combining.RATIO_OF_PARTS, 100, 1, Counting.CHILDREN);
            case MEAN_OF_FLOW -> new RowMeasure(Combining.WEIGHTED_MEAN, 1, 1, Counting.CHILDREN);
            case RATIO_OF_STOCK, CASES_OF_WORKERS -> new RowMeasure(Combining.RATIO_OF_PARTS, 1, 1, Counting.OTHERS);
            case RATE -> new RowMeasure(Combining.RATIO_OF_PARTS, 10_000, 1, Counting.CHILDREN);
            case MEDIAN_OF_FLOW, MOST_OF_WORKERS -> new RowMeasure(Combining.NOT_AT_ALL, 1, 1, Counting.OTHERS);
        };
    }
}
