package org.concordat.web.table.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Where a workbook keeps what is read of it, found as the workbook's reader finds it. Each was inflated within bounds
 * before that reader sees it.
 *
 * @param workbook names the sheets
 * @param relations by which the workbook names its parts
 */
record XlsxParts(
        String workbook, Map<String, String> relations, Optional<String> sharedStrings, Optional<String> styles) {

    private static final String TYPES = "[Content_Types].xml";
    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String WORKBOOK = SPREADSHEET + "sheet.main+xml";
    private static final String MACRO_WORKBOOK = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
    private static final String SHARED_STRINGS = SPREADSHEET + "sharedStrings+xml";
    private static final String STYLES = SPREADSHEET + "styles+xml";

    /** Names, relations and formats: a thousandth of it is usual. */
    private static final long SMALL_BYTES_MAX = 4L * 1024 * 1024;

    private static final long STYLES_BYTES_MAX = 16L * 1024 * 1024;

    XlsxParts {
        relations = Map.copyOf(relations);
    }

    /** @throws UnreadableTable when it is not a workbook's, or one of the parts is beyond its bounds */
    static XlsxParts of(XlsxContainer container) throws IOException, XMLStreamException {
        Map<String, String> byType = byType(container);
        String workbook = byType.getOrDefault(WORKBOOK, "/xl/workbook.xml");
        container.requireReadable(workbook, SMALL_BYTES_MAX);
        Optional<String> strings = Optional.ofNullable(byType.get(SHARED_STRINGS));
        Optional<String> styles = Optional.ofNullable(byType.get(STYLES));
        if (strings.isPresent()) {
            container.requireReadable(strings.get(), Long.MAX_VALUE);
        }
        if (styles.isPresent()) {
            container.requireReadable(styles.get(), STYLES_BYTES_MAX);
        }
        return new XlsxParts(workbook, relations(container, workbook), strings, styles);
    }

    private static Map<String, String> byType(XlsxContainer container) throws IOException, XMLStreamException {
        container.requireReadable(TYPES, SMALL_BYTES_MAX);
        Map<String, String> byType = new HashMap<>();
        try (InputStream in = required(container, TYPES)) {
            XMLStreamReader xml = XlsxXml.open(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Override")) {
                    String type = XlsxXml.attribute(xml, "ContentType").orElse("");
                    String wanted = type.equals(MACRO_WORKBOOK) ? WORKBOOK : type;
                    boolean read = wanted.equals(WORKBOOK) || wanted.equals(SHARED_STRINGS) || wanted.equals(STYLES);
                    // Of two the reader might take the other.
                    if (read
                            && byType.put(
                                            wanted,
                                            XlsxXml.attribute(xml, "PartName").orElse(""))
                                    != null) {
                        throw XlsxXml.damaged(null);
                    }
                }
            }
        }
        return byType;
    }

    private static Map<String, String> relations(XlsxContainer container, String workbook)
            throws IOException, XMLStreamException {
        int slash = workbook.lastIndexOf('/') + 1;
        String folder = workbook.substring(0, slash);
        String part = folder + "_rels/" + workbook.substring(slash) + ".rels";
        container.requireReadable(part, SMALL_BYTES_MAX);
        Map<String, String> targets = new HashMap<>();
        try (InputStream in = required(container, part)) {
            XMLStreamReader xml = XlsxXml.open(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    String target = XlsxXml.attribute(xml, "Target").orElse("");
                    targets.put(
                            XlsxXml.attribute(xml, "Id").orElse(""), target.startsWith("/") ? target : folder + target);
                }
            }
        }
        return targets;
    }

    /** The part that holds the sheet which the workbook names by this relation. */
    String sheet(XlsxContainer container, String relation) throws IOException {
        String target = relations.get(relation);
        if (target == null) {
            throw XlsxXml.damaged(null);
        }
        container.requireReadable(target, Long.MAX_VALUE);
        return target;
    }

    static InputStream required(XlsxContainer container, String part) throws IOException {
        return container.part(part).orElseThrow(() -> XlsxXml.damaged(null));
    }
}
