package org.concordat.web.table.reading.ods;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.concordat.web.table.Table;
import org.concordat.web.table.TableLayout;
import org.concordat.web.table.TableLimits;
import org.concordat.web.table.UnreadableTable;
import org.concordat.web.table.UnreadableTable.Reason;
import org.concordat.web.table.reading.archive.Archive;
import org.concordat.web.table.reading.archive.Xml;
import org.concordat.web.table.reading.assembly.SheetName;
import org.concordat.web.table.reading.assembly.TableAssembly;

/** Reads one sheet of OpenDocument's spreadsheets. */
public final class OdsReading {

    private static final String CONTENT = "content.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final String SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";
    private static final long SMALL_BYTES_MAX = 4L * 1024 * 1024;

    /** As many sheets as anybody has. */
    private static final int SHEETS_MAX = 1_000;

    private OdsReading() {}

    /** @throws UnreadableTable when it is no such spreadsheet, or more than the limits allow */
    public static Table read(byte[] body, TableLimits limits, TableLayout layout) {
        try (Archive archive = Archive.open(body, limits)) {
            requireSpreadsheet(archive);
            archive.requireReadable(CONTENT, Long.MAX_VALUE);
            TableAssembly assembly = new TableAssembly(limits, layout);
            int chosen = SheetName.choose(sheets(archive), assembly);
            OdsSheet sheet = new OdsSheet(limits, assembly);
            try (InputStream in = archive.required(CONTENT)) {
                XMLStreamReader xml = Xml.open(in);
                for (int at = 0; toTable(xml); at++) {
                    if (at == chosen) {
                        sheet.read(xml);
                        break;
                    }
                    skip(xml);
                }
            }
            return assembly.table(sheet.hidden());
        } catch (UnreadableTable e) {
            throw e;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            // A damaged file shows in exceptions of any kind; none of them is our fault or says more.
            throw Xml.damaged(e);
        }
    }

    private static void requireSpreadsheet(Archive archive) throws IOException, XMLStreamException {
        Optional<InputStream> mimetype = archive.part("mimetype");
        String said = "";
        if (mimetype.isPresent()) {
            try (InputStream in = mimetype.get()) {
                said = new String(in.readNBytes(100), StandardCharsets.US_ASCII).strip();
            }
        }
        if (archive.part(CONTENT).isEmpty() || !said.isEmpty() && !said.startsWith(SPREADSHEET)) {
            throw new UnreadableTable(
                    Reason.NOT_A_WORKBOOK,
                    archive.part("[Content_Types].xml").isPresent()
                            ? "The file is an Office document such as an Excel workbook. Send it under the media type of XLSX or XLSM."
                            : "The file is no OpenDocument spreadsheet (.ods), whatever its name says.");
        }
        Optional<InputStream> manifest = archive.part(MANIFEST);
        if (manifest.isPresent()) {
            archive.requireReadable(MANIFEST, SMALL_BYTES_MAX);
            try (InputStream in = manifest.get()) {
                XMLStreamReader xml = Xml.open(in);
                while (xml.hasNext()) {
                    if (xml.next() == XMLStreamConstants.START_ELEMENT
                            && xml.getLocalName().equals("encryption-data")) {
                        throw Archive.passwordProtected();
                    }
                }
            }
        }
    }

    /** A sheet is hidden by its style. */
    private static List<SheetName> sheets(Archive archive) throws IOException, XMLStreamException {
        List<SheetName> sheets = new ArrayList<>();
        Set<String> hiding = new HashSet<>();
        try (InputStream in = archive.required(CONTENT)) {
            XMLStreamReader xml = Xml.open(in);
            String style = "";
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                switch (xml.getLocalName()) {
                    case "style" -> style = Xml.attribute(xml, "name").orElse("");
                    case "table-properties" -> {
                        if (Xml.attribute(xml, "display").equals(Optional.of("false"))) {
                            hiding.add(style);
                        }
                    }
                    case "table" -> {
                        sheets.add(new SheetName(
                                Xml.attribute(xml, "name").orElse(""),
                                !hiding.contains(
                                        Xml.attribute(xml, "style-name").orElse(""))));
                        if (sheets.size() > SHEETS_MAX) {
                            throw OdsSheet.tooLarge("more than %,d sheets".formatted(SHEETS_MAX));
                        }
                        skip(xml);
                    }
                    default -> {}
                }
            }
        }
        return sheets;
    }

    private static boolean toTable(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("table")) {
                return true;
            }
        }
        return false;
    }

    /** To the end of the element that has begun, tables within it included. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
