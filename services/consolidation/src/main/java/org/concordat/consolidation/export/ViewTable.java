package org.concordat.consolidation.export;

import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.assessment.Assessed;
import org.concordat.consolidation.question.Edition;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.consolidation.view.Beside;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.web.answer.AnswerBytes;
import org.concordat.web.table.TableFormat;
import org.concordat.web.table.writing.Sheet;
import org.concordat.web.table.writing.TableWriter;

/** A view as a file for spreadsheets: the same view, the same bytes. */
public final class ViewTable {

    private ViewTable() {}

    /** Without what a domain says beside its figures. */
    public static AnswerBytes of(ReleasedView view, TableFormat format, MoneyUnit unit) {
        return of(view, Assessed.NOTHING, Optional.empty(), format, unit);
    }

    /** @param unit of its amounts; an edition that says none has pounds */
    public static AnswerBytes of(
            ReleasedView view, Assessed assessed, Optional<Beside> beside, TableFormat format, MoneyUnit unit) {
        AnswerBytes file =
                AnswerBytes.of(out -> TableWriter.write(format, sheets(view, assessed, beside, format, unit), out));
        return switch (format) {
            case CSV, ODS -> file;
            case XLSX ->
                AnswerBytes.of(out ->
                        StableWorkbook.write(file.toArray(), view.question().asAt(), out));
            case TSV, XLSM -> throw new IllegalArgumentException("views are not written as " + format);
        };
    }

    private static List<Sheet> sheets(
            ReleasedView view, Assessed assessed, Optional<Beside> beside, TableFormat format, MoneyUnit unit) {
        Edition edition = view.question().edition();
        if (!edition.hasLeanTables()) {
            return List.of(FullTable.of(view));
        }
        return format == TableFormat.CSV
                ? List.of(LeanTable.byItself(view, assessed, beside, unit))
                : List.of(LeanTable.besideNotes(view, assessed, beside, unit), Notes.of(view, assessed, beside, unit));
    }
}
