package org.concordat.web.table.reading.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.StringReader;
import java.util.List;
import org.concordat.web.table.Table;
import org.concordat.web.table.TableLayout;
import org.concordat.web.table.TableLimits;
import org.concordat.web.table.UnreadableTable;
import org.concordat.web.table.UnreadableTable.Reason;
import org.concordat.web.table.reading.assembly.Content;
import org.concordat.web.table.reading.assembly.TableAssembly;

/** Reads CSV of any usual encoding and separator. Rows are numbered as a spreadsheet numbers them. */
public final class CsvReading {

    private CsvReading() {}

    /** @param tabs whether it was said to be separated by tabs */
    public static Table read(byte[] body, boolean tabs, TableLimits limits, TableLayout layout) {
        String text = CsvEncoding.decode(body);
        char separator = tabs ? '\t' : CsvSeparator.of(text);
        TableAssembly assembly = new TableAssembly(limits, layout);
        int number = 0;
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(new StringReader(text))) { // of a text it would make a copy that is twice as large
            for (CsvRecord line : records) {
                number++;
                if (!isBlank(line) && !(number == 1 && CsvSeparator.isDeclaration(line.getField(0)))) {
                    assembly.add(number, contents(line, separator));
                }
            }
        } catch (CsvParseException e) {
            throw unreadable(e, number);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return assembly.table();
    }

    /** Cells that a spreadsheet leaves out at the end of a row are blank. */
    private static List<Content> contents(CsvRecord line, char separator) {
        // Semicolons separate cells where commas separate decimals.
        return line.getFields().stream()
                .map(separator == ';' ? Content::textWithDecimalCommas : Content::text)
                .toList();
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
