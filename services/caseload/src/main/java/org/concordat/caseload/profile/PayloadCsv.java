package org.concordat.caseload.profile;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.concordat.web.problem.Problem;

/** An export in CSV, read as its profile says and no other way: what differs from it is refused, not guessed. */
final class PayloadCsv {

    private static final int COLUMNS_MAX = 200;

    private PayloadCsv() {}

    /**
     * The rows below the header by their number, each by the names of the header; cells that are blank are left out, and
     * so are rows.
     *
     * @param required names without which it is another file, or none with names: then the first row is somebody
     * @throws Problem 400 {@code payload-unreadable}, 413 {@code payload-too-large}
     */
    static SortedMap<Integer, Map<String, String>> rows(byte[] body, PayloadForm form, List<String> required) {
        SortedMap<Integer, Map<String, String>> rows = new TreeMap<>();
        List<String> header = new ArrayList<>();
        int number = 0;
        try (CsvReader<CsvRecord> lines = CsvReader.builder()
                .fieldSeparator(form.separator().orElse(",").charAt(0))
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(new StringReader(text(body, form)))) {
            for (CsvRecord line : lines) {
                number++;
                if (number == 1) {
                    header.addAll(header(line));
                } else if (line.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                    rows.put(number, row(header, line, number));
                    PayloadJson.requireFew(rows.size());
                }
            }
        } catch (CsvParseException e) {
            throw PayloadJson.unreadable("after row %,d it is not CSV".formatted(number));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!header.containsAll(required)) {
            throw PayloadJson.unreadable("its first row has not the names %s".formatted(String.join(", ", required)));
        }
        return rows;
    }

    private static List<String> header(CsvRecord line) {
        List<String> names = line.getFields().stream().map(String::strip).toList();
        if (names.size() > COLUMNS_MAX || new HashSet<>(names).size() < names.size() || names.contains("")) {
            throw PayloadJson.unreadable(
                    "its first row has names, at most %d, none of them blank or there twice".formatted(COLUMNS_MAX));
        }
        return names;
    }

    private static Map<String, String> row(List<String> header, CsvRecord line, int number) {
        List<String> cells = line.getFields();
        if (cells.size() > header.size()) {
            throw PayloadJson.unreadable("row %,d has more cells than the first row has names".formatted(number));
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                row.put(header.get(i), cells.get(i).strip());
            }
        }
        return row;
    }

    private static String text(byte[] body, PayloadForm form) {
        Charset charset = form.charset();
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw PayloadJson.unreadable("its characters are not %s".formatted(charset));
        }
    }
}
