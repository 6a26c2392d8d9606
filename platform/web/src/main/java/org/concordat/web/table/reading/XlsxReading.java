package org.concordat.web.table.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.concordat.kernel.Finding;
import org.concordat.web.table.Cell;
import org.concordat.web.table.Table;
import org.concordat.web.table.TableLimits;
import org.concordat.web.table.reading.UnreadableTable.Reason;
import org.concordat.web.table.reading.XlsxXml.MergedRange;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Reads the sheet called {@code return}, or else the first that is not hidden. What was passed over is said. */
final class XlsxReading {

    private static final String PREFERRED_SHEET = "return";

    private XlsxReading() {}

    static Table read(byte[] body, TableLimits limits) {
        try (XlsxContainer container = XlsxContainer.open(body, limits)) {
            XlsxParts parts = XlsxParts.of(container);
            // Formats tell a date and a percentage from a number; a workbook without styles has neither.
            boolean formats = parts.styles().isPresent()
                    && container.part(parts.styles().get()).isPresent();
            try (ReadableWorkbook workbook =
                    new ReadableWorkbook(new ByteArrayInputStream(body), new ReadingOptions(formats, true))) {
                return read(workbook, container, parts, limits);
            }
        } catch (UnreadableTable e) {
            throw e;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            // The reader answers a damaged file with exceptions of any kind; none of them is our fault or says more.
            throw XlsxXml.damaged(e);
        }
    }

    private static Table read(ReadableWorkbook workbook, XlsxContainer container, XlsxParts parts, TableLimits limits)
            throws IOException, XMLStreamException {
        List<Sheet> sheets = workbook.getSheets().toList();
        List<Sheet> visible = sheets.stream()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
        Optional<Sheet> named = visible.stream()
                .filter(sheet -> sheet.getName().strip().equalsIgnoreCase(PREFERRED_SHEET))
                .findFirst();
        Sheet chosen = named.or(() -> visible.stream().findFirst())
                .orElseThrow(() ->
                        new UnreadableTable(Reason.NO_VISIBLE_SHEET, "The workbook has no sheet that is not hidden."));
        TableAssembly assembly = new TableAssembly(limits);
        // A sheet called 'return' says itself that the visible others are something else.
        sayUnread(
                sheets.stream()
                        .filter(sheet -> sheet != chosen)
                        .filter(sheet -> named.isEmpty() || sheet.getVisibility() != SheetVisibility.VISIBLE)
                        .toList(),
                chosen,
                assembly);
        List<MergedRange> merged = XlsxSheet.scan(
                container,
                parts.sheet(container, chosen.getId()),
                XlsxStrings.of(container, parts.sharedStrings(), limits),
                limits);
        try (Stream<org.dhatim.fastexcel.reader.Row> rows = chosen.openStream()) {
            rows.forEach(row -> add(row, merged, assembly));
        }
        return assembly.table();
    }

    private static void sayUnread(List<Sheet> unread, Sheet chosen, TableAssembly assembly) {
        if (unread.isEmpty()) {
            return;
        }
        String names = unread.stream()
                .map(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE
                        ? "'%s'".formatted(sheet.getName())
                        : "'%s' (hidden)".formatted(sheet.getName()))
                .collect(Collectors.joining(", "));
        assembly.say(Finding.warning(
                "SHEETS_NOT_READ",
                "",
                "Only the sheet '%s' was read. Not read: %s.".formatted(chosen.getName(), names)));
    }

    private static void add(org.dhatim.fastexcel.reader.Row row, List<MergedRange> merged, TableAssembly assembly) {
        List<TableAssembly.Content> contents = new ArrayList<>();
        boolean anything = false;
        for (int index = 0; index < row.getCellCount(); index++) {
            TableAssembly.Content content =
                    row.getOptionalCell(index).map(XlsxCells::content).orElse(TableAssembly.NOTHING);
            anything |= content != TableAssembly.NOTHING;
            contents.add(content);
        }
        if (!anything) {
            return;
        }
        for (MergedRange range : merged) {
            if (range.touchesRow(row.getRowNum())) {
                merge(range, contents);
            }
        }
        if (assembly.hasHeader()) {
            assembly.row(row.getRowNum(), contents);
        } else {
            assembly.header(contents);
        }
    }

    private static void merge(MergedRange range, List<TableAssembly.Content> contents) {
        for (int index = range.first().column(); index < contents.size() && range.touchesColumn(index); index++) {
            contents.set(index, place -> new Cell.Merged(place, range.text().toUpperCase(Locale.ROOT)));
        }
    }
}
