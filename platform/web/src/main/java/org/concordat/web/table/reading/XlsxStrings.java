package org.concordat.web.table.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.concordat.web.table.TableLimits;
import org.concordat.web.table.reading.UnreadableTable.Reason;

/** How long each of the texts is that a workbook keeps once for all its cells. */
final class XlsxStrings {

    private int[] lengths = new int[256];
    private int count;
    private long characters;

    private XlsxStrings() {}

    /** @throws UnreadableTable when there are more, or longer ones, than a table may hold */
    static XlsxStrings of(XlsxContainer container, Optional<String> part, TableLimits limits)
            throws IOException, XMLStreamException {
        XlsxStrings strings = new XlsxStrings();
        if (part.isPresent()) {
            // The workbook may name a part that is not there, and then has no such texts.
            Optional<InputStream> content = container.part(part.get());
            if (content.isPresent()) {
                try (InputStream in = content.get()) {
                    strings.read(XlsxXml.open(in), limits);
                }
            }
        }
        return strings;
    }

    private void read(XMLStreamReader xml, TableLimits limits) throws XMLStreamException {
        int length = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT ->
                    length = xml.getLocalName().equals("si") ? 0 : length;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    length += xml.getTextLength();
                    characters += xml.getTextLength();
                    // With what stands between them, and as spoken; beyond a spreadsheet's own limit either way.
                    if (length > 2 * XlsxXml.LONGEST_VALUE || characters > limits.characters()) {
                        throw tooLarge(limits);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (xml.getLocalName().equals("si")) {
                        add(length, limits);
                    }
                }
                default -> {}
            }
        }
    }

    private void add(int length, TableLimits limits) {
        if (count == limits.cells()) {
            throw tooLarge(limits);
        }
        if (count == lengths.length) {
            lengths = Arrays.copyOf(lengths, count * 2);
        }
        lengths[count++] = length;
    }

    private static UnreadableTable tooLarge(TableLimits limits) {
        return new UnreadableTable(
                Reason.WORKBOOK_TOO_LARGE_INSIDE,
                "The workbook keeps more than %,d texts, or more than %,d characters in them. Copy the table alone into a new workbook and send that."
                        .formatted(limits.cells(), limits.characters()));
    }

    /** @param index as the cell writes it; empty when there is no such text */
    Optional<Integer> length(String index) {
        try {
            int at = Integer.parseInt(index);
            return at >= 0 && at < count ? Optional.of(lengths[at]) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
