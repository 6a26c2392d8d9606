package org.concordat.web.table.reading.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.concordat.web.table.TableLimits;
import org.concordat.web.table.UnreadableTable;
import org.concordat.web.table.UnreadableTable.Reason;
import org.concordat.web.table.reading.archive.Archive;
import org.concordat.web.table.reading.archive.Xml;

/** The texts that a workbook keeps once for all its cells. */
final class XlsxStrings {

    private String[] texts = new String[256];
    private int count;
    private long characters;

    private XlsxStrings() {}

    /** @throws UnreadableTable when there are more, or longer ones, than a table may hold */
    static XlsxStrings of(Archive container, Optional<String> part, TableLimits limits)
            throws IOException, XMLStreamException {
        XlsxStrings strings = new XlsxStrings();
        if (part.isPresent()) {
            // The workbook may name a part that is not there, and then has no such texts.
            Optional<InputStream> content = container.part(part.get());
            if (content.isPresent()) {
                try (InputStream in = content.get()) {
                    strings.read(Xml.open(in), limits);
                }
            }
        }
        return strings;
    }

    private void read(XMLStreamReader xml, TableLimits limits) throws XMLStreamException {
        RichText text = new RichText();
        int length = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (xml.getLocalName().equals("si")) {
                        text.clear();
                        length = 0;
                    }
                    text.begin(xml.getLocalName());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    length += xml.getTextLength();
                    characters += xml.getTextLength();
                    // With what stands between them, and as spoken; beyond a spreadsheet's own limit either way.
                    if (length > 2 * Xml.LONGEST_VALUE || characters > limits.characters()) {
                        throw tooLarge(limits);
                    }
                    text.characters(xml.getText());
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    text.end(xml.getLocalName());
                    if (xml.getLocalName().equals("si")) {
                        add(text.text(), limits);
                    }
                }
                default -> {}
            }
        }
    }

    private void add(String text, TableLimits limits) {
        if (count == limits.cells()) {
            throw tooLarge(limits);
        }
        if (count == texts.length) {
            texts = Arrays.copyOf(texts, count * 2);
        }
        texts[count++] = text;
    }

    private static UnreadableTable tooLarge(TableLimits limits) {
        return new UnreadableTable(
                Reason.WORKBOOK_TOO_LARGE_INSIDE,
                "The workbook keeps more than %,d texts, or more than %,d characters in them. Copy the table alone into a new workbook and send that."
                        .formatted(limits.cells(), limits.characters()));
    }

    /** @param index as the cell writes it; empty when there is no such text */
    Optional<String> text(String index) {
        try {
            int at = Integer.parseInt(index);
            return at >= 0 && at < count ? Optional.of(texts[at]) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
