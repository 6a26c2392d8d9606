package org.concordat.web.table.reading.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.concordat.web.table.UnreadableTable;
import org.concordat.web.table.UnreadableTable.Reason;
import org.concordat.web.table.reading.archive.Archive;
import org.concordat.web.table.reading.archive.Xml;

/**
 * Where a workbook keeps what is read of it. Each part was inflated within bounds before it is parsed.
 *
 * @param workbook names the sheets
 * @param relations by which the workbook names its parts
 */
record XlsxParts(
        String workbook, Map<String, Relation> relations, Optional<String> sharedStrings, Optional<String> styles) {

    private static final String TYPES = "[Content_Types].xml";
    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String WORKBOOK = SPREADSHEET + "sheet.main+xml";
    private static final String MACRO_WORKBOOK = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
    private static final String SHARED_STRINGS = SPREADSHEET + "sharedStrings+xml";
    private static final String STYLES = SPREADSHEET + "styles+xml";

    /** Names, relations and formats: a thousandth of it is usual. */
    private static final long SMALL_BYTES_MAX = 4L * 1024 * 1024;

    private static final long STYLES_BYTES_MAX = 16L * 1024 * 1024;

    /** How the workbook names one of its parts. @param type ends the same in strict and in transitional workbooks */
    record Relation(String type, String target) {}

    XlsxParts {
        relations = Map.copyOf(relations);
    }

    /** @throws UnreadableTable when it is not a workbook's, or one of the parts is beyond its bounds */
    static XlsxParts of(Archive container) throws IOException, XMLStreamException {
        if (container.part(TYPES).isEmpty()) {
            throw new UnreadableTable(Reason.NOT_A_WORKBOOK, noWorkbook(container));
        }
        Map<String, String> byType = byType(container);
        String workbook = byType.getOrDefault(WORKBOOK, "/xl/workbook.xml");
        container.requireReadable(workbook, SMALL_BYTES_MAX);
        Map<String, Relation> relations = relations(container, workbook);
        Optional<String> strings =
                Optional.ofNullable(byType.get(SHARED_STRINGS)).or(() -> related(relations, "/sharedStrings"));
        Optional<String> styles = Optional.ofNullable(byType.get(STYLES)).or(() -> related(relations, "/styles"));
        if (strings.isPresent()) {
            container.requireReadable(strings.get(), Long.MAX_VALUE);
        }
        if (styles.isPresent()) {
            container.requireReadable(styles.get(), STYLES_BYTES_MAX);
        }
        return new XlsxParts(workbook, relations, strings, styles);
    }

    private static String noWorkbook(Archive container) throws IOException {
        return container.part("content.xml").isPresent()
                ? "The file is an OpenDocument spreadsheet. Send it under its own media type, application/vnd.oasis.opendocument.spreadsheet."
                : "The file is a zip archive but not an Excel workbook (XLSX).";
    }

    private static Optional<String> related(Map<String, Relation> relations, String type) {
        return relations.values().stream()
                .filter(relation -> relation.type().endsWith(type))
                .map(Relation::target)
                .findFirst();
    }

    private static Map<String, String> byType(Archive container) throws IOException, XMLStreamException {
        container.requireReadable(TYPES, SMALL_BYTES_MAX);
        Map<String, String> byType = new HashMap<>();
        try (InputStream in = container.required(TYPES)) {
            XMLStreamReader xml = Xml.open(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Override")) {
                    String type = Xml.attribute(xml, "ContentType").orElse("");
                    if (type.contains("sheet.binary")) {
                        throw new UnreadableTable(
                                Reason.OLD_WORKBOOK,
                                "The file is a binary Excel workbook (.xlsb). Save it as 'Excel Workbook (.xlsx)' and send that.");
                    }
                    String wanted = type.equals(MACRO_WORKBOOK) ? WORKBOOK : type;
                    boolean read = wanted.equals(WORKBOOK) || wanted.equals(SHARED_STRINGS) || wanted.equals(STYLES);
                    // Of two, another program might take the other.
                    if (read
                            && byType.put(wanted, Xml.attribute(xml, "PartName").orElse("")) != null) {
                        throw Xml.damaged(null);
                    }
                }
            }
        }
        return byType;
    }

    private static Map<String, Relation> relations(Archive container, String workbook)
            throws IOException, XMLStreamException {
        int slash = workbook.lastIndexOf('/') + 1;
        String folder = workbook.substring(0, slash);
        String part = folder + "_rels/" + workbook.substring(slash) + ".rels";
        container.requireReadable(part, SMALL_BYTES_MAX);
        Map<String, Relation> targets = new HashMap<>();
        try (InputStream in = container.required(part)) {
            XMLStreamReader xml = Xml.open(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    String target = Xml.attribute(xml, "Target").orElse("");
                    targets.put(
                            Xml.attribute(xml, "Id").orElse(""),
                            new Relation(
                                    Xml.attribute(xml, "Type").orElse(""),
                                    target.startsWith("/") ? target : folder + target));
                }
            }
        }
        return targets;
    }

    /** The part that holds the sheet which the workbook names by this relation. */
    String sheet(Archive container, String relation) throws IOException {
        Relation found = relations.get(relation);
        if (found == null) {
            throw Xml.damaged(null);
        }
        container.requireReadable(found.target(), Long.MAX_VALUE);
        return found.target();
    }
}
