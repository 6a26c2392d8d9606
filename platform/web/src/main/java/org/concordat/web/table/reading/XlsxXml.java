package org.concordat.web.table.reading;

import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.concordat.web.table.reading.UnreadableTable.Reason;
import org.jspecify.annotations.Nullable;

/** The XML of a workbook as it is looked at before the workbook's reader is let at it: its parser, and its addresses. */
final class XlsxXml {

    /** A spreadsheet's own limits: column XFD, row 1,048,576, 32,767 characters in a cell. */
    private static final int LAST_COLUMN = 16_384;

    private static final int LAST_ROW = 1_048_576;

    static final int LONGEST_VALUE = 32_767;

    private XlsxXml() {}

    /** Of the JDK, whatever else is on the class path; without DTDs or anything from outside. */
    static XMLStreamReader open(InputStream in) throws XMLStreamException {
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

    static Optional<String> attribute(XMLStreamReader xml, String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name));
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
