package org.concordat.consolidation.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.consolidation.export.ViewTable;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.kernel.InvalidValue;
import org.concordat.web.answer.AnswerBytes;
import org.concordat.web.table.TableFormat;

/** The forms a view is answered in. */
public enum ViewFormat {
    JSON("application/json", Optional.empty()),
    CSV(TableFormat.CSV.mediaType(), Optional.of(TableFormat.CSV)),
    XLSX(TableFormat.XLSX.mediaType(), Optional.of(TableFormat.XLSX));

    /** As annotations need them. */
    public static final String CSV_TYPE = "text/csv";

    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String mediaType;
    private final Optional<TableFormat> table;

    ViewFormat(String mediaType, Optional<TableFormat> table) {
        this.mediaType = mediaType;
        this.table = table;
    }

    /** @param name as in the parameter {@code format} */
    static ViewFormat parse(String name) {
        return Stream.of(values())
                .filter(format -> format.extension().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("format", name, "json, csv or xlsx"));
    }

    /** The first that the caller accepts; none when that is none of them. */
    static Optional<ViewFormat> accepted(List<String> mediaTypes) {
        return mediaTypes.isEmpty()
                ? Optional.of(JSON)
                : mediaTypes.stream()
                        .flatMap(type -> Stream.of(values()).filter(format -> format.matches(type)))
                        .findFirst();
    }

    private boolean matches(String range) {
        String type = range.toLowerCase(Locale.ROOT);
        return type.equals("*/*")
                || type.equals(mediaType)
                || type.endsWith("/*") && mediaType.startsWith(type.substring(0, type.length() - 1));
    }

    public String mediaType() {
        return mediaType;
    }

    /** The end of a file's name, without a dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of a table; none of JSON. */
    public Optional<TableFormat> table() {
        return table;
    }

    public boolean isFile() {
        return table.isPresent();
    }

    AnswerBytes write(ReleasedView view) {
        return table.map(format -> ViewTable.of(view, format)).orElseGet(() -> ViewJson.of(view));
    }
}
