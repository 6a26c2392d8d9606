package org.concordat.returns.foreign;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The parts of workbooks, changed or written by hand where no library writes what a program does. */
final class Parts {

    private static final String[][] STRICT = {
        {"http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"},
        {
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships"
        }
    };

    private Parts() {}

    /** The same workbook as ISO/IEC 29500 strict: Excel's "Strict Open XML Spreadsheet" has these names and no others. */
    static byte[] strict(byte[] workbook) {
        return changed(workbook, part -> {
            String strict = part;
            for (String[] names : STRICT) {
                strict = strict.replace(names[0], names[1]);
            }
            return strict;
        });
    }

    static byte[] changed(byte[] workbook, UnaryOperator<String> change) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                boolean xml =
                        entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
                parts.put(
                        entry.getName(),
                        xml
                                ? change.apply(new String(content, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip(parts);
    }

    /** @param rows of inspections, as OpenDocument's XML writes them */
    static byte[] ods(String rows) {
        return ods("", rows);
    }

    static byte[] ods(String columns, String rows) {
        String header = row(text("team") + text("visits") + text("spent") + text("last_visit") + text("remark"));
        String content = """
                <?xml version="1.0" encoding="UTF-8"?>
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"><office:body><office:spreadsheet><table:table table:name="June">%s%s%s</table:table></office:spreadsheet></office:body></office:document-content>
                """.formatted(columns, header, rows).strip();
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII));
        parts.put("content.xml", content.getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    static String row(String cells) {
        return "<table:table-row>%s</table:table-row>".formatted(cells);
    }

    static String text(String text) {
        return "<table:table-cell office:value-type=\"string\"><text:p>%s</text:p></table:table-cell>".formatted(text);
    }

    static String number(String held, String shown) {
        return "<table:table-cell office:value-type=\"float\" office:value=\"%s\"><text:p>%s</text:p></table:table-cell>"
                .formatted(held, shown);
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
            zip.finish();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
