package org.concordat.journeys.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that weigh little and once cost a service all its memory. */
final class HostileFiles {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String HEADER = row(text("service_line") + text("current_budget"));

    private HostileFiles() {}

    /** What a part of a workbook holds. */
    @FunctionalInterface
    private interface Content {

        void write(OutputStream out) throws IOException;
    }

    /** Four megabytes of lines that say nothing. */
    static byte[] emptyLines() {
        return ascii("{\"period\":\"2031-32-P01\",\"lines\":[" + "{},".repeat(1_400_000) + "{}]}");
    }

    /** A cell that shows a text of a number that the workbook does not have. */
    static byte[] sharedTextNobodyHas() {
        return workbook(sheet(HEADER + row(shared(99_999_999))), "<si><t>a</t></si>");
    }

    /** One comment that is 390 MB long when inflated. */
    static byte[] longComment() {
        byte[] block = ascii(noise(1_300) + "a".repeat(150_000));
        return workbook(
                out -> {
                    out.write(ascii("<worksheet xmlns=\"" + MAIN + "\"><!--"));
                    for (int i = 0; i < 390_000_000 / block.length; i++) {
                        out.write(block);
                    }
                    out.write(ascii("--><sheetData>" + HEADER + "</sheetData></worksheet>"));
                },
                "<si><t>a</t></si>");
    }

    /** One text of 30 kB in 440,000 cells, which begins as a text does that spreadsheets must not run. */
    static byte[] textUsedOften() {
        StringBuilder titles = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            titles.append(text("title " + i));
        }
        String row = row(shared(0).repeat(20));
        return workbook(
                out -> {
                    out.write(ascii("<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + row(titles.toString())));
                    for (int i = 0; i < 22_000; i++) {
                        out.write(ascii(row));
                    }
                    out.write(ascii("</sheetData></worksheet>"));
                },
                "<si><t>'=" + noise(30_000) + "</t></si>");
    }

    /** A header of two hundred titles, each of 240 kB, which a refusal would repeat one by one. */
    static byte[] longTitles() {
        StringBuilder titles = new StringBuilder();
        StringBuilder texts = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            titles.append(shared(i));
            texts.append("<si><t>%d%s</t></si>".formatted(i, noise(150) + "a".repeat(240_000)));
        }
        return workbook(sheet(row(titles.toString()) + row("<c><v>1</v></c>")), texts.toString());
    }

    private static Content sheet(String rows) {
        return out ->
                out.write(ascii("<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>"));
    }

    private static String row(String cells) {
        return "<row>" + cells + "</row>";
    }

    private static String text(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static String shared(int index) {
        return "<c t=\"s\"><v>" + index + "</v></c>";
    }

    private static byte[] workbook(Content sheet, String sharedTexts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(
                    zip,
                    "[Content_Types].xml",
                    out -> out.write(
                            ascii("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                    + override("/xl/workbook.xml", "sheet.main+xml")
                                    + override("/xl/sharedStrings.xml", "sharedStrings+xml") + "</Types>")));
            part(
                    zip,
                    "xl/workbook.xml",
                    out -> out.write(ascii("<workbook xmlns=\"" + MAIN
                            + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                            + "<sheets><sheet name=\"return\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")));
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    out -> out.write(
                            ascii(
                                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                            + "<Relationship Id=\"rId1\" Type=\"worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>")));
            part(
                    zip,
                    "xl/sharedStrings.xml",
                    out -> out.write(ascii("<sst xmlns=\"" + MAIN + "\">" + sharedTexts + "</sst>")));
            part(zip, "xl/worksheets/sheet1.xml", sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"%s\" ContentType=\"%s%s\"/>".formatted(part, TYPES, type);
    }

    private static void part(ZipOutputStream zip, String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        content.write(zip);
        zip.closeEntry();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String noise(int length) {
        StringBuilder noise = new StringBuilder(length);
        new SplittableRandom(7).ints(length, 'a', 'z' + 1).forEach(letter -> noise.append((char) letter));
        return noise.toString();
    }
}
