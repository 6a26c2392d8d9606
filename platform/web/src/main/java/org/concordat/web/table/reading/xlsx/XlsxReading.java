package org.concordat.web.table.reading.xlsx;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.concordat.web.table.Table;
import org.concordat.web.table.TableLayout;
import org.concordat.web.table.TableLimits;
import org.concordat.web.table.UnreadableTable;
import org.concordat.web.table.reading.archive.Archive;
import org.concordat.web.table.reading.archive.Xml;
import org.concordat.web.table.reading.assembly.SheetName;
import org.concordat.web.table.reading.assembly.TableAssembly;

/** Reads one sheet of Excel's workbooks. Macros are a part like others, and none that is looked at. */
public final class XlsxReading {

    private XlsxReading() {}

    /** @throws UnreadableTable when it is no such workbook, or more than the limits allow */
    public static Table read(byte[] body, TableLimits limits, TableLayout layout) {
        try (Archive archive = Archive.open(body, limits)) {
            XlsxParts parts = XlsxParts.of(archive);
            XlsxBook book = XlsxBook.of(archive, parts, limits);
            TableAssembly assembly = new TableAssembly(limits, layout);
            int chosen = SheetName.choose(book.sheets(), assembly);
            String part = parts.sheet(archive, book.relations().get(chosen));
            XlsxSheet sheet = XlsxSheet.scan(archive, part, book.strings(), limits);
            XlsxRows.read(archive, part, book, sheet.merged(), assembly);
            return assembly.table(sheet.hidden());
        } catch (UnreadableTable e) {
            throw e;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            // A damaged file shows in exceptions of any kind; none of them is our fault or says more.
            throw Xml.damaged(e);
        }
    }
}
