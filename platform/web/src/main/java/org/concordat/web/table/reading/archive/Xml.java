package org.concordat.web.table.reading.archive;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.concordat.web.table.UnreadableTable;
import org.concordat.web.table.UnreadableTable.Reason;
import org.jspecify.annotations.Nullable;

/** The XML of a workbook: its parser, of the JDK. */
public final class Xml {

    /** As many characters as a spreadsheet puts into a cell. */
    public static final int LONGEST_VALUE = 32_767;

    /** Beyond those of binary fractions, which is what spreadsheets keep. */
    private static final int LARGEST_EXPONENT = 400;

    private Xml() {}

    /** Of the JDK, whatever else is on the class path; without DTDs or anything from outside. */
    public static XMLStreamReader open(InputStream in) throws XMLStreamException {
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

    public static UnreadableTable damaged(@Nullable Exception cause) {
        String message = "The workbook is damaged: a part of it cannot be read. Open it, save it again and send that.";
        return cause == null
                ? new UnreadableTable(Reason.WORKBOOK_DAMAGED, message)
                : new UnreadableTable(Reason.WORKBOOK_DAMAGED, message, cause);
    }

    /** A number as a workbook writes it; none that its program could not hold, and that would be long to write out. */
    public static BigDecimal number(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            if (text.length() <= LONGEST_VALUE
                    && Math.abs((long) number.precision() - number.scale()) <= LARGEST_EXPONENT) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw damaged(e);
        }
        throw damaged(null);
    }

    /** Of whatever namespace. */
    public static Optional<String> attribute(XMLStreamReader xml, String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name));
    }
}
