package org.concordat.consolidation.caseload;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.consolidation.assessment.Assessed;
import org.concordat.consolidation.assessment.Assessment;
import org.concordat.consolidation.assessment.Note;
import org.concordat.consolidation.assessment.NoteColumn;
import org.concordat.consolidation.caseload.history.CaseMeasure;
import org.concordat.consolidation.reference.References;
import org.concordat.consolidation.release.ReleasedRow;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.kernel.Borough;

/** Of each measure what it is of, and what was counted, with its clock and convention. */
final class CaseloadAssessment implements Assessment {

    private static final List<NoteColumn> COLUMNS = List.of(
            new NoteColumn("unit", "unit", "what the figures are of"),
            new NoteColumn(
                    "counts", "counts", "what is counted, by which clock and convention, and where that comes from"));

    @Override
    public List<NoteColumn> columns() {
        return COLUMNS;
    }

    @Override
    public Assessed of(ReleasedView view, Set<Borough> named, References references) {
        Assessed assessed = new Assessed(COLUMNS);
        for (ReleasedRow row : view.rows()) {
            Chapters.find(row.node().code())
                    .ifPresent(measure ->
                            assessed.say(row, Optional.empty(), List.of(text(unit(measure)), text(measure.says()))));
        }
        return assessed;
    }

    private static Optional<Note> text(String text) {
        return Optional.of(new Note.Text(text));
    }

    private static String unit(CaseMeasure measure) {
        return switch (measure.kind()) {
            case STOCK, OF_WORKERS -> "number on the last day";
            case FLOW, WITHIN -> "number within the period";
            case SHARE_OF_FLOW -> "per cent of those of the period";
            case SHARE_OF_STOCK -> "per cent of those on the last day";
            case MEAN_OF_FLOW -> "mean of those of the period";
            case MEDIAN_OF_FLOW -> "median of those of the period; never combined";
            case RATIO_OF_STOCK, CASES_OF_WORKERS -> "for each, on the last day";
            case MOST_OF_WORKERS -> "number on the last day; never combined";
            case NIGHTS -> "nights within the period";
            case COST -> "pounds for the nights of the period";
            case RATE ->
                measure.of().orElseThrow().kind() == CaseMeasure.Kind.STOCK
                        ? "per 10,000 children, on the last day"
                        : "per 10,000 children, within the period, not made a year's";
        };
    }
}
