package org.concordat.web.table.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.concordat.web.table.reading.UnreadableTable.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What of a workbook's XML has to be known and the workbook's reader does not tell: merged cells, and addresses no
 * spreadsheet has, which would make that reader fill the memory.
 */
final class XlsxXml {

    /** A spreadsheet's own limits: column XFD, row 1,048,576, 32,767 characters in a cell. */
    private static final int LAST_COLUMN = 16_384;

    private static final int LAST_ROW = 1_048_576;
    private static final int LONGEST_VALUE = 32_767;
    private static final int MOST_MERGED_RANGES = 1_000;
    private static final int MOST_ARRAY_FORMULAS = 1_000;
    private static final String WORKBOOK_TYPE = "sheet.main+xml";
    private static final String MACRO_WORKBOOK_TYPE = "sheet.macroEnabled.main+xml";

    private XlsxXml() {}

    /** Of the JDK, whatever else is on the class path; without DTDs or anything from outside. */
    private static XMLStreamReader open(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(in);
    }

    static void refuseDtd(InputStream in) {
        try {
            XMLStreamReader xml = open(in);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new UnreadableTable(
                            Reason.WORKBOOK_HAS_DTD,
                            "The workbook declares a document type, which no spreadsheet does. Save it again from the spreadsheet.");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    return;
                }
            }
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    static UnreadableTable damaged(@Nullable Exception cause) {
        String message = "The workbook is damaged: a part of it cannot be read. Open it, save it again and send that.";
        return cause == null
                ? new UnreadableTable(Reason.WORKBOOK_DAMAGED, message)
                : new UnreadableTable(Reason.WORKBOOK_DAMAGED, message, cause);
    }

    /** The part that holds the sheet which the workbook names by this relation, found as the workbook's reader does. */
    static String sheetPart(XlsxContainer container, String relation) throws IOException, XMLStreamException {
        String workbook = workbookPart(container);
        int slash = workbook.lastIndexOf('/') + 1;
        String folder = workbook.substring(0, slash);
        Map<String, String> targets = new HashMap<>();
        try (InputStream in = required(container, folder + "_rels/" + workbook.substring(slash) + ".rels")) {
            XMLStreamReader xml = open(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    targets.put(
                            attribute(xml, "Id").orElse(""),
                            attribute(xml, "Target").orElse(""));
                }
            }
        }
        String target = targets.get(relation);
        if (target == null) {
            throw damaged(null);
        }
        return target.startsWith("/") ? target : folder + target;
    }

    private static String workbookPart(XlsxContainer container) throws IOException, XMLStreamException {
        try (InputStream in = required(container, "[Content_Types].xml")) {
            XMLStreamReader xml = open(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Override")) {
                    String type = attribute(xml, "ContentType").orElse("");
                    if (type.endsWith(WORKBOOK_TYPE) || type.endsWith(MACRO_WORKBOOK_TYPE)) {
                        return attribute(xml, "PartName").orElse("");
                    }
                }
            }
        }
        return "/xl/workbook.xml";
    }

    /** Reads a sheet from end to end: its merged ranges, and the assurance that its reader can be let at it. */
    static List<MergedRange> scan(XlsxContainer container, String part) throws IOException, XMLStreamException {
        List<MergedRange> merged = new ArrayList<>();
        int arrays = 0;
        int length = 0;
        try (InputStream in = required(container, part)) {
            XMLStreamReader xml = open(in);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.CHARACTERS) {
                    // A long text comes in pieces.
                    length += xml.getTextLength();
                    if (length > LONGEST_VALUE) {
                        throw damaged(null);
                    }
                }
                if (event != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                length = 0;
                switch (xml.getLocalName()) {
                    case "c" -> attribute(xml, "r").ifPresent(XlsxXml::requireAddress);
                    case "f" -> arrays += attribute(xml, "t").equals(Optional.of("array")) ? 1 : 0;
                    case "mergeCell" ->
                        attribute(xml, "ref").map(MergedRange::parse).ifPresent(merged::add);
                    default -> {}
                }
                if (merged.size() > MOST_MERGED_RANGES || arrays > MOST_ARRAY_FORMULAS) {
                    throw new UnreadableTable(
                            Reason.WORKBOOK_TOO_LARGE_INSIDE,
                            "The sheet has more than %,d merged ranges or array formulas. Paste the values into a new workbook and send that."
                                    .formatted(MOST_MERGED_RANGES));
                }
            }
        }
        return merged;
    }

    private static InputStream required(XlsxContainer container, String part) throws IOException {
        return container.part(part).orElseThrow(() -> damaged(null));
    }

    private static Optional<String> attribute(XMLStreamReader xml, String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name));
    }

    private static void requireAddress(String address) {
        CellAddress.parse(address);
    }

    /** @param column counts from 0 @param row counts from 1 */
    record CellAddress(int column, int row) {

        static CellAddress parse(String address) {
            int column = 0;
            int at = 0;
            while (at < address.length() && address.charAt(at) >= 'A' && address.charAt(at) <= 'Z' && at < 4) {
                column = column * 26 + address.charAt(at) - 'A' + 1;
                at++;
            }
            try {
                int row = Integer.parseInt(address.substring(at));
                if (column >= 1 && column <= LAST_COLUMN && row >= 1 && row <= LAST_ROW) {
                    return new CellAddress(column - 1, row);
                }
            } catch (NumberFormatException e) {
                throw damaged(e);
            }
            throw damaged(null);
        }
    }

    /** @param text as the workbook writes it, such as {@code A5:B6} */
    record MergedRange(String text, CellAddress first, CellAddress last) {

        static MergedRange parse(String text) {
            String[] ends = text.split(":", 2);
            return new MergedRange(text, CellAddress.parse(ends[0]), CellAddress.parse(ends[ends.length - 1]));
        }

        boolean touchesRow(int row) {
            return first.row() <= row && row <= last.row();
        }

        boolean touchesColumn(int column) {
            return first.column() <= column && column <= last.column();
        }
    }
}
