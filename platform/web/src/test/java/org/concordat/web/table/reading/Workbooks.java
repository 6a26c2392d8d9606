package org.concordat.web.table.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks made part by part, so that tests can put in them what no spreadsheet would. */
final class Workbooks {

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String PROLOGUE = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private Workbooks() {}

    /** @param sheetData what stands within {@code sheetData} @param after what follows it, such as merged cells */
    static Map<String, String> parts(String sheetData, String after) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", PROLOGUE + """
                        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                        <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                        <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
                        </Types>""");
        parts.put(
                "xl/workbook.xml",
                PROLOGUE
                        + "<workbook " + MAIN
                        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                        + "<sheets><sheet name=\"June\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", PROLOGUE + """
                        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                        <Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/>
                        </Relationships>""");
        parts.put(
                "xl/styles.xml",
                PROLOGUE + "<styleSheet " + MAIN
                        + "><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd\\.mm\\.yyyy\"/>"
                        + "<numFmt numFmtId=\"165\" formatCode=\"[Red]&quot;days&quot; #,##0.00\"/></numFmts>"
                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"10\"/>"
                        + "<xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>");
        parts.put(
                "xl/worksheets/sheet1.xml",
                PROLOGUE + "<worksheet " + MAIN + "><sheetData>" + sheetData + "</sheetData>" + after + "</worksheet>");
        return parts;
    }

    static byte[] zip(Map<String, String> parts) {
        return zip(parts, "", "", 0);
    }

    /** @param block stands so many times in a comment at the end of one of the parts */
    static byte[] zip(Map<String, String> parts, String commented, String block, int times) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                if (part.getKey().equals(commented)) {
                    comment(zip, block.getBytes(StandardCharsets.US_ASCII), times);
                }
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void comment(ZipOutputStream zip, byte[] block, int times) throws IOException {
        zip.write("<!--".getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < times; i++) {
            zip.write(block);
        }
        zip.write("-->".getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] of(String sheetData) {
        return zip(parts(sheetData, ""));
    }

    static String text(String reference, String text) {
        return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(reference, text);
    }

    static String header(String... titles) {
        StringBuilder row = new StringBuilder("<row r=\"1\">");
        for (int i = 0; i < titles.length; i++) {
            row.append(text((char) ('A' + i) + "1", titles[i]));
        }
        return row.append("</row>").toString();
    }
}
