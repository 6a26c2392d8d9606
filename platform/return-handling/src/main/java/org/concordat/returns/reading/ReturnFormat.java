package org.concordat.returns.reading;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.concordat.web.table.TableFormat;
import org.jspecify.annotations.Nullable;

/** What a return may be sent as. */
public enum ReturnFormat {
    JSON("application/json"),
    CSV(TableFormat.CSV),
    TSV(TableFormat.TSV),
    XLSX(TableFormat.XLSX),
    XLSM(TableFormat.XLSM),
    ODS(TableFormat.ODS);

    private final String mediaType;
    private final Optional<TableFormat> table;

    ReturnFormat(String mediaType) {
        this.mediaType = mediaType;
        this.table = Optional.empty();
    }

    ReturnFormat(TableFormat table) {
        this.mediaType = table.mediaType();
        this.table = Optional.of(table);
    }

    /** The kind of table that it is; none for JSON. */
    public Optional<TableFormat> table() {
        return table;
    }

    public String mediaType() {
        return mediaType;
    }

    public static ReturnFormat of(TableFormat table) {
        return Arrays.stream(values())
                .filter(format -> format.table.equals(Optional.of(table)))
                .findFirst()
                .orElseThrow();
    }

    /** @param contentType as in the header, its parameters are left aside; null when there was none */
    public static Optional<ReturnFormat> ofContentType(@Nullable String contentType) {
        if (contentType == null) {
            return Optional.empty();
        }
        String bare = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(bare))
                .findFirst();
    }
}
