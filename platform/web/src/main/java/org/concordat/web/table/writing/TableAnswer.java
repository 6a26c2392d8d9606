package org.concordat.web.table.writing;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.web.answer.AnswerBytes;
import org.concordat.web.problem.Problem;
import org.concordat.web.request.AcceptedTypes;
import org.concordat.web.table.TableFormat;

/** How a request asks for a table, and how it is answered with one: the form, the file's name, the bytes. */
public final class TableAnswer {

    /** As a media type of an annotation; {@link TableFormat#CSV}. */
    public static final String CSV = "text/csv";

    /** As a media type of an annotation; {@link TableFormat#XLSX}. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** As a media type of an annotation; {@link TableFormat#ODS}. */
    public static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";

    private TableAnswer() {}

    /** The first that the caller accepts of JSON (none), CSV, XLSX and ODS; JSON when anything does. */
    public static Optional<TableFormat> asked(HttpHeaders headers) {
        for (MediaType accepted : AcceptedTypes.of(headers)) {
            if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return Optional.empty();
            }
            Optional<TableFormat> table = sent(accepted);
            if (table.isPresent()) {
                return table;
            }
        }
        return Optional.empty();
    }

    /** The form of table that is written under a media type; none when there is none. */
    public static Optional<TableFormat> sent(MediaType type) {
        return Arrays.stream(TableFormat.values())
                .filter(TableFormat::isWritten)
                .filter(format -> type.isCompatible(MediaType.valueOf(format.mediaType())))
                .findFirst();
    }

    /**
     * The form that a parameter {@code format} names by the ending of its files.
     *
     * @throws Problem 400 {@code format-unknown} when there is none of that name
     */
    public static TableFormat named(String format) {
        return Arrays.stream(TableFormat.values())
                .filter(one -> one.isWritten() && one.extension().equals(format))
                .findFirst()
                .orElseThrow(() -> Problem.badRequest("format-unknown", "The format is csv, xlsx or ods."));
    }

    /**
     * @param sheet the name of the workbook's only sheet
     * @param file the file's name without its ending
     */
    public static Response.ResponseBuilder of(
            TableFormat format, String sheet, String file, List<String> header, Stream<List<Value>> rows) {
        return of(format, file, List.of(new Sheet(sheet, header, rows)));
    }

    /** The same with several sheets. @param sheets of which CSV has room for the first alone */
    public static Response.ResponseBuilder of(TableFormat format, String file, List<Sheet> sheets) {
        return Response.ok(AnswerBytes.of(out -> TableWriter.write(format, sheets, out)))
                .type(format == TableFormat.CSV ? CSV + ";charset=UTF-8" : format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.%s\"".formatted(file, format.extension()));
    }
}
