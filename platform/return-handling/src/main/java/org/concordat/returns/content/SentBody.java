package org.concordat.returns.content;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.concordat.returns.reading.ReturnFormat;
import org.concordat.web.problem.Problem;
import org.concordat.web.request.BrowserForm;
import org.concordat.web.table.TableFormat;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request as the file that it is or carries.
 *
 * @param source the file itself, out of the form that a browser put it in
 * @param fields what that form says beside it
 */
public record SentBody(Source source, Map<String, String> fields) {

    public static final String PERIOD = "period";
    public static final String UNIT = "unit";
    public static final String PROFILE = "profile";

    private static final String OLD_EXCEL = "application/vnd.ms-excel";
    private static final String OLD_EXTENSION = "xls";
    private static final Set<String> FIELDS = Set.of(PERIOD, UNIT, PROFILE);

    public SentBody {
        fields = Map.copyOf(fields);
    }

    /** @throws Problem 415, which lists what is taken, when it is none of that; 400 when it is a form without one file */
    public static SentBody of(@Nullable String contentType, byte[] body) {
        if (contentType != null && BrowserForm.isMeant(contentType)) {
            BrowserForm form = BrowserForm.read(contentType, body, FIELDS);
            return new SentBody(new Source(format(form.file()), form.file().bytes()), form.fields());
        }
        ReturnFormat format = ReturnFormat.ofContentType(contentType)
                .orElseThrow(() -> unsupported(contentType != null
                        && contentType.split(";", 2)[0].strip().equalsIgnoreCase(OLD_EXCEL)));
        return new SentBody(new Source(format, body), Map.of());
    }

    /** By its name first: on many machines the browser takes CSV for an old workbook. */
    private static ReturnFormat format(BrowserForm.SentFile file) {
        String extension = file.extension();
        return Arrays.stream(TableFormat.values())
                .filter(table -> table.extension().equals(extension))
                .findFirst()
                .map(ReturnFormat::of)
                .or(() -> extension.equals("json") ? Optional.of(ReturnFormat.JSON) : Optional.empty())
                .or(() -> extension.equals(OLD_EXTENSION)
                        ? Optional.empty()
                        : ReturnFormat.ofContentType(file.mediaType()))
                .orElseThrow(() -> unsupported(
                        extension.equals(OLD_EXTENSION) || file.mediaType().equals(OLD_EXCEL)));
    }

    private static Problem unsupported(boolean oldExcel) {
        String taken = Arrays.stream(ReturnFormat.values())
                .map(format -> "%s (%s)".formatted(format.name(), format.mediaType()))
                .collect(Collectors.joining(", "));
        return Problem.unsupportedMediaType(
                "media-type-unsupported",
                "%sA return is sent as %s, or as one such file in a form (%s)."
                        .formatted(
                                oldExcel
                                        ? "An old Excel workbook (.xls) is not read: save it as 'Excel Workbook (.xlsx)' and send that. "
                                        : "",
                                taken,
                                BrowserForm.MEDIA_TYPE));
    }

    /** What makes two bodies the same: the file, and what the form says beside it, whatever boundary it had. */
    public byte[] told() {
        if (fields.isEmpty()) {
            return source.bytes();
        }
        byte[] beside = ("\n" + new TreeMap<>(fields)).getBytes(StandardCharsets.UTF_8);
        byte[] told = Arrays.copyOf(source.bytes(), source.bytes().length + beside.length);
        System.arraycopy(beside, 0, told, source.bytes().length, beside.length);
        return told;
    }

    /**
     * What the form or the query says.
     *
     * @throws Problem 400 when they disagree
     */
    public Optional<String> said(String name, @Nullable String queried) {
        @Nullable String field = fields.get(name);
        if (field != null && queried != null && !field.equals(queried)) {
            throw Problem.badRequest(
                    "form-contradicts-query",
                    "The form says '%s' for %s, the query says another. Say it once.".formatted(field, name));
        }
        return Optional.ofNullable(field).or(() -> Optional.ofNullable(queried));
    }
}
