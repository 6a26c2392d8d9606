package org.concordat.web.table.writing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.web.table.Protection;
import org.concordat.web.table.TableFormat;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a table row by row, so that its length costs no memory. Texts that a spreadsheet would run are protected;
 * numbers are numbers, money has two decimals.
 */
public final class TableWriter {

    private static final String APPLICATION = "Concordat";
    private static final int ROWS_BETWEEN_FLUSHES = 500;
    private static final int LONGEST_TEXT = 32_767;
    private static final int NARROWEST = 12;
    private static final int WIDEST = 48;

    private TableWriter() {}

    /** @param name of the sheet; CSV has none */
    public static void write(
            TableFormat format, String name, List<String> header, Stream<List<Value>> rows, OutputStream out)
            throws IOException {
        write(format, List.of(new Sheet(name, header, rows)), out);
    }

    /** Several tables in one file; leaves the stream open. @param sheets of which CSV has room for the first alone */
    public static void write(TableFormat format, List<Sheet> sheets, OutputStream out) throws IOException {
        switch (format) {
            case CSV -> csv(sheets.getFirst().header(), sheets.getFirst().rows(), out);
            case XLSX -> xlsx(sheets, out);
            case ODS -> OdsWriter.write(sheets, out);
            case TSV, XLSM -> throw new IllegalArgumentException("tables are not written as " + format);
        }
    }

    /** UTF-8 with its byte order mark, without which Excel takes it for Windows-1252; leaves the stream open. */
    public static void csv(List<String> header, Stream<List<Value>> rows, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\ufeff');
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(header.stream().map(Protection::add).toList());
        for (Iterator<List<Value>> each = rows.iterator(); each.hasNext(); ) {
            csv.writeRecord(each.next().stream().map(TableWriter::plain).toList());
        }
        csv.flush();
        text.flush();
    }

    private static String plain(Value value) {
        return switch (value) {
            case Value.Text text -> Protection.add(text.text());
            case Value.Pounds pounds -> pounds.money().toString();
            case Value.Numeric numeric -> numeric.number().toPlainString();
            case Value.Day day -> day.date().toString();
            case Value.Nothing nothing -> "";
        };
    }

    /** Each header bold, frozen and ready to filter by. */
    private static void xlsx(List<Sheet> sheets, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, APPLICATION, null);
        for (Sheet sheet : sheets) {
            Worksheet written = workbook.newWorksheet(sheet.name());
            put(written, sheet.header(), sheet.rows());
            if (sheet != sheets.getLast()) {
                written.finish();
            }
        }
        workbook.finish();
    }

    private static void put(Worksheet sheet, List<String> header, Stream<List<Value>> rows) throws IOException {
        sheet.freezePane(0, 1);
        int[] widths = new int[header.size()];
        for (int column = 0; column < header.size(); column++) {
            widths[column] = Math.max(NARROWEST, header.get(column).length());
            sheet.value(0, column, Protection.add(header.get(column)));
            sheet.style(0, column).bold().set();
        }
        int number = 0;
        for (Iterator<List<Value>> each = rows.iterator(); each.hasNext(); ) {
            List<Value> row = each.next();
            number++;
            for (int column = 0; column < row.size(); column++) {
                put(sheet, number, column, row.get(column));
                widths[column] = Math.max(widths[column], plain(row.get(column)).length());
            }
            if (number % ROWS_BETWEEN_FLUSHES == 0) {
                // The first flush writes the widths; later rows cannot change them.
                size(sheet, widths);
                sheet.flush();
            }
        }
        if (number < ROWS_BETWEEN_FLUSHES) {
            size(sheet, widths);
        }
        sheet.setAutoFilter(0, 0, number, header.size() - 1);
    }

    private static void size(Worksheet sheet, int[] widths) {
        for (int column = 0; column < widths.length; column++) {
            sheet.width(column, Math.min(widths[column] + 2, WIDEST));
        }
    }

    /** As a cell of a spreadsheet holds it: nothing that would be run, and no more than fits. */
    static String fitting(String text) {
        String safe = Protection.add(text);
        return safe.length() > LONGEST_TEXT ? safe.substring(0, LONGEST_TEXT) : safe;
    }

    private static void put(Worksheet sheet, int row, int column, Value value) {
        switch (value) {
            case Value.Text text -> {
                // Inline, not in the table of shared strings, which would be kept in memory to the end.
                sheet.inlineString(row, column, fitting(text.text()));
            }
            case Value.Pounds pounds -> {
                sheet.value(row, column, pounds.money().pounds());
                sheet.style(row, column).format("#,##0.00").set();
            }
            case Value.Numeric numeric -> sheet.value(row, column, numeric.number());
            case Value.Day day -> {
                sheet.value(row, column, day.date());
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case Value.Nothing nothing -> {}
        }
    }
}
