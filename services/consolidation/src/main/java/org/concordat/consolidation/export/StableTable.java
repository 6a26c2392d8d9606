package org.concordat.consolidation.export;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.web.answer.AnswerBytes;
import org.concordat.web.table.TableFormat;
import org.concordat.web.table.writing.TableWriter;
import org.concordat.web.table.writing.Value;

/** A table of one sheet, which as at a moment is the same bytes whenever it is written. */
public final class StableTable {

    private StableTable() {}

    /** @param sheet its name in a workbook */
    public static AnswerBytes of(
            TableFormat format, String sheet, Instant asAt, List<String> header, Stream<List<Value>> rows) {
        AnswerBytes table = AnswerBytes.of(out -> TableWriter.write(format, sheet, header, rows, out));
        return format == TableFormat.XLSX
                ? AnswerBytes.of(out -> StableWorkbook.write(table.toArray(), asAt, out))
                : table;
    }
}
