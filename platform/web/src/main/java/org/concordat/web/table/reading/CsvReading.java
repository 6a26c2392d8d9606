package org.concordat.web.table.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.List;
import org.concordat.kernel.Finding;
import org.concordat.web.table.Table;
import org.concordat.web.table.TableLimits;
import org.concordat.web.table.reading.UnreadableTable.Reason;

/** Reads CSV of any usual encoding and separator. Rows are numbered as a spreadsheet numbers them. */
final class CsvReading {

    private CsvReading() {}

    static Table read(byte[] body, TableLimits limits) {
        String text = CsvEncoding.decode(body);
        char separator = CsvSeparator.of(text);
        TableAssembly assembly = new TableAssembly(limits);
        int number = 0;
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            for (CsvRecord line : records) {
                number++;
                if (!isBlank(line) && !(number == 1 && CsvSeparator.isDeclaration(line.getField(0)))) {
                    add(line, number, assembly);
                }
            }
        } catch (CsvParseException e) {
            throw unreadable(e, number);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return assembly.table();
    }

    private static void add(CsvRecord line, int number, TableAssembly assembly) {
        List<TableAssembly.Content> contents =
                line.getFields().stream().map(TableAssembly::text).toList();
        if (!assembly.hasHeader()) {
            assembly.header(contents);
            return;
        }
        if (contents.size() < assembly.width()) {
            assembly.say(Finding.error(
                    "ROW_TOO_SHORT",
                    "row " + number,
                    "The row has %d cells where the header has %d.".formatted(contents.size(), assembly.width())));
        }
        assembly.row(number, contents);
    }

    private static boolean isBlank(CsvRecord line) {
        return line.getFields().stream().allMatch(String::isBlank);
    }

    private static UnreadableTable unreadable(CsvParseException e, int rowsRead) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        String message = String.valueOf(cause.getMessage());
        if (message.contains("quote")) {
            return new UnreadableTable(
                    Reason.QUOTE_NOT_CLOSED,
                    "After row %d a quotation mark opens a text that is never closed, or stands in the middle of one. A quotation mark within a quoted text is written twice."
                            .formatted(rowsRead),
                    e);
        }
        return new UnreadableTable(
                Reason.NOT_A_CSV_FILE, "After row %d the file cannot be read as CSV.".formatted(rowsRead), e);
    }
}
