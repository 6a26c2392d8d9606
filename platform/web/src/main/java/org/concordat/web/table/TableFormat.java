package org.concordat.web.table;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of file a table travels in. All are read; CSV, XLSX and ODS are written. */
public enum TableFormat {
    CSV("text/csv", "csv"),
    /** Separated by tabs. */
    TSV("text/tab-separated-values", "tsv"),
    /** Excel's, transitional or strict. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    /** The same with macros, which are not looked at. */
    XLSM("application/vnd.ms-excel.sheet.macroenabled.12", "xlsm"),
    /** OpenDocument's spreadsheet. */
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods");

    private final String mediaType;
    private final String extension;

    TableFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** In lower case. */
    public String mediaType() {
        return mediaType;
    }

    /** The end of a file's name, without a dot. */
    public String extension() {
        return extension;
    }

    /** Whether answers are given in it. */
    public boolean isWritten() {
        return this == CSV || this == XLSX || this == ODS;
    }

    /** @param mediaType without parameters, in lower case */
    public static Optional<TableFormat> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst();
    }
}
