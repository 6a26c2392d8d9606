package org.concordat.web.table.reading.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.concordat.web.table.reading.archive.Archive;
import org.concordat.web.table.reading.archive.Xml;

/** The number formats of a workbook's cells. */
final class XlsxStyles {

    private final Map<Integer, String> codes = new HashMap<>();

    /** By the number that a cell says. */
    private final List<Integer> formats = new ArrayList<>();

    private final Map<Integer, NumberFormat> parsed = new HashMap<>();

    private XlsxStyles() {}

    static XlsxStyles of(Archive archive, Optional<String> part) throws IOException, XMLStreamException {
        XlsxStyles styles = new XlsxStyles();
        Optional<InputStream> content = part.isPresent() ? archive.part(part.get()) : Optional.empty();
        if (content.isPresent()) {
            try (InputStream in = content.get()) {
                styles.read(Xml.open(in));
            }
        }
        return styles;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        boolean ofCells = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "cellXfs" -> ofCells = true;
                    case "numFmt" ->
                        codes.putIfAbsent(
                                number(Xml.attribute(xml, "numFmtId")),
                                Xml.attribute(xml, "formatCode").orElse(""));
                    case "xf" -> {
                        if (ofCells) {
                            formats.add(number(Xml.attribute(xml, "numFmtId")));
                        }
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("cellXfs")) {
                ofCells = false;
            }
        }
    }

    private static int number(Optional<String> text) {
        try {
            return Integer.parseInt(text.orElse("0"));
        } catch (NumberFormatException e) {
            throw Xml.damaged(e);
        }
    }

    /** @param style as the cell writes it; a cell that says none, or one that is not there, is formatted as nothing in particular */
    NumberFormat format(Optional<String> style) {
        int index = style.isPresent() ? number(style) : 0;
        if (index < 0 || index >= formats.size()) {
            return NumberFormat.GENERAL;
        }
        return parsed.computeIfAbsent(formats.get(index), id -> NumberFormat.of(id, codes.get(id)));
    }
}
