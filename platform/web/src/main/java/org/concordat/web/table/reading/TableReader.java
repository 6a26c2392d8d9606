package org.concordat.web.table.reading;

import org.concordat.web.table.Table;
import org.concordat.web.table.TableFormat;
import org.concordat.web.table.TableLayout;
import org.concordat.web.table.TableLimits;
import org.concordat.web.table.UnreadableTable;
import org.concordat.web.table.UnreadableTable.Reason;
import org.concordat.web.table.reading.csv.CsvReading;
import org.concordat.web.table.reading.ods.OdsReading;
import org.concordat.web.table.reading.xlsx.XlsxReading;

/** Reads a table from the bytes somebody sent, whichever of the formats it is in. */
public final class TableReader {

    private TableReader() {}

    /** @throws UnreadableTable when it is no table of that format, or more than the public contract allows */
    public static Table read(byte[] body, TableFormat format) {
        return read(body, format, TableLimits.PUBLIC_CONTRACT);
    }

    public static Table read(byte[] body, TableFormat format, TableLimits limits) {
        return read(body, format, limits, TableLayout.OURS);
    }

    /** The same of a file of somebody's own. */
    public static Table read(byte[] body, TableFormat format, TableLayout layout) {
        return read(body, format, TableLimits.PUBLIC_CONTRACT, layout);
    }

    private static Table read(byte[] body, TableFormat format, TableLimits limits, TableLayout layout) {
        if (body.length > limits.bytes()) {
            throw new UnreadableTable(
                    Reason.FILE_TOO_LARGE,
                    "The file has %,d bytes; at most %,d are read.".formatted(body.length, limits.bytes()));
        }
        if (body.length == 0) {
            throw new UnreadableTable(Reason.FILE_EMPTY, "The file is empty.");
        }
        return switch (format) {
            case CSV -> CsvReading.read(body, false, limits, layout);
            case TSV -> CsvReading.read(body, true, limits, layout);
            case XLSX, XLSM -> XlsxReading.read(body, limits, layout);
            case ODS -> OdsReading.read(body, limits, layout);
        };
    }
}
