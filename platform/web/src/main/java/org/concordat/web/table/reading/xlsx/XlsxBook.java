package org.concordat.web.table.reading.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.concordat.web.table.TableLimits;
import org.concordat.web.table.reading.archive.Archive;
import org.concordat.web.table.reading.archive.Xml;
import org.concordat.web.table.reading.assembly.SheetName;

/** What a workbook has for all of its sheets. @param relations by which the parts of its sheets are found */
record XlsxBook(
        List<SheetName> sheets, List<String> relations, XlsxStrings strings, XlsxStyles styles, DateSystem dates) {

    static XlsxBook of(Archive archive, XlsxParts parts, TableLimits limits) throws IOException, XMLStreamException {
        List<SheetName> sheets = new ArrayList<>();
        List<String> relations = new ArrayList<>();
        DateSystem dates = DateSystem.FROM_1900;
        try (InputStream in = archive.required(parts.workbook())) {
            XMLStreamReader xml = Xml.open(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("sheet")) {
                    sheets.add(new SheetName(
                            Xml.attribute(xml, "name").orElse(""),
                            Xml.attribute(xml, "state").orElse("visible").equals("visible")));
                    relations.add(Xml.attribute(xml, "id").orElse(""));
                } else if (xml.getLocalName().equals("workbookPr")
                        && Xml.attribute(xml, "date1904")
                                .filter(XlsxSheet::isTrue)
                                .isPresent()) {
                    dates = DateSystem.FROM_1904;
                }
            }
        }
        return new XlsxBook(
                List.copyOf(sheets),
                List.copyOf(relations),
                XlsxStrings.of(archive, parts.sharedStrings(), limits),
                XlsxStyles.of(archive, parts.styles()),
                dates);
    }
}
