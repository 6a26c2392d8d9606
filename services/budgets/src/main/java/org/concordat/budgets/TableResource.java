package org.concordat.budgets;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.web.table.TableFormat;
import org.concordat.web.table.writing.TableWriter;
import org.concordat.web.table.writing.Value;

/** How a resource answers with a table. */
public final class TableResource {

    /** As a media type of an annotation; {@link TableFormat#CSV}. */
    public static final String CSV = "text/csv";

    /** As a media type of an annotation; {@link TableFormat#XLSX}. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private TableResource() {}

    /** The first that the caller accepts of JSON (none), CSV and XLSX; JSON when anything does. */
    public static Optional<TableFormat> asked(HttpHeaders headers) {
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return Optional.empty();
            }
            for (TableFormat format : TableFormat.values()) {
                if (accepted.isCompatible(MediaType.valueOf(format.mediaType()))) {
                    return Optional.of(format);
                }
            }
        }
        return Optional.empty();
    }

    /** @param name of the file, without its ending */
    public static Response.ResponseBuilder answer(
            TableFormat format, String name, List<String> header, Stream<List<Value>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            TableWriter.write(format, "Return", header, rows, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Response.ok(bytes.toByteArray())
                .type(format == TableFormat.CSV ? CSV + ";charset=UTF-8" : XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.%s\"".formatted(name, format.extension()));
    }
}
