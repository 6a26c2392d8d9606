package org.concordat.web.table.writing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.concordat.web.table.Protection;
import org.concordat.web.table.TableFormat;

/**
 * Writes tables as an OpenDocument spreadsheet (OASIS, OpenDocument 1.3, part 3), row by row: a document has one part with
 * all cells, so what a library that builds it first would hold is not held. It says no time, so the same tables are the
 * same bytes.
 */
final class OdsWriter {

    /** No earlier one is written without a further field, which the first part must not have. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String MANIFEST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">\
            <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="%s"/>\
            <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>
            """.formatted(TableFormat.ODS.mediaType());

    private static final String START = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
            xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
            xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
            xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" \
            xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" office:version="1.3">\
            <office:automatic-styles>\
            <number:number-style style:name="pounds">\
            <number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1" number:grouping="true"/>\
            </number:number-style>\
            <number:date-style style:name="day"><number:year number:style="long"/><number:text>-</number:text>\
            <number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style>\
            <style:style style:name="head" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style>\
            <style:style style:name="amount" style:family="table-cell" style:data-style-name="pounds"/>\
            <style:style style:name="date" style:family="table-cell" style:data-style-name="day"/>\
            <style:style style:name="column" style:family="table-column"><style:table-column-properties style:column-width="3.5cm"/></style:style>\
            </office:automatic-styles><office:body><office:spreadsheet>""";

    private static final String END = "</office:spreadsheet></office:body></office:document-content>\n";

    private final Writer out;

    private OdsWriter(Writer out) {
        this.out = out;
    }

    /** Leaves the stream open. */
    static void write(List<Sheet> sheets, OutputStream into) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(into, StandardCharsets.UTF_8);
        mediaType(zip);
        begin(zip, "META-INF/manifest.xml");
        zip.write(MANIFEST.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        begin(zip, "content.xml");
        Writer content = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        OdsWriter writer = new OdsWriter(content);
        content.write(START);
        for (Sheet sheet : sheets) {
            writer.sheet(sheet);
        }
        content.write(END);
        content.flush();
        zip.closeEntry();
        zip.finish();
    }

    /** First and not packed, so that the kind of file can be told from its beginning. */
    private static void mediaType(ZipOutputStream zip) throws IOException {
        byte[] type = TableFormat.ODS.mediaType().getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(type);
        ZipEntry entry = new ZipEntry("mimetype");
        entry.setTimeLocal(NO_TIME);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(type.length);
        entry.setCrc(check.getValue());
        zip.putNextEntry(entry);
        zip.write(type);
        zip.closeEntry();
    }

    private static void begin(ZipOutputStream zip, String part) throws IOException {
        ZipEntry entry = new ZipEntry(part);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private void sheet(Sheet sheet) throws IOException {
        out.write("<table:table table:name=\"");
        escaped(sheet.name());
        out.write("\"><table:table-column table:style-name=\"column\" table:number-columns-repeated=\"%d\"/>"
                .formatted(sheet.header().size()));
        out.write("<table:table-header-rows><table:table-row>");
        for (String title : sheet.header()) {
            text(Protection.add(title), " table:style-name=\"head\"");
        }
        out.write("</table:table-row></table:table-header-rows>");
        for (Iterator<List<Value>> rows = sheet.rows().iterator(); rows.hasNext(); ) {
            out.write("<table:table-row>");
            for (Value value : rows.next()) {
                cell(value);
            }
            out.write("</table:table-row>");
        }
        out.write("</table:table>");
    }

    private void cell(Value value) throws IOException {
        switch (value) {
            case Value.Text text -> text(TableWriter.fitting(text.text()), "");
            case Value.Pounds pounds -> number(pounds.money().pounds(), " table:style-name=\"amount\"");
            case Value.Numeric numeric -> number(numeric.number(), "");
            case Value.Day day ->
                out.write(
                        "<table:table-cell table:style-name=\"date\" office:value-type=\"date\" office:date-value=\"%1$s\"><text:p>%1$s</text:p></table:table-cell>"
                                .formatted(day.date()));
            case Value.Nothing nothing -> out.write("<table:table-cell/>");
        }
    }

    private void number(BigDecimal number, String style) throws IOException {
        String plain = number.toPlainString();
        out.write("<table:table-cell");
        out.write(style);
        out.write(" office:value-type=\"float\" office:value=\"");
        out.write(plain);
        out.write("\"><text:p>");
        out.write(plain);
        out.write("</text:p></table:table-cell>");
    }

    /** A paragraph for each line of it. */
    private void text(String text, String style) throws IOException {
        out.write("<table:table-cell");
        out.write(style);
        out.write(" office:value-type=\"string\">");
        for (String line : text.split("\r\n|\r|\n", -1)) {
            out.write("<text:p>");
            paragraph(line);
            out.write("</text:p>");
        }
        out.write("</table:table-cell>");
    }

    /** A space is kept only where a letter is before it: others have an element of their own, and so has a tab. */
    private void paragraph(String line) throws IOException {
        boolean afterLetter = false;
        int from = 0;
        for (int at = 0; at < line.length(); at++) {
            char letter = line.charAt(at);
            boolean space = letter == ' ';
            if (letter == '\t' || space && (!afterLetter || at == line.length() - 1)) {
                escaped(line.substring(from, at));
                out.write(space ? "<text:s/>" : "<text:tab/>");
                from = at + 1;
            }
            afterLetter = !space && letter != '\t';
        }
        escaped(line.substring(from));
    }

    /** What XML cannot hold stands as the sign for that. */
    private void escaped(String text) throws IOException {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            switch (letter) {
                case '&' -> out.write("&amp;");
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                case '"' -> out.write("&quot;");
                default -> out.write(isAllowed(text, at) ? letter : '\ufffd');
            }
        }
    }

    private static boolean isAllowed(String text, int at) {
        char letter = text.charAt(at);
        if (Character.isHighSurrogate(letter)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(letter)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return letter >= ' ' && letter < '\ufffe' || letter == '\t' || letter == '\n' || letter == '\r';
    }
}
